package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mineralgis.model.Dataset;

/**
 * Makes all that tiles draw of a live dataset anew, beside what is served, and puts it in its place. What is changed meanwhile is
 * drawn afterwards like any other change.
 */
public final class ShapeRebuild {

    private static final long LOCK = 0x6d696e72656264L;

    private record Live(Dataset dataset, long releaseId) {}

    private final Database database;

    /** Of the datasets in {@code database}. */
    public ShapeRebuild(Database database) {
        this.database = database;
    }

    /**
     * Makes one live dataset anew, unless another server is at it.
     *
     * @return whether there was one
     * @throws DatabaseException when the database fails or goes away; the dataset stays live then
     */
    public boolean run(ShapeRedrawing redrawing) {
        if (database.with(ShapeRebuild::find).isEmpty()) {
            return false;
        }
        return database.aloneWith(connection -> {
            if (!PlainStatement.holds(connection, "select pg_try_advisory_lock(" + LOCK + ")")) {
                return false;
            }
            Optional<Live> live = find(connection);
            if (live.isEmpty()) {
                return false;
            }
            connection.setAutoCommit(false);
            List<Long> drawn = draw(connection, live.get().dataset, redrawing);
            connection.commit();
            swap(connection, live.get(), drawn);
            connection.commit();
            return true;
        });
    }

    private static Optional<Live> find(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select document::text as document, release_id from mineral_gis.dataset where live limit 1")) {
            return rows.next()
                    ? Optional.of(new Live(DatasetJson.read(rows.getString("document")), rows.getLong("release_id")))
                    : Optional.empty();
        }
    }

    /** Everything of one moment; returns the changes that are in it. */
    private List<Long> draw(Connection connection, Dataset dataset, ShapeRedrawing redrawing) throws SQLException {
        String next = ShapeTable.next(dataset.id());
        PlainStatement.execute(connection, "set transaction isolation level repeatable read");
        PlainStatement.execute(connection, "set local synchronous_commit = off");
        PlainStatement.execute(connection, "set local maintenance_work_mem = '256MB'");
        PlainStatement.execute(connection, "drop table if exists " + next);
        PlainStatement.execute(connection, ShapeTable.create(next));
        List<Long> drawn = undrawn(connection, dataset.id());
        ShapeFilling.fill(connection, database.url(), next, new RecordsToDraw(connection, dataset, null), redrawing);
        ShapeIndex.build(connection, dataset, next);
        return drawn;
    }

    private static List<Long> undrawn(Connection connection, String datasetId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select id from mineral_gis.change where dataset_id = ? and told is not null and not drawn")) {
            select.setString(1, datasetId);
            try (ResultSet rows = select.executeQuery()) {
                List<Long> ids = new ArrayList<>();
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
                return ids;
            }
        }
    }

    /** A load may have put another content into the place of the dataset meanwhile; that one has shapes of its own. */
    private static void swap(Connection connection, Live live, List<Long> drawn) throws SQLException {
        String id = live.dataset.id();
        String next = ShapeTable.next(id);
        PlainStatement.execute(connection, "set local lock_timeout = '10s'");
        PlainStatement.execute(connection, "select pg_advisory_xact_lock(" + ChangeLog.LOCK + ")");
        try (PreparedStatement update = connection.prepareStatement("""
                update mineral_gis.dataset set live = false, revision = revision + 1, changed_at = clock_timestamp(),
                    west = ?, south = ?, east = ?, north = ?
                where id = ? and release_id = ? and live
                """)) {
            CatalogueRows.bindExtent(update, 1, ChangeTelling.measured(connection, id));
            update.setString(5, id);
            update.setLong(6, live.releaseId);
            if (update.executeUpdate() == 0) {
                PlainStatement.execute(connection, "drop table " + next);
                return;
            }
        }
        PlainStatement.execute(connection, ShapeTable.dropServed(id));
        PlainStatement.execute(connection, "alter table " + next + " rename to " + Identifier.quote(id));
        try (PreparedStatement update =
                connection.prepareStatement("update mineral_gis.change set drawn = true where id = any (?)")) {
            update.setArray(1, connection.createArrayOf("int8", drawn.toArray()));
            update.executeUpdate();
        }
        tellAll(connection, id);
    }

    private static void tellAll(Connection connection, String id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into mineral_gis.change (dataset_id, record_delta, boxes, told, drawn)
                values (?, 0, '{-180, -90, 180, 90}', nextval('mineral_gis.change_told_number'), true)
                """)) {
            insert.setString(1, id);
            insert.executeUpdate();
        }
    }
}
