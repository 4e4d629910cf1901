package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.mineralgis.format.FileFormat;
import org.mineralgis.format.JsonProfile;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.query.FeatureQuery;
import org.mineralgis.query.FilterLimit;

/**
 * A parameter of a route, as it is read and as the API definition tells it.
 *
 * @param name in the URL
 * @param in {@code query} or {@code path}
 * @param description in English, for the API definition
 * @param schema its OpenAPI 3.0 schema; not to be changed
 */
record Parameter(String name, String in, String description, ObjectNode schema) {

    /** Records on one page when nobody says how many. */
    static final int LIMIT_DEFAULT = 10;

    /** Findings on one page when nobody says how many. */
    static final int FINDINGS_DEFAULT = 100;

    /** Groups of records when nobody says how many. */
    static final int GROUPS_DEFAULT = 100;

    static final Parameter LANG =
            query("lang", "Language of titles and pages; else Accept-Language.", words("zh", "en"));

    static final Parameter LABEL_LANG = query(
            "lang",
            "Language of labels, titles and pages; else Accept-Language. With ug labels are names in Uyghur (name_ug), else in Chinese,"
                    + " where the fonts of the server have the letters; all else follows Accept-Language.",
            words("zh", "en", "ug"));

    static final Parameter TILE_VERSION = query(
            TileVersion.PARAMETER,
            "The version of the tileset, as TileJSON names it. An answer under the present version never changes and may be kept"
                    + " for a year; without one, or with an earlier one, the present tile is sent and may be kept for two seconds.",
            JsonNodeFactory.instance.objectNode().put("type", "string"));

    static final Parameter LIMIT = query(
            "limit",
            "Records on a page. A larger number than the maximum is taken as the maximum.",
            integer(1, FeatureQuery.LIMIT_MAX).put("default", LIMIT_DEFAULT));

    static final Parameter FINDINGS_LIMIT = query(
            "limit",
            "Findings on a page. A larger number than the maximum is taken as the maximum.",
            integer(1, FeatureQuery.LIMIT_MAX).put("default", FINDINGS_DEFAULT));

    static final Parameter BBOX = query(
            "bbox",
            "Only records whose position meets the box, in the system and axis order of bbox-crs: without it"
                    + " west,south,east,north in WGS 84 degrees (CRS84); west > east crosses the antimeridian. With six numbers"
                    + " the third and the sixth are heights and are not looked at. Records without position match every box; the filter"
                    + " S_INTERSECTS finds only those with one.",
            array("number", 4, 6));

    static final Parameter BBOX_CRS =
            query("bbox-crs", "The system of bbox; its axis order is that of the authority.", crs());

    static final Parameter SERVED_CRS = query(
            "crs",
            "The system of the coordinates in the answer; their order is that of the authority. Degrees have seven digits"
                    + " after the point, metres two.",
            crs());

    static final Parameter CQL_FILTER = query(
            "filter",
            "A filter of CQL2 (OGC 21-065r2) over the queryables of the collection; it holds together with all other"
                    + " parameters.",
            string());

    static final Parameter FILTER_LANG = query(
            "filter-lang",
            "The encoding of filter.",
            words("cql2-text", "cql2-json").put("default", "cql2-text"));

    static final Parameter FILTER_CRS =
            query("filter-crs", "The system of the geometries in filter; their order is that of the authority.", crs());

    static final Parameter SORTBY = query(
            "sortby",
            "Up to four sortables of the collection, parted by commas; - before a name is from large to small. Records"
                    + " without a value come last; the id decides in the end. Texts are ordered by code point and by their"
                    + " first 200 characters.",
            array("string", 1, SortParameter.KEYS_MAX));

    static final Parameter PROPERTIES = query(
            "properties", "The properties that are sent, parted by commas; id and position always are.", strings());

    static final Parameter SKIP_GEOMETRY =
            query("skipGeometry", "Whether positions are left out.", bool().put("default", false));

    static final Parameter PROFILE = query(
            "profile",
            "Plain GeoJSON; JSON-FG with positions in other systems in place only; or with those in WGS 84 beside them.",
            words(JsonProfile.keys().toArray(String[]::new)));

    static final Parameter OFFSET = query(
            "offset",
            "Records that are passed over before the first of the page; not together with token. Links to next pages do"
                    + " without it and are faster.",
            integer(0, FeatureQuery.OFFSET_MAX).put("default", 0));

    static final Parameter TOKEN =
            query("token", "Where the page begins, as the link to the next page says.", string());

    static final Parameter DATETIME = query(
            "datetime",
            "Only records with a date within: a date or time, or an interval of two with a slash between, .. for an open"
                    + " end; one of the two may be a duration such as P1Y2M. Records without any date always match.",
            string());

    static final Parameter Q = query(
            "q",
            "Only records with this text inside one of their texts or the title of a term, whatever its case.",
            string());

    static final Parameter AFTER =
            query("after", "Where the page begins, as the link to the next page says.", string());

    static final Parameter CRS = query(
            CheckForm.CRS,
            "The system of the coordinates in the file; may be a field of the form instead. Without it, what the file"
                    + " says.",
            words(CheckForm.keys().toArray(String[]::new)));

    static final Parameter COLLECTION = path("collectionId", "Id of a collection.", string());

    static final Parameter FEATURE = path("featureId", "Id of a record.", string());

    static final Parameter MATRIX = path("tileMatrix", "Zoom level.", integer(0, 22));

    static final Parameter ROW = path("tileRow", "Row, 0 in the north.", integer(0, (1 << 22) - 1));

    static final Parameter COLUMN = path("tileCol", "Column, 0 at 180 degrees west.", integer(0, (1 << 23) - 1));

    static final Parameter TILE_MATRIX_SET = path(
            "tileMatrixSetId",
            "Id of a tile matrix set.",
            words(TileMatrixSet.ids().toArray(String[]::new)));

    static final Parameter COLLECTIONS =
            query("collections", "Only these datasets, by their ids; all on the map when it is not given.", strings());

    static final Parameter DATASETS = query("datasets", "The same as collections.", strings());

    static final Parameter PICTURE_WIDTH = query(
            "width",
            "Width of the picture in pixels of 0.28 mm; follows from the height when only that is given.",
            integer(1, 8192).put("default", 1024));

    static final Parameter PICTURE_HEIGHT = query(
            "height",
            "Height of the picture in pixels of 0.28 mm; follows from the width when it is not given.",
            integer(1, 8192));

    static final Parameter TILE_SIDE = query(
            "size",
            "Side of the tile in pixels of 0.28 mm: 256 at the scale of the tile matrix, 512 at twice that scale.",
            words("256", "512").put("default", "256"));

    static final Parameter RATIO = query(
            "ratio",
            "Pixels of the picture for each of 0.28 mm; 2 for retina screens.",
            words("1", "2").put("default", "1"));

    static final Parameter BGCOLOR = query(
            "bgcolor",
            "What lies beneath: six hexadecimal digits, or eight with opacity first; the paper of the map when not given.",
            string());

    static final Parameter TRANSPARENT =
            query("transparent", "Whether the picture is clear where nothing is drawn.", bool().put("default", false));

    static final Parameter EMBED = query(
            "embed",
            "1 for a page to be shown within another: the map with its legend and a link to the whole page.",
            words("0", "1").put("default", "0"));

    static final Parameter STYLE = path("styleId", "Id of a style.", string());

    static final Parameter FILE = path("file", "Path of a file.", string());

    static final Parameter FILE_FORMAT = query(
            "f",
            "Format of the file.",
            words(FileFormat.keys().toArray(String[]::new)).put("default", FileFormat.GEOJSON.key()));

    static final Parameter FILE_CRS = query(
            "crs",
            "The system of the coordinates in the file, as its address or such as EPSG:4513; zones or zones-unnumbered for a"
                    + " file in each 3-degree zone of CGCS2000. KML and KMZ are in WGS 84, DXF in metres only. Coordinates"
                    + " stand east or longitude first in all formats but GML.",
            string());

    static final Parameter ENCODING = query(
            "encoding",
            "Encoding of the texts in CSV and shapefiles.",
            words("utf-8", "gbk").put("default", "utf-8"));

    static final Parameter RELEASE = path("releaseId", "Id of the current release.", string());

    static final Parameter RELEASE_FILE = path(
            "file",
            "{collectionId}.{format} or, for formats that go in a zip, {collectionId}.{format}.zip; region.zip and"
                    + " region.gpkg hold all collections.",
            string());

    static final Parameter FILTERS = query(
            DatasetFilters.NAME,
            "A filter for each of some collections of the map: a JSON object from their ids to CQL2 in the encoding of filter-lang,"
                    + " such as {\"mine\": \"status IS NULL\"}; collections that it does not name are shown whole, unless filter"
                    + " holds for all.",
            string().put("maxLength", FilterLimit.LENGTH.max()));

    /** The parameter {@code f} of a resource that has these forms. */
    static Parameter format(List<Representation> offered) {
        String[] keys = offered.stream().map(Representation::key).distinct().toArray(String[]::new);
        return query("f", "Form of the answer; else the Accept header.", words(keys));
    }

    /** These, and those that select records. */
    static Parameter[] ofRecords(Parameter... own) {
        return Stream.concat(
                        Stream.of(own), Stream.of(BBOX, BBOX_CRS, DATETIME, Q, CQL_FILTER, FILTER_LANG, FILTER_CRS))
                .toArray(Parameter[]::new);
    }

    /** These, and those that select the records of tiles. */
    static Parameter[] ofTiles(Parameter... own) {
        return Stream.concat(Stream.of(own), Stream.of(DATETIME, CQL_FILTER, FILTER_LANG, FILTER_CRS))
                .toArray(Parameter[]::new);
    }

    static Parameter query(String name, String description, ObjectNode schema) {
        return new Parameter(name, "query", description, schema);
    }

    static Parameter path(String name, String description, ObjectNode schema) {
        return new Parameter(name, "path", description, schema);
    }

    static ObjectNode string() {
        return JsonNodeFactory.instance.objectNode().put("type", "string");
    }

    static ObjectNode words(String... allowed) {
        ObjectNode schema = string();
        List.of(allowed).forEach(schema.putArray("enum")::add);
        return schema;
    }

    private static ObjectNode crs() {
        return words(ServedCrs.uris().toArray(String[]::new)).put("default", ServedCrs.CRS84.uri());
    }

    private static ObjectNode bool() {
        return JsonNodeFactory.instance.objectNode().put("type", "boolean");
    }

    private static ObjectNode strings() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "array");
        schema.putObject("items").put("type", "string");
        return schema;
    }

    static ObjectNode integer(int minimum, int maximum) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "integer")
                .put("minimum", minimum)
                .put("maximum", maximum);
    }

    static ObjectNode array(String type, int minItems, int maxItems) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "array").put("minItems", minItems).put("maxItems", maxItems);
        schema.putObject("items").put("type", type);
        return schema;
    }
}
