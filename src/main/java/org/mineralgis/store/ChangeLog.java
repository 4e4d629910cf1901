package org.mineralgis.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.BoundingBox;

/**
 * What was changed in the tables of datasets by whomever. Each change is taken once, by whichever server is first, in a transaction
 * that draws it and tells it; all servers then read what was told. Changes become visible in the order of their commits, which is
 * not that of their ids, so that nobody asks for ids beyond a last one: those that are not told yet carry no number, and the numbers
 * are given under a lock that is held until the commit.
 */
public final class ChangeLog {

    /** Held by who draws and tells, until the commit. */
    static final long LOCK = 0x6d696e66726573L;

    private static final int TAKEN_MAX = 10_000;
    private static final int TOLD_MAX = 2_000;

    private final Database database;

    /** The log in {@code database}. */
    public ChangeLog(Database database) {
        this.database = database;
    }

    /**
     * Takes what was changed, has it drawn and tells it, in one transaction.
     *
     * @return whether there may be more
     * @throws DatabaseException when the database fails or goes away; nothing was taken then
     */
    public boolean take(ShapeRedrawing redrawing) {
        return database.inTransaction(connection -> {
            PlainStatement.execute(connection, "set local lock_timeout = '2s'");
            PlainStatement.execute(connection, "set local statement_timeout = '60s'");
            if (!PlainStatement.holds(connection, "select pg_try_advisory_xact_lock(" + LOCK + ")")) {
                return false;
            }
            Map<String, List<Change>> waiting = waiting(connection);
            for (Map.Entry<String, List<Change>> changes : waiting.entrySet()) {
                new ChangeTelling(connection, database.url(), changes.getKey(), changes.getValue()).tell(redrawing);
            }
            if (!waiting.isEmpty()) {
                forgetOld(connection);
            }
            return waiting.values().stream().mapToInt(List::size).sum() == TAKEN_MAX;
        });
    }

    /** By dataset, in the order of their ids: those of live datasets only until they are told. */
    private static Map<String, List<Change>> waiting(Connection connection) throws SQLException {
        Map<String, List<Change>> waiting = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                        select id, dataset_id, record_delta, fids, boxes, west, south, east, north, told is null as untold
                        from mineral_gis.change
                        where told is null
                           or (not drawn and dataset_id in (select id from mineral_gis.dataset where not live))
                        order by id limit\s""" + TAKEN_MAX);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                waiting.computeIfAbsent(rows.getString("dataset_id"), id -> new ArrayList<>())
                        .add(change(rows));
            }
        }
        return waiting;
    }

    private static Change change(ResultSet rows) throws SQLException {
        @Nullable Array fids = rows.getArray("fids");
        return new Change(
                rows.getLong("id"),
                rows.getLong("record_delta"),
                fids == null ? null : List.of((String[]) fids.getArray()),
                BoxArray.read(rows.getArray("boxes")),
                BoxArray.box(rows),
                rows.getBoolean("untold"));
    }

    /** Servers that have not looked for a day begin anew. */
    private static void forgetOld(Connection connection) throws SQLException {
        PlainStatement.execute(
                connection,
                "delete from mineral_gis.change where told is not null and drawn and made_at < now() - interval '1 day'");
    }

    /** The number of the last change that was told; 0 when none is known. */
    public long last() {
        return database.with(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select coalesce(max(told), 0) from mineral_gis.change")) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /**
     * What was told after a number, the oldest first.
     *
     * @throws DatabaseException when the database fails or goes away
     */
    public ToldChanges after(long number) {
        return database.inSnapshot(connection -> {
            List<ToldChanges.Place> places = new ArrayList<>();
            long last = number;
            int count = 0;
            try (PreparedStatement select = connection.prepareStatement(
                    "select told, dataset_id, boxes from mineral_gis.change where told > ? order by told limit "
                            + TOLD_MAX)) {
                select.setLong(1, number);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        String id = rows.getString("dataset_id");
                        last = rows.getLong("told");
                        count++;
                        for (BoundingBox box : BoxArray.read(rows.getArray("boxes"))) {
                            places.add(new ToldChanges.Place(id, box));
                        }
                    }
                }
            }
            return new ToldChanges(last, places, drawn(connection), count == TOLD_MAX);
        });
    }

    private static Map<String, ToldChanges.Drawn> drawn(Connection connection) throws SQLException {
        Map<String, ToldChanges.Drawn> drawn = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, release_id, revision from mineral_gis.dataset")) {
            while (rows.next()) {
                drawn.put(
                        rows.getString("id"),
                        new ToldChanges.Drawn(rows.getLong("release_id"), rows.getLong("revision")));
            }
        }
        return drawn;
    }
}
