package org.mineralgis.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.DateInterval;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.query.FeatureQuery;
import org.mineralgis.query.Selection;

/**
 * The SQL of feature queries. Names come from the dataset and are quoted; everything from a request is a bound value.
 * Columns stand in the order that {@link FeatureRow} reads.
 */
final class FeatureSql {

    /** Lines and areas that a cursor sends at a time: with 10,000 vertices each they are still but 20 MB. */
    private static final int FETCHED_SHAPES = 128;

    private static final int FETCHED_POINTS = 1024;

    private static final int LISTED_WORDS_MAX = 1000;
    /** One text, because nearly all records of a dataset have the same and arrays are slow to take apart. */
    private static final String STEPS = "array_to_string(datum_steps, ' ')";

    private final Dataset dataset;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private String source;

    private FeatureSql(Dataset dataset) {
        this.dataset = dataset;
        this.source = table();
    }

    /** One page and one record more, which tells whether another page follows. */
    static SqlText list(Dataset dataset, FeatureQuery query, boolean withGeometry) {
        FeatureSql sql = new FeatureSql(dataset);
        sql.narrow(query.selection());
        return sql.list(query, withGeometry);
    }

    /** The same of rows that are those of the selection, and no others: what stands behind {@code from}, named. */
    static SqlText list(Dataset dataset, FeatureQuery query, boolean withGeometry, SqlText selected) {
        FeatureSql sql = new FeatureSql(dataset);
        sql.source = selected.text();
        sql.values.addAll(selected.values());
        return sql.list(query, withGeometry);
    }

    private SqlText list(FeatureQuery query, boolean withGeometry) {
        PageOrder order = PageOrder.of(dataset, query.sort());
        if (query.after() != null) {
            SqlText after = order.after(query.after());
            and(after.text(), after.values().toArray());
        }
        String text = select(words(false), withGeometry, "null::bytea") + where() + order.clause() + " limit ?";
        values.add(query.limit() + 1);
        if (query.offset() == 0) {
            return new SqlText(text, values);
        }
        values.add(query.offset());
        return new SqlText(text + " offset ?", values);
    }

    /**
     * Declares a cursor over all records that match, for {@link #fetch}. PostgreSQL plans a declared cursor for a quick
     * start, where it would sort everything before the first record of a plain statement.
     */
    static SqlText cursor(String name, Dataset dataset, Selection selection) {
        FeatureSql sql = new FeatureSql(dataset);
        sql.narrow(selection);
        return sql.cursor(name);
    }

    /** The same over the records with these ids. */
    static SqlText cursor(String name, Dataset dataset, Collection<String> fids) {
        FeatureSql sql = new FeatureSql(dataset);
        sql.among(fids);
        return sql.cursor(name);
    }

    private SqlText cursor(String name) {
        String select = select(words(true), true, "null::bytea");
        return new SqlText(
                "declare " + Identifier.quote(name) + " no scroll cursor for " + select + where() + " order by fid",
                values);
    }

    /** The next {@link #fetchedRows} of the cursor of this name. */
    static SqlText fetch(String name, Dataset dataset) {
        return new SqlText("fetch " + fetchedRows(dataset) + " from " + Identifier.quote(name), List.of());
    }

    /** How many records are sent at a time. */
    static int fetchedRows(Dataset dataset) {
        return switch (dataset.schema().geometryType()) {
            case NONE, POINT -> FETCHED_POINTS;
            case MULTI_LINE_STRING, MULTI_POLYGON -> FETCHED_SHAPES;
        };
    }

    /**
     * The records that a tile draws of a dataset whose shapes are behind, each with how many it stands for as the last column.
     *
     * @param box where, in degrees
     * @param cells how many cells along a side of the square of Web Mercator show one point each; 0 for all records
     * @param degreesMin of lines and areas only those as wide or as high as this
     */
    static SqlText live(Dataset dataset, Selection selection, BoundingBox box, long cells, double degreesMin) {
        FeatureSql sql = new FeatureSql(dataset);
        sql.and("geom && ST_MakeEnvelope(?, ?, ?, ?, 4326)", box.west(), box.south(), box.east(), box.north());
        if (dataset.schema().geometryType() != GeometryType.POINT) {
            sql.and("greatest(ST_XMax(geom) - ST_XMin(geom), ST_YMax(geom) - ST_YMin(geom)) >= ?", degreesMin);
        }
        sql.narrow(selection);
        if (cells == 0) {
            return new SqlText(sql.select("null::text", true, "null::bytea", "1") + sql.where(), sql.values);
        }
        // The sum of the latitude's tangent and secant is what Web Mercator takes the logarithm of.
        String winners = "select min(fid) as fid, count(*)::integer as size from " + sql.table() + sql.where()
                + " group by floor((ST_X(geom) + 180) / 360 * " + cells + "), floor((1 - ln(tan(radians(ST_Y(geom)))"
                + " + 1 / cos(radians(ST_Y(geom)))) / pi()) / 2 * " + cells + ")";
        return new SqlText(
                "with winner as materialized (" + winners + ") " + sql.select("null::text", true, "null::bytea", "size")
                        + " join winner using (fid)",
                sql.values);
    }

    /** How many records match, on all pages together; of all of them the catalogue knows it, of the same moment. */
    static SqlText count(Dataset dataset, Selection selection) {
        if (selection.equals(Selection.ALL)) {
            return new SqlText(
                    "select coalesce((select feature_count from mineral_gis.served_dataset where id = ?), 0)",
                    List.of(dataset.id()));
        }
        FeatureSql sql = new FeatureSql(dataset);
        sql.narrow(selection);
        SqlText count = new SqlText("select count(*) from " + sql.table() + sql.where(), sql.values);
        BoundingBox box = selection.bbox();
        boolean boxOnly = box != null && selection.equals(Selection.of(box));
        return boxOnly && dataset.spatial() ? PositionParts.count(dataset, box, count) : count;
    }

    /** One record with its original geometry. */
    static SqlText find(Dataset dataset, String fid) {
        FeatureSql sql = new FeatureSql(dataset);
        sql.and("fid = ?", fid);
        String original = dataset.spatial() ? "ST_AsBinary(original_geom)" : "null::bytea";
        return new SqlText(sql.select(sql.words(true), true, original) + sql.where(), sql.values);
    }

    /** Id, Chinese and English title of the records with these ids; a title that is not there is the other one or the id. */
    static SqlText titles(Dataset dataset, Collection<String> fids) {
        FeatureSql sql = new FeatureSql(dataset);
        sql.among(fids);
        String zh = name(dataset.portrayal().titleZh());
        String en = name(dataset.portrayal().titleEn());
        String titles = "select fid, coalesce(%1$s, %2$s, fid), coalesce(%2$s, %1$s, fid) from ".formatted(zh, en);
        return new SqlText(titles + sql.table() + sql.where(), sql.values);
    }

    /** What a selection adds to conditions that stand already, each with {@code and} before it; no text for all records. */
    static SqlText conditions(Dataset dataset, Selection selection) {
        FeatureSql sql = new FeatureSql(dataset);
        sql.narrow(selection);
        return new SqlText(
                String.join("", sql.conditions.stream().map(" and "::concat).toList()), sql.values);
    }

    /** Rows as in pages, with more columns behind; the conditions and their values are to follow. */
    static String rows(Dataset dataset, String... behind) {
        FeatureSql sql = new FeatureSql(dataset);
        return sql.select(sql.words(false), true, "null::bytea", behind);
    }

    private static String name(@Nullable String field) {
        return field == null ? "null" : Identifier.quote(field);
    }

    private String table() {
        return DatasetTable.served(dataset.id());
    }

    private String select(String words, boolean withGeometry, String originalGeometry, String... behind) {
        List<String> columns = new ArrayList<>(List.of("fid", "evidence", "original_crs", STEPS, "datum_accuracy_m"));
        columns.add(words);
        columns.add(dataset.spatial() && withGeometry ? "ST_AsBinary(geom)" : "null::bytea");
        columns.add(originalGeometry);
        dataset.schema().fields().forEach(field -> columns.add(Identifier.quote(field.name())));
        columns.addAll(List.of(behind));
        return "select " + String.join(", ", columns) + " from " + source;
    }

    /** Long lists of corners would make a page as heavy as original geometries would. */
    private String words(boolean whole) {
        if (!dataset.spatial()) {
            return "null::text";
        }
        return whole
                ? "original_coordinates"
                : "case when length(original_coordinates) <= " + LISTED_WORDS_MAX + " then original_coordinates end";
    }

    private String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private void narrow(Selection selection) {
        if (selection.bbox() != null) {
            meets(BoxSql.of(selection.bbox()));
        }
        if (selection.area() != null) {
            meets(AreaSql.of(selection.area()));
        }
        if (selection.dates() != null) {
            within(selection.dates());
        }
        // Sorted, so that the same question always gives the same text.
        for (Map.Entry<String, String> wanted : new TreeMap<>(selection.equalTo()).entrySet()) {
            equal(dataset.schema().findField(wanted.getKey()).orElseThrow(), wanted.getValue());
        }
        if (selection.text() != null) {
            SqlText found = TextSearch.condition(dataset.schema(), selection.text());
            and(found.text(), found.values().toArray());
        }
        if (selection.filter() != null) {
            SqlText passes = FilterSql.condition(dataset, selection.filter());
            and(passes.text(), passes.values().toArray());
        }
    }

    private void meets(SqlText meets) {
        if (dataset.spatial()) {
            and("(geom is null or " + meets.text() + ")", meets.values().toArray());
        }
    }

    private void within(DateInterval dates) {
        List<String> any = new ArrayList<>();
        List<String> columns = dataset.schema().fields().stream()
                .filter(field -> field.type() == FieldType.DATE)
                .map(field -> Identifier.quote(field.name()))
                .toList();
        columns.forEach(column -> any.add(within(column, dates)));
        if (!columns.isEmpty()) {
            any.add("coalesce(" + String.join(", ", columns) + ") is null");
            and("(" + String.join(" or ", any) + ")");
        }
    }

    private String within(String column, DateInterval dates) {
        List<String> both = new ArrayList<>(List.of(column + " is not null"));
        if (dates.start() != null) {
            both.add(column + " >= ?");
            values.add(dates.start());
        }
        if (dates.end() != null) {
            both.add(column + " <= ?");
            values.add(dates.end());
        }
        return "(" + String.join(" and ", both) + ")";
    }

    private void among(Collection<String> fids) {
        and("fid = any(?)", (Object) fids.toArray(String[]::new));
    }

    private void equal(Field field, String text) {
        String column = Identifier.quote(field.name());
        String condition = field.type() == FieldType.LIST ? column + " @> array[?]::text[]" : column + " = ?";
        and(condition, FieldValue.parse(field, text));
    }

    private void and(String condition, Object... bound) {
        conditions.add(condition);
        values.addAll(List.of(bound));
    }
}
