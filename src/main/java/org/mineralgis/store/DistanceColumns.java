package org.mineralgis.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mineralgis.analysis.NearestLines;
import org.mineralgis.analysis.RegionGrid;
import org.mineralgis.model.Dataset;

/**
 * Distances of all records of datasets, measured when they are first asked for and kept until the records, the lines or the region are
 * others. What is kept for a snapshot is found by what the snapshot sees, so that an edit shows from its commit on.
 */
final class DistanceColumns {

    private static final SqlText ALL = SqlText.of("");

    private final Cache<Key, DistanceColumn> kept = Caffeine.newBuilder()
            .maximumWeight(Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 8 / Weight.BYTES))
            .weigher((Key key, DistanceColumn column) -> (int) (1 + column.bytes() / Weight.BYTES))
            .build();

    private final Database database;
    private final MeasuringLimit limit;
    private final KeptLines lines;
    private final long blocksHalved;

    /** A weight is an int. */
    private static final class Weight {
        private static final long BYTES = 1024;
    }

    DistanceColumns(Database database, MeasuringLimit limit, KeptLines lines, long blocksHalved) {
        this.database = database;
        this.limit = limit;
        this.lines = lines;
        this.blocksHalved = blocksHalved;
    }

    /**
     * What is measured.
     *
     * @param region places in it count; the same object as long as it is the same region
     */
    record Asked(Dataset dataset, SqlText narrowed, LineDistanceStore.Lines lines, RegionGrid region) {

        boolean all() {
            return narrowed.text().isEmpty();
        }
    }

    private record Key(ContentStamp records, KeptLines.Key lines, RegionGrid region) {

        static Key of(Connection snapshot, Asked asked) throws SQLException {
            return new Key(
                    ContentStamp.of(snapshot, asked.dataset()),
                    KeptLines.Key.of(snapshot, asked.lines()),
                    asked.region());
        }
    }

    /** The distances of a selection if those of the dataset are kept. */
    Optional<RecordDistances> known(Asked asked) {
        return database.inSharedSnapshot((connection, snapshot) -> {
            DistanceColumn column = kept.getIfPresent(Key.of(connection, asked));
            return column == null ? Optional.empty() : Optional.of(selected(connection, snapshot, column, asked));
        });
    }

    /**
     * The distances of a selection, those of the dataset being measured unless they are kept.
     *
     * @throws TooMuchToMeasureException when there are too many lines, or too many records of dataset and selection alike
     */
    RecordDistances measured(Asked asked) {
        return database.inSharedSnapshot((connection, snapshot) -> {
            Key key = Key.of(connection, asked);
            DistanceColumn column = kept.getIfPresent(key);
            if (column == null) {
                NearestLines nearest = lines.of(connection, asked.lines())
                        .orElseThrow(() -> new ReleaseChangedException("there are no lines any more", null));
                long max = limit.records(nearest.vertices());
                long records = count(connection, asked.dataset(), ALL);
                if (records > max) {
                    return ofSelection(connection, asked, nearest, max);
                }
                column = measure(connection, asked, ALL, records, nearest);
                kept.put(key, column);
            }
            return selected(connection, snapshot, column, asked);
        });
    }

    /** Of a dataset that is too large, the selection alone. */
    private static RecordDistances ofSelection(Connection connection, Asked asked, NearestLines lines, long max)
            throws SQLException {
        long records = count(connection, asked.dataset(), asked.narrowed());
        if (records > max) {
            throw new TooMuchToMeasureException(TooMuchToMeasureException.Of.RECORDS, records, max);
        }
        return measure(connection, asked, asked.narrowed(), records, lines).all();
    }

    private static long count(Connection connection, Dataset dataset, SqlText narrowed) throws SQLException {
        return LineRead.number(
                connection,
                SqlText.compose(
                        "select count(*) from " + DatasetTable.served(dataset.id()) + " where true%s", narrowed));
    }

    private static DistanceColumn measure(
            Connection connection, Asked asked, SqlText narrowed, long records, NearestLines lines)
            throws SQLException {
        DistanceRows rows = DistanceRows.read(connection, asked.dataset(), narrowed, Math.toIntExact(records));
        return DistanceColumn.of(rows, meters(rows, lines, asked.region()));
    }

    private static double[] meters(DistanceRows rows, NearestLines lines, RegionGrid region) {
        int[] inside = IntStream.range(0, rows.count())
                .parallel()
                .filter(row -> rows.placed(row) && region.contains(rows.longitude(row), rows.latitude(row)))
                .toArray();
        double[] measured = lines.meters(
                Arrays.stream(inside).mapToDouble(rows::longitude).toArray(),
                Arrays.stream(inside).mapToDouble(rows::latitude).toArray());
        double[] meters = new double[rows.count()];
        Arrays.fill(meters, Double.NaN);
        for (int index = 0; index < inside.length; index++) {
            meters[inside[index]] = measured[index];
        }
        return meters;
    }

    private RecordDistances selected(Connection connection, String snapshot, DistanceColumn column, Asked asked)
            throws SQLException {
        if (asked.all()) {
            return column.all();
        }
        TableHalves halves = new TableHalves(database, asked.dataset(), blocksHalved);
        return column.of(halves.read(connection, snapshot, (each, rowsOf) -> sent(each, asked, rowsOf)));
    }

    /** Where the selected rows lie, one behind the other: a row of a result for each would take the database three times as long. */
    private static byte[] sent(Connection connection, Asked asked, SqlText rowsOf) throws SQLException {
        SqlText sql = SqlText.compose(
                "select coalesce(string_agg(tidsend(ctid), ''::bytea), ''::bytea) from "
                        + DatasetTable.served(asked.dataset().id()) + " where true%s%s",
                asked.narrowed(),
                rowsOf);
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getBytes(1);
        }
    }
}
