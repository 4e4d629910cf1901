package org.mineralgis.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.analysis.NearestLines;
import org.mineralgis.analysis.RegionGrid;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.Selection;

/**
 * Distances to the nearest of some lines ({@link NearestLines}), in the program: to have PostGIS' geography tell them takes 30
 * microseconds each. One thread measures at a time, so that memory is bounded.
 */
public final class LineDistanceStore {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Database database;
    private final KeptLines keptLines;
    private final DistanceColumns columns;
    private final ReentrantLock measuring = new ReentrantLock(true);

    /** The records in {@code database}. */
    public LineDistanceStore(Database database) {
        this(database, MeasuringLimit.ofMemory(), TableHalves.BLOCKS_HALVED);
    }

    /** One that reads tables of so many blocks in halves. */
    LineDistanceStore(Database database, MeasuringLimit limit, long blocksHalved) {
        this.database = database;
        this.keptLines = new KeptLines(limit);
        this.columns = new DistanceColumns(database, limit, keptLines, blocksHalved);
    }

    /**
     * Some of the records of a dataset of lines.
     *
     * @param field name of a text field
     * @param values those that it must have, at least one
     */
    public record Lines(LoadedDataset loaded, String field, List<String> values) {

        public Lines {
            values = List.copyOf(values);
        }
    }

    /** How many lines have which value of the field. */
    public Map<String, Long> kinds(LoadedDataset lines, String field) {
        String sql = "select coalesce(" + Identifier.quote(field) + ", ''), count(*) from "
                + DatasetTable.served(lines.dataset().id()) + " where geom is not null group by 1";
        return counts(SqlText.of(sql));
    }

    /** How many of the lines have which evidence. */
    public Map<String, Long> evidence(Lines lines) {
        String sql = "select evidence, count(*) from "
                + DatasetTable.served(lines.loaded().dataset().id()) + " where geom is not null and "
                + Identifier.quote(lines.field()) + " = any(?) group by 1";
        return counts(SqlText.of(sql, (Object) lines.values().toArray(String[]::new)));
    }

    private Map<String, Long> counts(SqlText sql) {
        return database.with(connection -> {
            Map<String, Long> counts = new TreeMap<>();
            try (PreparedStatement statement = sql.prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
            }
            return counts;
        });
    }

    /** The areas of a dataset, in WGS 84, longitude first. */
    public List<Geometry> areas(LoadedDataset loaded) {
        SqlText sql = SqlText.of("select ST_AsBinary(geom) from "
                + DatasetTable.served(loaded.dataset().id()) + " where geom is not null order by fid");
        return database.with(connection -> LineRead.geometries(connection, sql));
    }

    /**
     * Metres from each place, in degrees, to the nearest line; none when there is no line.
     *
     * @throws TooMuchToMeasureException when the lines are too many
     */
    public double[] meters(List<Coordinate> places, Lines lines) {
        double[] longitudes = places.stream().mapToDouble(Coordinate::getX).toArray();
        double[] latitudes = places.stream().mapToDouble(Coordinate::getY).toArray();
        return alone(() -> database.inSnapshot(connection -> keptLines.of(connection, lines))
                .map(nearest -> nearest.meters(longitudes, latitudes))
                .orElse(new double[0]));
    }

    /**
     * The distances of the selected records that have a position within a region, all of one moment. The first time that a dataset is
     * asked for after it was changed, all of its records are measured; from then on a selection costs what it takes to find it.
     *
     * @param region the same object as long as it is the same region
     * @throws FieldValueException (before any SQL) when the selection compares a field with a text it cannot hold
     * @throws TooMuchToMeasureException when the lines or the selected records are too many
     * @throws DatabaseUnavailableException when the database is not there
     * @throws DatabaseBusyException when others measure for 30 seconds
     * @throws QueryTooLongException when a statement takes longer than 30 seconds
     */
    public RecordDistances records(LoadedDataset loaded, Selection selection, Lines lines, RegionGrid region) {
        Dataset dataset = loaded.dataset();
        if (!dataset.spatial()) {
            SqlText count = FeatureSql.count(dataset, selection);
            return RecordDistances.withoutPositions(database.with(connection -> LineRead.number(connection, count)));
        }
        DistanceColumns.Asked asked =
                new DistanceColumns.Asked(dataset, FeatureSql.conditions(dataset, selection), lines, region);
        // Nobody holds a connection while others measure.
        return columns.known(asked).orElseGet(() -> alone(() -> columns.measured(asked)));
    }

    private <T> T alone(Supplier<T> work) {
        try {
            if (!measuring.tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new DatabaseBusyException("others measure distances");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseBusyException("interrupted");
        }
        try {
            return work.get();
        } finally {
            measuring.unlock();
        }
    }
}
