package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The conformance declaration (OGC 17-069r4, 7.4): only what is true. */
final class Conformance {

    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
    private static final String SYSTEMS = "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/";
    private static final String FILTERING = "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/";
    private static final String SCHEMAS = "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/";
    private static final String SORTING = "http://www.opengis.net/spec/ogcapi-features-8/1.0/conf/";
    private static final String CQL2 = "http://www.opengis.net/spec/cql2/1.0/conf/";
    private static final String JSON_FG = "http://www.opengis.net/spec/json-fg-1/1.0/conf/";

    private static final List<String> CLASSES = List.of(
            FEATURES + "core",
            FEATURES + "geojson",
            FEATURES + "html",
            FEATURES + "oas30",
            SYSTEMS + "crs",
            FILTERING + "queryables",
            FILTERING + "queryables-query-parameters",
            FILTERING + "filter",
            FILTERING + "features-filter",
            SCHEMAS + "schemas",
            SCHEMAS + "core-roles-features",
            SCHEMAS + "returnables-and-receivables",
            SCHEMAS + "queryables",
            SCHEMAS + "sortables",
            SCHEMAS + "profile-parameter",
            SORTING + "sorting",
            SORTING + "features-sorting",
            JSON_FG + "core",
            JSON_FG + "types-schemas",
            JSON_FG + "profiles",
            JSON_FG + "api",
            CQL2 + "cql2-text",
            CQL2 + "cql2-json",
            CQL2 + "basic-cql2",
            CQL2 + "advanced-comparison-operators",
            CQL2 + "case-insensitive-comparison",
            CQL2 + "accent-insensitive-comparison",
            CQL2 + "basic-spatial-functions",
            CQL2 + "basic-spatial-functions-plus",
            CQL2 + "spatial-functions",
            CQL2 + "temporal-functions",
            CQL2 + "array-functions",
            CQL2 + "property-property",
            CQL2 + "functions",
            CQL2 + "arithmetic");

    Answer answer(Request request) {
        ObjectNode document = Json.object();
        ArrayNode classes = document.putArray("conformsTo");
        CLASSES.forEach(classes::add);
        Links.self(request, request.route().offered()).putTo(document);
        return Page.either(request, Texts.CONFORMANCE, document);
    }
}
