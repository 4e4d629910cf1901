package org.mineralgis.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.query.Grouping;
import org.mineralgis.query.Measure;
import org.mineralgis.query.Selection;

/** The SQL that counts and measures records by their values. Names come from the dataset and are quoted. */
final class GroupSql {

    /** Beyond it sums are not finite any more; PostgreSQL fails where an infinite number goes through. */
    private static final String ADDABLE_MAX = "1e290";

    private final Dataset dataset;
    private final StringBuilder from;
    private final List<String> columns = new ArrayList<>();
    private final List<Object> bound = new ArrayList<>();

    private GroupSql(Dataset dataset) {
        this.dataset = dataset;
        this.from = new StringBuilder(DatasetTable.served(dataset.id()));
    }

    /**
     * The values as texts, the class of the histogram if {@code edges} has any, the count, and of each measure its number and how many
     * records have a value; one group more than wanted tells that there are others.
     */
    static SqlText of(Dataset dataset, Selection selection, Grouping grouping, List<Double> edges) {
        GroupSql sql = new GroupSql(dataset);
        grouping.by().forEach(sql::value);
        if (!edges.isEmpty()) {
            sql.bin(grouping.histogram().field(), edges);
        }
        int grouped = sql.columns.size();
        sql.columns.add("count(*)");
        grouping.measures().forEach(sql::measure);
        return sql.text(FeatureSql.conditions(dataset, selection), grouped, grouping.limit());
    }

    /** The least and the greatest value of a field. */
    static SqlText range(Dataset dataset, Selection selection, String field) {
        SqlText narrowed = FeatureSql.conditions(dataset, selection);
        String number = Identifier.quote(field) + "::double precision";
        return new SqlText(
                "select min(" + number + "), max(" + number + ") from " + DatasetTable.served(dataset.id())
                        + " where true" + narrowed.text(),
                narrowed.values());
    }

    private SqlText text(SqlText narrowed, int grouped, int limit) {
        String places =
                IntStream.rangeClosed(1, grouped).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        bound.addAll(narrowed.values());
        String select = "select " + String.join(", ", columns) + " from " + from + " where true" + narrowed.text();
        if (grouped == 0) {
            return new SqlText(select, bound);
        }
        bound.add(limit + 1);
        return new SqlText(select + " group by " + places + " order by count(*) desc, " + places + " limit ?", bound);
    }

    private void value(String name) {
        boolean list = type(name) == FieldType.LIST;
        if (list) {
            // No name of a field has such a sign.
            String item = "\"" + columns.size() + "$\"";
            from.append(
                    " left join lateral unnest(" + Identifier.quote(name) + ") as " + item + "(" + item + ") on true");
            columns.add(item + "." + item);
        } else {
            columns.add(Identifier.quote(name) + "::text");
        }
    }

    private void bin(String field, List<Double> edges) {
        String number = Identifier.quote(field) + "::double precision";
        // LEAST passes over nulls: records without a value would be in the last class.
        columns.add("case when " + number + " is not null then least(width_bucket(" + number + ", ?), ?) - 1 end");
        bound.add(edges.toArray(Double[]::new));
        bound.add(edges.size() - 1);
    }

    private void measure(Measure measure) {
        String field = Identifier.quote(measure.field());
        columns.add(
                switch (measure.kind()) {
                    case SUM, MEAN -> "sum(" + addable(measure.field()) + ")";
                    case MIN -> "min(" + field + ")";
                    case MAX -> "max(" + field + ")";
                });
        columns.add("count(" + field + ")");
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
