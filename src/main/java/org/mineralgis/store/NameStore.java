package org.mineralgis.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.FieldType;

/** The names of records and what else they are found by. */
public final class NameStore {

    private static final String NONE = "null::text";
    private static final int FETCHED = 5_000;
    private static final int REPEATED_MAX = 10_000;

    private final Database database;

    /** The records in {@code database}. */
    public NameStore(Database database) {
        this.database = database;
    }

    /**
     * The records of a dataset in the order of their ids.
     *
     * @param limit how many at the most
     * @throws DatabaseException when the database fails
     */
    public List<NamedRecord> list(Dataset dataset, int limit) {
        String text = select(dataset);
        return database.inSnapshot(connection -> read(connection, text, limit));
    }

    private static String select(Dataset dataset) {
        String shape = dataset.spatial()
                ? "st_x(p.point), st_y(p.point), st_xmin(t.geom), st_ymin(t.geom), st_xmax(t.geom), st_ymax(t.geom)"
                : "null::float8, null::float8, null::float8, null::float8, null::float8, null::float8";
        String point = dataset.spatial() ? " cross join lateral (select st_pointonsurface(t.geom) as point) p" : "";
        return String.join(
                        ", ",
                        "select t.fid",
                        column(dataset.portrayal().titleZh(), "::text"),
                        column(dataset.portrayal().titleEn(), "::text"),
                        list(dataset, FieldRole.OTHER_NAMES, "regexp_split_to_array(%s, '[,;，；、]')"),
                        list(dataset, FieldRole.COMMODITY, "array[%s]"),
                        role(dataset, FieldRole.COUNTY),
                        role(dataset, dataset.schema().importanceRole()),
                        shape,
                        accuracy(dataset))
                + " from " + DatasetTable.served(dataset.id()) + " t" + point + " order by t.fid limit ?";
    }

    private static String column(@Nullable String field, String cast) {
        return field == null ? NONE : "t." + Identifier.quote(field) + cast;
    }

    private static String role(Dataset dataset, FieldRole role) {
        return column(dataset.schema().roles().get(role), "::text");
    }

    private static String accuracy(Dataset dataset) {
        String field = dataset.schema().roles().get(FieldRole.ACCURACY_M);
        return field == null || !dataset.spatial()
                ? "null::float8"
                : "case when t.geom is not null then " + column(field, "::float8")
                        + " + coalesce(t.datum_accuracy_m, 0)::float8 end";
    }

    private static String list(Dataset dataset, FieldRole role, String ofText) {
        int index = dataset.schema().indexOf(role);
        if (index < 0) {
            return "null::text[]";
        }
        Field field = dataset.schema().fields().get(index);
        String column = column(field.name(), "");
        return field.type() == FieldType.LIST ? column : String.format(ofText, column);
    }

    private static List<NamedRecord> read(Connection connection, String text, int limit) throws SQLException {
        List<NamedRecord> records = new ArrayList<>();
        Map<Object, Object> repeated = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            statement.setInt(1, limit);
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    records.add(record(rows, repeated));
                }
            }
        }
        return records;
    }

    private static NamedRecord record(ResultSet row, Map<Object, Object> repeated) throws SQLException {
        String fid = row.getString(1);
        return new NamedRecord(
                fid,
                names(row, fid),
                same(items(row, 5), repeated),
                same(row.getString(6), repeated),
                same(row.getString(7), repeated),
                point(row),
                box(row),
                accuracyMeters(row));
    }

    /** The equal value of an earlier record, so that what many records have is in memory once. */
    @SuppressWarnings("unchecked")
    private static <T extends @Nullable Object> T same(T value, Map<Object, Object> repeated) {
        if (value == null) {
            return value;
        }
        Object known = repeated.size() < REPEATED_MAX ? repeated.putIfAbsent(value, value) : repeated.get(value);
        return known == null ? value : (T) known;
    }

    private static List<RecordName> names(ResultSet row, String fid) throws SQLException {
        List<RecordName> names = new ArrayList<>();
        add(names, row.getString(2), RecordName.Kind.TITLE_ZH);
        add(names, row.getString(3), RecordName.Kind.TITLE_EN);
        items(row, 4).forEach(name -> add(names, name, RecordName.Kind.OTHER));
        names.add(new RecordName(fid, RecordName.Kind.ID));
        return names;
    }

    private static void add(List<RecordName> names, @Nullable String text, RecordName.Kind kind) {
        if (text != null && !text.isBlank()) {
            names.add(new RecordName(text.strip(), kind));
        }
    }

    private static List<String> items(ResultSet row, int place) throws SQLException {
        Array array = row.getArray(place);
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .toList();
    }

    private static @Nullable Coordinate point(ResultSet row) throws SQLException {
        double x = row.getDouble(8);
        return row.wasNull() ? null : new Coordinate(x, row.getDouble(9));
    }

    private static @Nullable BoundingBox box(ResultSet row) throws SQLException {
        double west = row.getDouble(10);
        return row.wasNull() ? null : new BoundingBox(west, row.getDouble(11), row.getDouble(12), row.getDouble(13));
    }

    private static @Nullable Double accuracyMeters(ResultSet row) throws SQLException {
        double meters = row.getDouble(14);
        return row.wasNull() ? null : (Double) meters;
    }
}
