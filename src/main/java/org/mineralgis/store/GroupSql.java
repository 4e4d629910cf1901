package org.mineralgis.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.query.Grouping;
import org.mineralgis.query.Measure;
import org.mineralgis.query.Selection;

/**
 * The SQL that counts and measures records by their values. Names come from the dataset and are quoted. Records are put together by
 * what their fields hold, lists as they are, and only then are lists taken apart and values made to texts: there are fewer groups
 * than records.
 */
final class GroupSql {

    /** Beyond it sums are not finite any more; PostgreSQL fails where an infinite number goes through. */
    private static final String ADDABLE_MAX = "1e290";

    private final Dataset dataset;
    private final List<String> kept = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final StringBuilder apart = new StringBuilder();
    private final List<Object> bound = new ArrayList<>();

    private GroupSql(Dataset dataset) {
        this.dataset = dataset;
    }

    /**
     * The values as texts, the class of the histogram if {@code edges} has any, the count, of each measure its number and how many
     * records have a value, and the number of all records of the selection; one group more than wanted tells that there are others.
     *
     * @param grouping by something, or {@code edges} has some
     */
    static SqlText of(Dataset dataset, Selection selection, Grouping grouping, List<Double> edges) {
        GroupSql sql = new GroupSql(dataset);
        grouping.by().forEach(sql::value);
        if (!edges.isEmpty()) {
            sql.bin(grouping.histogram().field(), edges);
        }
        int keys = sql.kept.size();
        sql.add("count(*)", "sum(%s)::bigint");
        grouping.measures().forEach(sql::measure);
        return sql.text(FeatureSql.conditions(dataset, selection), keys, grouping.limit());
    }

    /** The same columns of all records of the selection as one group, but the number of all, which is its count. */
    static SqlText together(Dataset dataset, Selection selection, List<Measure> measures) {
        GroupSql sql = new GroupSql(dataset);
        sql.add("count(*)", "%s");
        measures.forEach(sql::measure);
        SqlText narrowed = FeatureSql.conditions(dataset, selection);
        return new SqlText("select " + String.join(", ", sql.kept) + sql.from(narrowed), narrowed.values());
    }

    /** The least and the greatest value of a field. */
    static SqlText range(Dataset dataset, Selection selection, String field) {
        String number = Identifier.quote(field) + "::double precision";
        SqlText narrowed = FeatureSql.conditions(dataset, selection);
        return new SqlText(
                "select min(" + number + "), max(" + number + ")" + new GroupSql(dataset).from(narrowed),
                narrowed.values());
    }

    /** The values of a field with how many records have each, in no order. */
    static SqlText values(Dataset dataset, Selection selection, String field) {
        SqlText narrowed = FeatureSql.conditions(dataset, selection);
        return new SqlText(
                "select " + Identifier.quote(field) + "::double precision, count(*)"
                        + new GroupSql(dataset).from(narrowed) + " group by 1",
                narrowed.values());
    }

    /** How many values a field has, as PostgreSQL knows of a sample; below 0 where it is a share of the records. No row before that. */
    static SqlText variety(Dataset dataset, String field) {
        return SqlText.of(
                "select n_distinct from pg_stats where schemaname = ? and tablename = ? and attname = ?",
                DatasetTable.SERVED,
                dataset.id(),
                field);
    }

    private String from(SqlText narrowed) {
        return " from " + DatasetTable.served(dataset.id()) + " where true" + narrowed.text();
    }

    private SqlText text(SqlText narrowed, int keys, int limit) {
        String places = IntStream.rangeClosed(1, keys).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        bound.addAll(narrowed.values());
        bound.add(limit + 1);
        // Different values have different texts: only lists make one group of several.
        boolean listed = !apart.isEmpty();
        String count = (listed ? "sum(%s)" : "%s").formatted(column(keys));
        return new SqlText(
                "with grouped as (select " + columns(place -> kept.get(place) + " as " + column(place)) + from(narrowed)
                        + " group by " + places + ") select "
                        + columns(place -> (listed || place < keys ? told.get(place) : "%s").formatted(column(place)))
                        + ", (select sum(" + column(keys) + ") from grouped)::bigint from grouped" + apart
                        + (listed ? " group by " + places : "") + " order by " + count + " desc, " + places
                        + " limit ?",
                bound);
    }

    private String columns(IntFunction<String> column) {
        return IntStream.range(0, kept.size()).mapToObj(column).collect(Collectors.joining(", "));
    }

    /** No name of a field has such a sign. */
    private static String column(int place) {
        return "\"" + place + "$\"";
    }

    /**
     * One more column.
     *
     * @param ofRecords of a group of like records
     * @param ofGroups of several such groups; a format that takes the column's name
     */
    private void add(String ofRecords, String ofGroups) {
        told.add(ofGroups);
        kept.add(ofRecords);
    }

    private void value(String name) {
        if (type(name) != FieldType.LIST) {
            add(Identifier.quote(name), "%s::text");
            return;
        }
        String item = "\"" + kept.size() + "$item\"";
        apart.append(" left join lateral unnest(" + column(kept.size()) + ") as " + item + "(" + item + ") on true");
        add(Identifier.quote(name), item);
    }

    private void bin(String field, List<Double> edges) {
        String number = Identifier.quote(field) + "::double precision";
        // LEAST passes over nulls: records without a value would be in the last class.
        add("case when " + number + " is not null then least(width_bucket(" + number + ", ?), ?) - 1 end", "%s");
        bound.add(edges.toArray(Double[]::new));
        bound.add(edges.size() - 1);
    }

    private void measure(Measure measure) {
        String field = Identifier.quote(measure.field());
        switch (measure.kind()) {
            case SUM, MEAN -> add("sum(" + addable(measure.field()) + ")", "sum(%s)");
            case MIN -> add("min(" + field + ")", "min(%s)");
            case MAX -> add("max(" + field + ")", "max(%s)");
        }
        add("count(" + field + ")", "sum(%s)::bigint");
    }

    private String addable(String name) {
        String field = Identifier.quote(name);
        return type(name) == FieldType.INTEGER
                ? field
                : "case when abs(" + field + ") > " + ADDABLE_MAX + " then 'Infinity'::double precision else " + field
                        + " end";
    }

    private FieldType type(String name) {
        return dataset.schema().findField(name).map(Field::type).orElse(FieldType.TEXT);
    }
}
