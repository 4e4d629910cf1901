package org.mineralgis.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.query.PageStart;
import org.mineralgis.query.SortKey;

/**
 * The order of the records of a dataset in SQL, and what comes after a place in it. Records without a value come last in
 * either direction; the id decides in the end, so that every record has one place.
 */
final class PageOrder {

    private final List<SortColumn> columns;

    private PageOrder(List<SortColumn> columns) {
        this.columns = List.copyOf(columns);
    }

    /**
     * The order by {@code keys}.
     *
     * @throws java.util.NoSuchElementException for a field that the dataset does not have
     */
    static PageOrder of(Dataset dataset, List<SortKey> keys) {
        return new PageOrder(
                keys.stream().map(key -> SortColumn.of(dataset.schema(), key)).toList());
    }

    /** The clause, from {@code order by}. */
    String clause() {
        List<String> terms =
                new ArrayList<>(columns.stream().map(SortColumn::term).toList());
        terms.add("fid");
        return " order by " + String.join(", ", terms);
    }

    /**
     * The condition that a record comes behind {@code start}.
     *
     * @throws FieldValueException for a value that the field of its key cannot hold
     */
    SqlText after(PageStart start) {
        List<Object> values = new ArrayList<>();
        return new SqlText(after(start, 0, values), values);
    }

    private String after(PageStart start, int from, List<Object> values) {
        if (from == columns.size()) {
            values.add(start.id());
            return "fid > ?";
        }
        SortColumn column = columns.get(from);
        @Nullable String text = start.values().get(from);
        if (text == null) {
            return "(" + column.expression() + " is null and " + after(start, from + 1, values) + ")";
        }
        Object value = column.value(text);
        values.add(value);
        values.add(value);
        String behind = column.behind() + " or (" + column.expression() + " = ? and ";
        return "(" + behind + after(start, from + 1, values) + "))";
    }

    /** The place of a record, after which the next page begins. */
    PageStart placeOf(Feature feature) {
        List<@Nullable String> values = new ArrayList<>();
        columns.forEach(column -> values.add(column.text(feature)));
        return new PageStart(values, feature.id());
    }
}
