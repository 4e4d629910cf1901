package org.mineralgis.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.query.Expression;
import org.mineralgis.query.Operator;
import org.mineralgis.query.Selection;

/**
 * Which records the parameters of a request ask for: the same wherever records are selected.
 *
 * @param selection which
 * @param impossible whether the box lies outside of the world, so that nothing can match
 */
record AskedRecords(Selection selection, boolean impossible) {

    /**
     * Reads {@code bbox}, {@code bbox-crs}, {@code datetime}, {@code q}, {@code filter} with its companions, the fields, and id and
     * evidence by their names.
     *
     * @throws Problem for a value that a parameter cannot have
     */
    static AskedRecords of(Dataset dataset, Query query) {
        ServedCrs crs = CrsParameter.parse(query, "bbox-crs");
        BoxParameter box = BoxParameter.parse(query.find("bbox").orElse(null), crs);
        Selection selection = new Selection(
                box.box(),
                box.area(),
                query.find("datetime").flatMap(DatetimeParameter::parse).orElse(null),
                equalTo(dataset, query),
                query.find("q").filter(text -> !text.isEmpty()).orElse(null),
                filter(dataset, query));
        return new AskedRecords(selection, box.outsideTheWorld());
    }

    /** What every record has and can be asked for by its name, unless a field has the name. */
    static List<String> beyondFields(Dataset dataset) {
        return Stream.of("id", "evidence")
                .filter(name -> dataset.schema().findField(name).isEmpty())
                .toList();
    }

    private static @Nullable Expression filter(Dataset dataset, Query query) {
        List<Expression> all = new ArrayList<>();
        FilterParameter.parse(dataset, query).ifPresent(all::add);
        for (String name : beyondFields(dataset)) {
            query.find(name)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> all.add(new Expression.Operation(
                            Operator.EQUAL, List.of(new Expression.Property(name), new Expression.Text(text)))));
        }
        if (all.isEmpty()) {
            return null;
        }
        return all.size() == 1 ? all.get(0) : new Expression.Operation(Operator.AND, all);
    }

    /** A form sends its empty places too; they do not narrow. */
    private static Map<String, String> equalTo(Dataset dataset, Query query) {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (Field field : dataset.schema().fields()) {
            query.find(ItemsQuery.parameterOf(field))
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> wanted.put(field.name(), text));
        }
        return wanted;
    }
}
