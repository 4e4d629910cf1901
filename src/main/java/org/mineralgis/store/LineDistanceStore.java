package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.Selection;

/**
 * Distances to the nearest of some lines: PostGIS' geography, along the geodesic on the ellipsoid of WGS 84. All lines are one geometry,
 * whose tree PostGIS keeps from one position to the next.
 */
public final class LineDistanceStore {

    /** Each distance takes some 30 microseconds. */
    public static final int RECORDS_MAX = 20_000;

    private final Database database;

    /** The records in {@code database}. */
    public LineDistanceStore(Database database) {
        this.database = database;
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
        return database.with(connection -> {
            List<Geometry> areas = new ArrayList<>();
            try (PreparedStatement statement = sql.prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    areas.add(read(rows.getBytes(1)));
                }
            }
            return areas;
        });
    }

    /** Metres from each place, in degrees, to the nearest line; none when there is no line. */
    public double[] meters(List<Coordinate> places, Lines lines) {
        Double[] longitudes = places.stream().map(Coordinate::getX).toArray(Double[]::new);
        Double[] latitudes = places.stream().map(Coordinate::getY).toArray(Double[]::new);
        SqlText sql = new SqlText(
                withLines(lines) + "select ST_Distance(ST_SetSRID(ST_MakePoint(x, y), 4326)::geography, g) from"
                        + " unnest(?, ?) with ordinality as place(x, y, n), lines where g is not null order by n",
                List.of(values(lines), longitudes, latitudes));
        return database.with(connection -> {
            double[] meters = new double[places.size()];
            int read = 0;
            try (PreparedStatement statement = sql.prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    meters[read++] = rows.getDouble(1);
                }
            }
            return read == 0 ? new double[0] : meters;
        });
    }

    /**
     * The distances of the selected records that have a position; of no record when there are more of them than
     * {@link #RECORDS_MAX}, or when there is no line. All of one moment.
     *
     * @throws FieldValueException (before any SQL) when the selection compares a field with a text it cannot hold
     * @throws DatabaseUnavailableException when the database is not there
     * @throws QueryTooLongException when it takes longer than 30 seconds
     */
    public RecordDistances records(LoadedDataset loaded, Selection selection, Lines lines) {
        Dataset dataset = loaded.dataset();
        SqlText narrowed = FeatureSql.conditions(dataset, selection);
        SqlText count = new SqlText(
                "select count(*), " + (dataset.spatial() ? "count(*) filter (where geom is null)" : "count(*)")
                        + " from " + DatasetTable.served(dataset.id()) + " where true" + narrowed.text(),
                narrowed.values());
        return database.inSnapshot(connection -> {
            RecordDistances none = matched(connection, count);
            boolean measured = dataset.spatial() && none.placed() <= RECORDS_MAX;
            return measured ? none.with(measured(connection, sql(dataset, narrowed, lines))) : none;
        });
    }

    private static RecordDistances matched(Connection connection, SqlText sql) throws SQLException {
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return new RecordDistances(rows.getLong(1), rows.getLong(2), List.of());
        }
    }

    private static List<RecordDistance> measured(Connection connection, SqlText sql) throws SQLException {
        List<RecordDistance> distances = new ArrayList<>();
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                distances.add(read(rows));
            }
        }
        return distances;
    }

    private static SqlText sql(Dataset dataset, SqlText narrowed, Lines lines) {
        boolean point = dataset.schema().geometryType() == GeometryType.POINT;
        String accuracy = dataset.schema().roles().get(FieldRole.ACCURACY_M);
        List<Object> values = new ArrayList<>(List.of(values(lines)));
        values.addAll(narrowed.values());
        String records = "select " + (point ? "geom" : "ST_PointOnSurface(geom)") + " as place, evidence, "
                + (accuracy == null ? "null" : Identifier.quote(accuracy)) + "::double precision as accuracy from "
                + DatasetTable.served(dataset.id()) + " where geom is not null" + narrowed.text();
        return new SqlText(
                withLines(lines)
                        + "select ST_X(place), ST_Y(place), ST_Distance(place::geography, g), accuracy, evidence"
                        + " from (" + records + ") as record, lines where g is not null",
                values);
    }

    private static RecordDistance read(ResultSet rows) throws SQLException {
        double accuracy = rows.getDouble(4);
        return new RecordDistance(
                rows.getDouble(1),
                rows.getDouble(2),
                rows.getDouble(3),
                rows.wasNull() ? null : accuracy,
                Evidence.find(rows.getString(5)).orElseThrow());
    }

    private static String withLines(Lines lines) {
        return "with lines as materialized (select ST_Collect(geom)::geography as g from "
                + DatasetTable.served(lines.loaded().dataset().id()) + " where "
                + Identifier.quote(lines.field()) + " = any(?)) ";
    }

    private static Object values(Lines lines) {
        return lines.values().toArray(String[]::new);
    }

    private static Geometry read(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("the database sent a geometry that cannot be read", e);
        }
    }
}
