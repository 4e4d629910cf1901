package org.mineralgis.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.Lineage;
import org.mineralgis.model.Schema;

/** Reads the rows of {@link FeatureSql} one after another. Not for several threads. */
final class FeatureRow {

    /** The column of the first field. */
    static final int FIRST_FIELD = 9;

    private final FieldType[] types;
    private String lastSteps = "";
    private List<String> lastStepList = List.of();
    private final WKBReader wkb = new WKBReader(new GeometryFactory(new PrecisionModel(), 4326));

    FeatureRow(Schema schema) {
        this.types = schema.fields().stream().map(Field::type).toArray(FieldType[]::new);
    }

    Feature read(ResultSet row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(types.length);
        for (int index = 0; index < types.length; index++) {
            values.add(value(row, FIRST_FIELD + index, types[index]));
        }
        Lineage lineage = new Lineage(
                Evidence.find(row.getString(2)).orElseThrow(),
                row.getString(3),
                steps(row.getString(4)),
                number(row, 5),
                geometry(row.getBytes(8)),
                row.getString(6));
        return Feature.stored(row.getString(1), row.getBytes(7), values, lineage);
    }

    /** Ids and versions of operations have no blanks. */
    private List<String> steps(String joined) {
        if (!joined.equals(lastSteps)) {
            lastSteps = joined;
            lastStepList = joined.isEmpty() ? List.of() : List.of(joined.split(" "));
        }
        return lastStepList;
    }

    private static @Nullable Object value(ResultSet row, int column, FieldType type) throws SQLException {
        return switch (type) {
            case TEXT -> row.getString(column);
            case INTEGER -> {
                long value = row.getLong(column);
                yield row.wasNull() ? null : (Long) value;
            }
            case NUMBER -> number(row, column);
            case BOOLEAN -> {
                boolean value = row.getBoolean(column);
                yield row.wasNull() ? null : (Boolean) value;
            }
            case DATE -> row.getObject(column, LocalDate.class);
            case LIST -> nullableTexts(row.getArray(column));
        };
    }

    private static @Nullable Double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : (Double) value;
    }

    private static @Nullable List<String> nullableTexts(@Nullable Array array) throws SQLException {
        return array == null ? null : texts(array);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private @Nullable Geometry geometry(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return wkb.read(bytes);
        } catch (ParseException e) {
            throw new IllegalStateException("PostGIS sent a geometry that is not well-known binary", e);
        }
    }
}
