package org.mineralgis.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.query.FeatureQuery;
import org.mineralgis.query.PageStart;
import org.mineralgis.query.SortKey;

/**
 * What the parameters of an items request ask for. A field whose name is also that of a parameter (now or announced by an
 * OGC standard that we mean to follow) is asked for as {@code field.<name>}: the parameter keeps its meaning everywhere.
 *
 * @param query the question
 * @param impossible whether the box lies outside of the world, so that nothing can match
 * @param meaning which records in which order, the same for every page of them
 */
record ItemsQuery(FeatureQuery query, boolean impossible, String meaning) {

    /** Names that no field takes in a URL. */
    private static final Set<String> RESERVED = Set.of(
            "f",
            "lang",
            "limit",
            "bbox",
            "datetime",
            "q",
            "by",
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
            "token",
            "profile",
            "encoding",
            "place",
            "place-crs",
            "distance",
            "sum",
            "min",
            "max",
            "mean",
            "histogram",
            "bins",
            "bands",
            "bandwidth");

    /** Parameters of the form of an answer, which may change from page to page. */
    private static final Set<String> OF_FORM =
            Set.of("f", "lang", "limit", "offset", "crs", "properties", "skipGeometry", "token", "profile");

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
    static ItemsQuery of(Dataset dataset, Query query, Set<String> own, PageTokens tokens) {
        query.allowOnly(names(dataset, own));
        AskedRecords asked = AskedRecords.of(dataset, query);
        List<SortKey> sort = query.find("sortby")
                .filter(text -> !text.isEmpty())
                .map(text -> SortParameter.parse(dataset, text))
                .orElse(List.of());
        String meaning = meaning(dataset, query);
        @Nullable
        PageStart after =
                query.find("token").map(token -> tokens.read(token, meaning)).orElse(null);
        int limit = query.find("limit").map(LimitParameter::parse).orElse(Parameter.LIMIT_DEFAULT);
        FeatureQuery wanted = new FeatureQuery(asked.selection(), sort, limit, after, OffsetParameter.parse(query));
        return new ItemsQuery(wanted, asked.impossible(), meaning);
    }

    /**
     * Refuses what is no parameter of the route and selects no records.
     *
     * @throws Problem for the first of these
     */
    static void allowOnly(Dataset dataset, Request request) {
        request.query().allowOnly(names(dataset, request.route().queryNames()));
    }

    /** The parameters that a request for records can have. */
    static List<String> names(Dataset dataset, Set<String> own) {
        List<String> names = new ArrayList<>(own.stream().sorted().toList());
        dataset.schema().fields().forEach(field -> names.add(parameterOf(field)));
        names.addAll(AskedRecords.beyondFields(dataset));
        return names;
    }

    private static String meaning(Dataset dataset, Query query) {
        TreeMap<String, String> asked = new TreeMap<>(query.values());
        asked.keySet().removeAll(OF_FORM);
        asked.values().removeIf(String::isEmpty);
        return Href.of(dataset.id()).with(asked).toString();
    }
}
