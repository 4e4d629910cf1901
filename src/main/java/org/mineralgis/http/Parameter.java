package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.mineralgis.format.FileFormat;
import org.mineralgis.format.JsonProfile;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.print.PrintService;
import org.mineralgis.proximity.Proximity;
import org.mineralgis.query.FeatureQuery;
import org.mineralgis.query.FilterLimit;
import org.mineralgis.query.Grouping;
import org.mineralgis.search.Search;

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

    static final Parameter BY = query(
            "by",
            "The properties that records are counted by, parted by commas; without it they are all counted together. In a list"
                    + " each item counts, so that a record can be in several groups.",
            array("string", 0, Grouping.BY_MAX));

    static final Parameter GROUPS_LIMIT = query(
            "limit",
            "Groups in the answer, the largest first. A larger number than the maximum is taken as the maximum.",
            integer(1, FeatureQuery.LIMIT_MAX).put("default", GROUPS_DEFAULT));

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

    static final Parameter WRITTEN_PLACE = query(
            "text",
            "What somebody wrote: coordinates in degrees, in degrees, minutes and seconds, or in metres with or without the zone"
                    + " before the easting, in either order; corners parted by semicolons or lines; or the number of a map sheet"
                    + " (GB/T 13989 and older).",
            string().put("maxLength", 6000));

    static final Parameter OF_COMMODITY =
            query("commodity", "Only estimates of this commodity, by its code in the estimates' vocabulary.", string());

    static final Parameter OF_COUNTY = query(
            "county",
            "Only estimates of deposits in this county, by its code (GB/T 2260) in the deposits' vocabulary.",
            string());

    static final Parameter AS_OF = query(
            "as_of",
            "The latest estimates of this day; those without date are then left out. Without it the latest of all.",
            string().put("format", "date"));

    static final Parameter NAME = query(
            "q",
            "What is sought: a name or a part of it in Simplified or Traditional Chinese, in pinyin, by initials of pinyin, in"
                    + " English or another spelling; a commodity or its symbol, a county or its code, coordinates or a map sheet. One"
                    + " or two letters may be wrong.",
            string().put("maxLength", Search.TEXT_MAX));

    static final Parameter HITS_LIMIT = query(
            "limit",
            "Records in the answer, the best first. A larger number than the maximum is taken as the maximum.",
            integer(1, Searches.LIMIT_MAX).put("default", Searches.LIMIT_DEFAULT));

    static final Parameter HITS_OFFSET = query(
            "offset",
            "Records that are passed over before the first of the page.",
            integer(0, Search.OFFSET_MAX).put("default", 0));

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

    static final Parameter PRINT_BBOX = query(
            "bbox",
            "What is to be on the sheet, in the system and axis order of bbox-crs; the extent of the data when neither it nor center"
                    + " is given.",
            array("number", 4, 6));

    static final Parameter PRINT_CENTER = query(
            "center",
            "Middle of the map instead of bbox: longitude,latitude in degrees of WGS 84.",
            array("number", 2, 2));

    static final Parameter PRINT_SCALE = query(
            "scale",
            "Denominator of the scale on the projection of the map, such as 200000; without it the largest round scale at which the"
                    + " box is on the sheet.",
            integer(PrintRequest.SCALE_MIN, PrintRequest.SCALE_MAX));

    static final Parameter PAPER_SIZE =
            query("size", "Size of the paper.", words("a4", "a3").put("default", "a4"));

    static final Parameter ORIENTATION = query(
            "orientation",
            "Whether its longer side runs from left to right.",
            words("landscape", "portrait").put("default", "landscape"));

    static final Parameter PRINT_CRS = query(
            "crs",
            "The projection of the map, in metres; without it the 3-degree zone of CGCS2000 of its middle, with numbered eastings.",
            words(PrintRequest.projectedUris().toArray(String[]::new)));

    static final Parameter PRINT_TITLE = query(
            "title",
            "Title of the sheet; that of the map when not given.",
            string().put("maxLength", PrintRequest.TITLE_MAX));

    static final Parameter REVIEW_NUMBER = query(
            "review-number",
            "Number of the map's review; its place stays free when not given.",
            string().put("maxLength", PrintRequest.REVIEW_NUMBER_MAX));

    static final Parameter DPI = query(
            "dpi",
            "Pixels for an inch of a PNG.",
            integer(PrintService.DPI_MIN, PrintService.DPI_MAX).put("default", PrintRequest.DPI_DEFAULT));

    static final Parameter PLACE = query(
            PlaceParameter.PLACE,
            "Where, as people write it: coordinates in degrees, in degrees, minutes and seconds, or in metres, in either order; three"
                    + " or more corners parted by semicolons or lines for an area, two for a line; the number of a map sheet"
                    + " (GB/T 13989 and older); or well-known text in WGS 84, longitude first.",
            string().put("maxLength", 6000));

    static final Parameter PLACE_CRS = query(
            PlaceParameter.PLACE_CRS,
            "The system that place is in, such as EPSG:4534, where its numbers allow several, as metres without the zone before the"
                    + " easting do.",
            string());

    static final Parameter POINT = query(
            Surroundings.POINT,
            "A position, as people write it or as well-known text in WGS 84, longitude first; without a mark longitude and latitude may"
                    + " stand in either order.",
            string().put("maxLength", 6000));

    static final Parameter DISTANCE = query(
            Proximities.DISTANCE,
            "Only records that lie within so many metres of the place, measured on the ellipsoid; 0 for those that meet it. Without"
                    + " it the nearest ones, however far.",
            JsonNodeFactory.instance
                    .objectNode()
                    .put("type", "number")
                    .put("minimum", 0)
                    .put("maximum", (int) Proximity.REACH_MAX_METERS));

    static final Parameter NEAREST_LIMIT = query(
            "limit",
            "Records in the answer, the nearest first. A larger number than the maximum is taken as the maximum.",
            integer(1, Proximity.LIMIT_MAX).put("default", Proximities.LIMIT_DEFAULT));

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

    /** These, and those that select the records of tiles. */
    static Parameter[] ofTiles(Parameter... own) {
        return Stream.concat(Stream.of(own), Stream.of(DATETIME, CQL_FILTER, FILTER_LANG, FILTER_CRS))
                .toArray(Parameter[]::new);
    }

    private static Parameter query(String name, String description, ObjectNode schema) {
        return new Parameter(name, "query", description, schema);
    }

    private static Parameter path(String name, String description, ObjectNode schema) {
        return new Parameter(name, "path", description, schema);
    }

    private static ObjectNode string() {
        return JsonNodeFactory.instance.objectNode().put("type", "string");
    }

    private static ObjectNode words(String... allowed) {
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

    private static ObjectNode integer(int minimum, int maximum) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "integer")
                .put("minimum", minimum)
                .put("maximum", maximum);
    }

    private static ObjectNode array(String type, int minItems, int maxItems) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "array").put("minItems", minItems).put("maxItems", maxItems);
        schema.putObject("items").put("type", type);
        return schema;
    }
}
