package org.mineralgis.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.GeometryType;

/** Rows of a table with what distances need of them, in arrays: where each lies in the table, its position, accuracy and evidence. */
final class DistanceRows {

    private static final int FETCHED = 20_000;

    private final int[] blocks;
    private final short[] numbers;
    private final byte[] evidence;
    private final double[] longitudes;
    private final double[] latitudes;
    private final double[] accuracies;
    private int count;

    private DistanceRows(int rows) {
        blocks = new int[rows];
        numbers = new short[rows];
        evidence = new byte[rows];
        longitudes = new double[rows];
        latitudes = new double[rows];
        accuracies = new double[rows];
    }

    /**
     * The rows of a spatial dataset.
     *
     * @param narrowed which, as conditions that each begin with {@code and}
     * @param rows how many these are in what the connection sees
     */
    static DistanceRows read(Connection connection, Dataset dataset, SqlText narrowed, int rows) throws SQLException {
        DistanceRows read = new DistanceRows(rows);
        try (PreparedStatement statement = sql(dataset, narrowed).prepare(connection)) {
            statement.setFetchSize(FETCHED);
            try (ResultSet each = statement.executeQuery()) {
                while (each.next()) {
                    read.add(each);
                }
            }
        }
        return read;
    }

    private static SqlText sql(Dataset dataset, SqlText narrowed) {
        boolean point = dataset.schema().geometryType() == GeometryType.POINT;
        String accuracy = dataset.schema().roles().get(FieldRole.ACCURACY_M);
        SqlText rows = SqlText.of(
                "select tidsend(row), ST_X(place), ST_Y(place), accuracy, evidence from (select ctid as row, "
                        + (point ? "geom" : "ST_PointOnSurface(geom)") + " as place, evidence, "
                        + (accuracy == null ? "null" : Identifier.quote(accuracy))
                        + "::double precision as accuracy from "
                        + DatasetTable.served(dataset.id()) + " where true");
        // Without the offset the point on a surface would be looked for twice.
        return SqlText.join("", List.of(rows, narrowed, SqlText.of(" offset 0) as record")));
    }

    private void add(ResultSet row) throws SQLException {
        ByteBuffer sent = ByteBuffer.wrap(row.getBytes(1));
        blocks[count] = sent.getInt();
        numbers[count] = sent.getShort();
        longitudes[count] = number(row, 2);
        latitudes[count] = number(row, 3);
        accuracies[count] = number(row, 4);
        evidence[count] = (byte) Evidence.find(row.getString(5)).orElseThrow().ordinal();
        count++;
    }

    private static double number(ResultSet row, int column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? Double.NaN : number;
    }

    int count() {
        return count;
    }

    int block(int row) {
        return blocks[row];
    }

    /** From 1 on, within the block. */
    int number(int row) {
        return Short.toUnsignedInt(numbers[row]);
    }

    /** The {@link Evidence#ordinal()}. */
    byte evidence(int row) {
        return evidence[row];
    }

    boolean placed(int row) {
        return !Double.isNaN(longitudes[row]);
    }

    /** Degrees; NaN without a position. */
    double longitude(int row) {
        return longitudes[row];
    }

    /** Degrees; NaN without a position. */
    double latitude(int row) {
        return latitudes[row];
    }

    /** NaN where nobody states it. */
    double accuracyMeters(int row) {
        return accuracies[row];
    }
}
