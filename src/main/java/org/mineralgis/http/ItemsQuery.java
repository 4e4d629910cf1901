package org.mineralgis.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.query.FeatureQuery;
import org.mineralgis.query.PageStart;
import org.mineralgis.query.Selection;

/**
 * What the parameters of an items request ask for. A field whose name is also that of a parameter (now or announced by an
 * OGC standard that we mean to follow) is asked for as {@code field.<name>}: the parameter keeps its meaning everywhere.
 *
 * @param query the question
 * @param impossible whether the box lies outside of the world, so that nothing can match
 */
record ItemsQuery(FeatureQuery query, boolean impossible) {

    /** Names that no field takes in a URL. */
    private static final Set<String> RESERVED = Set.of(
            "f",
            "lang",
            "limit",
            "bbox",
            "datetime",
            "q",
            "after",
            "crs",
            "bbox-crs",
            "filter",
            "filter-lang",
            "filter-crs",
            "sortby",
            "properties",
            "skipGeometry",
            "offset",
            "token");

    /** The query parameter that narrows by this field. */
    static String parameterOf(Field field) {
        return RESERVED.contains(field.name()) ? "field." + field.name() : field.name();
    }

    /**
     * Reads the question.
     *
     * @param own names of the route's own parameters
     * @throws Problem for an unknown parameter and for a value that a parameter cannot have
     */
    static ItemsQuery of(Dataset dataset, Query query, Set<String> own) {
        query.allowOnly(names(dataset, own));
        BoxParameter box = BoxParameter.parse(query.find("bbox").orElse(null));
        Selection selection = new Selection(
                box.box(),
                null,
                query.find("datetime").flatMap(DatetimeParameter::parse).orElse(null),
                equalTo(dataset, query),
                query.find("q").filter(text -> !text.isEmpty()).orElse(null),
                null);
        FeatureQuery wanted = new FeatureQuery(
                selection,
                List.of(),
                query.find("limit").map(LimitParameter::parse).orElse(Parameter.LIMIT_DEFAULT),
                query.find("after").map(id -> new PageStart(List.of(), id)).orElse(null));
        return new ItemsQuery(wanted, box.outsideTheWorld());
    }

    private static List<String> names(Dataset dataset, Set<String> own) {
        List<String> names = new ArrayList<>(own.stream().sorted().toList());
        dataset.schema().fields().forEach(field -> names.add(parameterOf(field)));
        return names;
    }

    /** A form sends its empty places too; they do not narrow. */
    private static Map<String, String> equalTo(Dataset dataset, Query query) {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (Field field : dataset.schema().fields()) {
            query.find(parameterOf(field))
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> wanted.put(field.name(), text));
        }
        return wanted;
    }
}
