package org.mineralgis.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.query.Grouping;
import org.mineralgis.query.Selection;

/** The SQL that counts records by their values. Names come from the dataset and are quoted. */
final class GroupSql {

    private GroupSql() {}

    /** The values as texts, then the count; one group more than wanted tells that there are others. */
    static SqlText of(Dataset dataset, Selection selection, Grouping grouping) {
        List<String> values = new ArrayList<>();
        StringBuilder from = new StringBuilder(DatasetTable.served(dataset.id()));
        for (String name : grouping.by()) {
            boolean list = dataset.schema()
                    .findField(name)
                    .map(Field::type)
                    .filter(FieldType.LIST::equals)
                    .isPresent();
            if (list) {
                // No name of a field has such a sign.
                String item = "\"" + values.size() + "$\"";
                from.append(" left join lateral unnest(" + Identifier.quote(name) + ") as " + item + "(" + item
                        + ") on true");
                values.add(item + "." + item);
            } else {
                values.add(Identifier.quote(name) + "::text");
            }
        }
        String places = IntStream.rangeClosed(1, values.size())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        SqlText narrowed = FeatureSql.conditions(dataset, selection);
        List<Object> bound = new ArrayList<>(narrowed.values());
        bound.add(grouping.limit() + 1);
        String select = "select " + String.join(", ", values) + ", count(*) from " + from + " where true"
                + narrowed.text() + " group by " + places + " order by count(*) desc, " + places + " limit ?";
        return new SqlText(select, bound);
    }
}
