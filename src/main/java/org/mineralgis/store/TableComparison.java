package org.mineralgis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.FieldRole;

/**
 * The SQL that compares two tables of records: which were added, removed or changed, and the values that differ. One statement
 * of PostgreSQL, however many records there are. Compared is what the record says and how its position came about; the
 * coordinates as the file had them are told by the position.
 */
final class TableComparison {

    /** A function takes at most a hundred arguments. */
    private static final int JOINED = 50;

    private static final Set<String> UNCOMPARED = Set.of("fid", "geom", "original_geom", "original_coordinates");
    private static final String NOTHING = "null::text";

    private final @Nullable Side before;
    private final @Nullable Side after;

    /**
     * One of the two tables.
     *
     * @param table quoted, with its schema
     * @param columns name to type, in their order
     * @param sources the column with the ids of documents; null when there is none
     */
    record Side(
            String table,
            Map<String, String> columns,
            @Nullable String sources) {

        static Side of(Connection connection, String schema, Dataset dataset) throws SQLException {
            String sources = dataset.schema().roles().get(FieldRole.SOURCES);
            Map<String, String> columns = new LinkedHashMap<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select attname, atttypid::regtype::text from pg_attribute where attrelid = ?::regclass"
                            + " and attnum > 0 and not attisdropped order by attnum")) {
                String table = schema + '.' + Identifier.quote(dataset.id());
                select.setString(1, table);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        columns.put(rows.getString(1), rows.getString(2));
                    }
                }
                boolean known = sources != null && columns.containsKey(sources);
                return new Side(table, columns, known ? sources : null);
            }
        }
    }

    /**
     * A comparison.
     *
     * @param before the records that are served; null for none
     * @param after the records that will be; null for none
     */
    TableComparison(@Nullable Side before, @Nullable Side after) {
        this.before = before;
        this.after = after;
    }

    /** The rows of a table of {@code fid, kind, fields, geometry, sources}, in the order of the ids. */
    SqlText select() {
        return SqlText.compose(
                "select coalesce(after.fid, before.fid), case when before.fid is null then 'added'"
                        + " when after.fid is null then 'removed' else 'changed' end, %s, %s, %s from %s where %s"
                        + " order by coalesce(after.fid, before.fid)",
                fields(), geometry(), sources(), tables(), differs());
    }

    private SqlText tables() {
        return SqlText.of(
                table(before) + " as before full join " + table(after) + " as after on after.fid = before.fid");
    }

    private static String table(@Nullable Side side) {
        return side == null ? "(select null::text collate \"C\" as fid where false)" : side.table();
    }

    private SqlText fields() {
        List<SqlText> groups = new ArrayList<>();
        List<String> names = compared();
        for (int from = 0; from < names.size(); from += JOINED) {
            List<SqlText> told = names.subList(from, Math.min(from + JOINED, names.size())).stream()
                    .map(this::field)
                    .toList();
            groups.add(SqlText.compose("nullif(concat_ws(',', %s), '')", SqlText.join(", ", told)));
        }
        return SqlText.compose("('[' || concat_ws(',', %s) || ']')::jsonb", SqlText.join(", ", groups));
    }

    /** {@code {"field": …, "old": …, "new": …}} as text; null when there is nothing to tell. */
    private SqlText field(String name) {
        String told = "case when " + differs(name)
                + " then '{\"field\":' || to_jsonb(?::text)::text || ',\"old\":' || coalesce(to_jsonb("
                + value("before", before, name) + ")::text, 'null') || ',\"new\":' || coalesce(to_jsonb("
                + value("after", after, name) + ")::text, 'null') || '}' end";
        return SqlText.of(told, name);
    }

    private SqlText geometry() {
        if (!has(before, "geom") && !has(after, "geom")) {
            return SqlText.of("null::jsonb");
        }
        return SqlText.of("case when " + differs("geom")
                + " then jsonb_build_object('old', mineral_gis.told_geometry(" + value("before", before, "geom")
                + "), 'new', mineral_gis.told_geometry(" + value("after", after, "geom") + ")) end");
    }

    private SqlText sources() {
        return SqlText.of("case when after.fid is null then " + sources("before", before) + " else "
                + sources("after", after) + " end");
    }

    private static String sources(String alias, @Nullable Side side) {
        if (side == null || side.sources() == null) {
            return "'{}'::text[]";
        }
        String column = alias + '.' + Identifier.quote(side.sources());
        boolean list = "text[]".equals(side.columns().get(side.sources()));
        return list
                ? "coalesce(" + column + ", '{}')"
                : "case when " + column + " is null then '{}' else array[" + column + "::text] end";
    }

    private SqlText differs() {
        if (before == null || after == null) {
            return SqlText.of("true");
        }
        List<String> conditions = new ArrayList<>(List.of("before.fid is null", "after.fid is null"));
        compared().forEach(name -> conditions.add(differs(name)));
        if (has(before, "geom") || has(after, "geom")) {
            conditions.add(differs("geom"));
        }
        return SqlText.of(String.join(" or ", conditions));
    }

    /** Values of one type are compared as such; of a field that got another type, as JSON. */
    private String differs(String name) {
        String old = value("before", before, name);
        String now = value("after", after, name);
        if (old.equals(NOTHING) || now.equals(NOTHING)) {
            return (old.equals(NOTHING) ? now : old) + " is not null";
        }
        return sameType(name)
                ? old + " is distinct from " + now
                : "to_jsonb(" + old + ") is distinct from to_jsonb(" + now + ")";
    }

    private boolean sameType(String name) {
        return before != null
                && after != null
                && String.valueOf(before.columns().get(name))
                        .equals(after.columns().get(name));
    }

    private static String value(String alias, @Nullable Side side, String name) {
        return has(side, name) ? alias + '.' + Identifier.quote(name) : NOTHING;
    }

    private static boolean has(@Nullable Side side, String name) {
        return side != null && side.columns().containsKey(name);
    }

    /** All columns of both, those of the later table first. */
    private List<String> compared() {
        Set<String> names = new LinkedHashSet<>();
        if (after != null) {
            names.addAll(after.columns().keySet());
        }
        if (before != null) {
            names.addAll(before.columns().keySet());
        }
        names.removeAll(UNCOMPARED);
        return List.copyOf(names);
    }
}
