package org.mineralgis.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;

/** What it costs the database alone to come to a page: by the id before it, as our pages do, and by counting up to it. */
public final class PageSeek {

    private final Database database;
    private final String table;

    /** Pages of a dataset that is served. */
    public PageSeek(Database database, String dataset) {
        this.database = database;
        this.table = DatasetTable.served(dataset);
    }

    /** The id of the record before the place. */
    public String before(long place) {
        return database.with(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("select fid from " + table + " order by fid offset ? limit 1")) {
                statement.setLong(1, place - 1);
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getString(1);
                }
            }
        });
    }

    /** Seconds for the records behind an id. */
    public double secondsBehind(String id, int limit) {
        return seconds(SqlText.of(
                "select count(evidence) from (select * from " + table + " where fid > ? order by fid limit ?) as page",
                id,
                limit));
    }

    /** Seconds for the records at a place. */
    public double secondsAt(long place, int limit) {
        return seconds(SqlText.of(
                "select count(evidence) from (select * from " + table + " order by fid offset ? limit ?) as page",
                place,
                limit));
    }

    private double seconds(SqlText query) {
        return database.with(connection -> {
            try (PreparedStatement statement = query.prepare(connection)) {
                long begin = System.nanoTime();
                statement.executeQuery().close();
                return (System.nanoTime() - begin) / 1e9;
            }
        });
    }
}
