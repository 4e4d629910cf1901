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

    private static final String TILES = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
    private static final String TILE_MATRIX_SETS = "http://www.opengis.net/spec/tms/2.0/conf/";
    private static final List<String> OF_TILES = List.of(
            TILES + "core",
            TILES + "tileset",
            TILES + "tilesets-list",
            TILES + "dataset-tilesets",
            TILES + "geodata-tilesets",
            TILES + "collections-selection",
            TILES + "mvt",
            TILES + "oas30",
            TILE_MATRIX_SETS + "tilematrixset",
            TILE_MATRIX_SETS + "tilematrixsetlimits",
            TILE_MATRIX_SETS + "tilesetmetadata",
            TILE_MATRIX_SETS + "json-tilematrixset",
            TILE_MATRIX_SETS + "json-tilematrixsetlimits",
            TILE_MATRIX_SETS + "json-tilesetmetadata");

    private static final String MAPS = "http://www.opengis.net/spec/ogcapi-maps-1/1.0/conf/";
    private static final List<String> OF_MAPS =
            List.of(MAPS + "core", MAPS + "dataset-map", MAPS + "collections-selection", MAPS + "png");

    /** The standard is a draft, and this is how its classes are named till it is adopted. */
    private static final String STYLES = "http://www.opengis.net/spec/ogcapi-styles-1/0.0/conf/";

    private static final List<String> OF_STYLES =
            List.of(STYLES + "core", STYLES + "mapbox-styles", STYLES + "sld-10", STYLES + "sld-11");

    Answer answer(Request request) {
        ObjectNode document = Json.object();
        ArrayNode classes = document.putArray("conformsTo");
        CLASSES.forEach(classes::add);
        OF_TILES.forEach(classes::add);
        OF_MAPS.forEach(classes::add);
        OF_STYLES.forEach(classes::add);
        Links.self(request, request.route().offered()).putTo(document);
        return Page.either(request, Texts.CONFORMANCE, document);
    }
}
