package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The abstract tests of OGC API - Tiles - Part 1 (OGC 20-057, annex A), asked for and judged as the OGC's executable suite
 * does (ets-ogcapi-tiles10), over every tileset that the service lists.
 */
@ExtendWith(ShippedServer.Shared.class)
final class TilesConformanceTest {

    private static final String TILES = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
    private static final String TILESETS = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-";
    private static final Set<Integer> SUCCESS = Set.of(200, 204);
    private static final Set<Integer> OUT_OF_RANGE = Set.of(400, 404);

    private static ShippedServer server;

    @BeforeAll
    static void open(ShippedServer shared) {
        server = shared;
    }

    /** {@code /conf/core/conformance-success}. */
    @Test
    void theConformanceDeclarationNamesTheClassesOfTiles() {
        Set<String> classes = new HashSet<>();
        server.json(server.base() + "/conformance", ShippedServer.JSON)
                .get("conformsTo")
                .forEach(name -> classes.add(name.asText()));
        for (String name :
                List.of("core", "tileset", "tilesets-list", "dataset-tilesets", "geodata-tilesets", "mvt", "oas30")) {
            assertTrue(classes.contains(TILES + name), () -> name + " is not in " + classes);
        }
    }

    /** {@code /conf/dataset-tilesets/landingpage} (A.10) and {@code /conf/core/tc-op} (A.2). */
    @Test
    void theLandingPageLeadsToTilesets() {
        List<String> lists = lists(server.json(server.base() + "/", ShippedServer.JSON));
        assertFalse(lists.isEmpty());
        lists.forEach(address -> assertFalse(tilesets(address).isEmpty(), address));
    }

    /** {@code /conf/geodata-tilesets/desc-links} (A.12) and {@code /conf/geodata-tilesets/operation} (A.13). */
    @Test
    void collectionsLeadToTheirTilesets() {
        int found = 0;
        for (JsonNode collection : server.collections()) {
            for (String address : lists(collection)) {
                assertTrue(address.matches(".*/tiles([?].*)?"), address);
                assertFalse(tilesets(address).isEmpty(), address);
                found++;
            }
        }
        assertTrue(found > 5);
    }

    /** {@code /conf/tilesets-list/tileset-links} (A.9): what each entry says, and that the suite can follow its links. */
    @Test
    void everyEntryOfAListSaysWhatItIsAndLeadsToDocumentsOfThisServer() {
        for (String list : lists()) {
            JsonNode document = server.json(ShippedServer.plain(list), ShippedServer.JSON);
            DocumentLinks.check(document, DocumentLinks.OF_DOCUMENTS, list);
            for (JsonNode entry : document.get("tilesets")) {
                assertEquals(kind(list), entry.get("dataType").asText());
                assertTrue(entry.path("crs").isTextual(), list);
                assertTrue(entry.path("tileMatrixSetURI").isTextual(), list);
                for (JsonNode link : entry.get("links")) {
                    String address = link.get("href").asText();
                    assertTrue(address.startsWith(server.base()) && !address.contains("{"), address);
                    assertTrue(server.json(ShippedServer.plain(address), ShippedServer.JSON)
                            .isObject());
                }
            }
        }
    }

    private static String kind(String address) {
        return address.contains("/map/tiles") ? "map" : "vector";
    }

    /** {@code tc-tilematrix-definition}, {@code tc-tilerow-definition} and {@code tc-tilecol-definition} (A.3 to A.5). */
    @Test
    void everyTilesetHasATemplateOfItsTiles() {
        for (String tileset : tilesets()) {
            String template = template(tileset);
            // The suite takes what has "mvt" in its address for a tile of the whole world without a buffer.
            assertFalse(template.toLowerCase(Locale.ROOT).contains("mvt"), template);
            assertTrue(template.startsWith(tileset), template);
        }
    }

    /** {@code /conf/core/tc-success} (A.6): the first tile of the suite and the corners of every limit. */
    @Test
    void everyTileWithinTheLimitsIsThere() {
        for (String tileset : tilesets()) {
            for (JsonNode limit : limits(tileset)) {
                for (String row : List.of("minTileRow", "maxTileRow")) {
                    for (String column : List.of("minTileCol", "maxTileCol")) {
                        String address = tile(
                                tileset,
                                limit,
                                limit.get(row).asInt(),
                                limit.get(column).asInt());
                        HttpResponse<byte[]> answer = server.bytes(address);
                        assertTrue(SUCCESS.contains(answer.statusCode()), address + " " + answer.statusCode());
                    }
                }
            }
        }
    }

    /** {@code /conf/core/tc-success} (A.6) as the suite asks with figures that a person gives it: 200 for all of a range. */
    @Test
    void everyTileOfARangeOfTheWholeMapAnswersWith200() {
        for (String tileset : tilesets(server.base() + "/tiles")) {
            JsonNode limit = limits(tileset).get(5);
            for (int row = limit.get("minTileRow").asInt();
                    row <= limit.get("maxTileRow").asInt();
                    row++) {
                for (int column = limit.get("minTileCol").asInt();
                        column <= limit.get("maxTileCol").asInt();
                        column++) {
                    HttpResponse<byte[]> answer = server.bytes(tile(tileset, limit, row, column));
                    assertEquals(200, answer.statusCode(), answer.uri().toString());
                    assertEquals(
                            "application/vnd.mapbox-vector-tile",
                            answer.headers().firstValue("Content-Type").orElseThrow());
                }
            }
        }
    }

    /** {@code /conf/core/tc-error} (A.7): one row beyond the limits, and rows and columns that no set has. */
    @Test
    void aTileBeyondTheLimitsIsAnError() {
        for (String tileset : tilesets()) {
            for (JsonNode limit : limits(tileset)) {
                int column = limit.get("minTileCol").asInt();
                for (String address : List.of(
                        tile(tileset, limit, limit.get("maxTileRow").asInt() + 1, column),
                        tile(tileset, limit, Integer.MAX_VALUE, Integer.MAX_VALUE))) {
                    int status = server.bytes(address).statusCode();
                    assertTrue(OUT_OF_RANGE.contains(status), address + " " + status);
                }
            }
        }
    }

    /** {@code /conf/tileset/success}: kind, system, tile matrix set, layers and the box of a tileset. */
    @Test
    void everyTilesetDescribesItself() {
        for (String tileset : tilesets()) {
            JsonNode document = server.json(tileset, ShippedServer.JSON);
            DocumentLinks.check(document, DocumentLinks.OF_DOCUMENTS, tileset);
            assertEquals(kind(tileset), document.get("dataType").asText());
            assertTrue(document.path("crs").isTextual());
            assertFalse(document.get("layers").isEmpty(), tileset);
            assertFalse(document.get("tileMatrixSetLimits").isEmpty(), tileset);
            String set = ItemsPages.link(document, "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme")
                    .orElseThrow();
            assertEquals(
                    document.get("tileMatrixSetURI"),
                    server.json(ShippedServer.plain(set), ShippedServer.JSON).get("uri"));
        }
    }

    /** {@code /conf/tileset/tmxs-link} (requirement 24): the sets by which tiles are cut are listed with their matrices. */
    @Test
    void theTileMatrixSetsAreListedAsTheSuiteLooksForThem() {
        JsonNode sets = server.json(server.base() + "/tileMatrixSets", ShippedServer.JSON)
                .get("tileMatrixSets");
        Set<String> ids = new HashSet<>();
        for (JsonNode set : sets) {
            ids.add(set.get("id").asText());
            String item = ItemsPages.link(set, "item").orElseThrow();
            assertTrue(item.contains(set.get("id").asText()));
            set.get("links")
                    .forEach(link ->
                            assertEquals("application/json", link.get("type").asText()));
            assertFalse(
                    server.json(item, ShippedServer.JSON).get("tileMatrices").isEmpty());
        }
        assertEquals(Set.of("WebMercatorQuad", "WorldCRS84Quad"), ids);
    }

    /** {@code /conf/oas30/completeness} (A.23) and {@code /conf/oas30/operation-id} (A.24). */
    @Test
    void theDefinitionIsValidAndNamesItsOperationsOfTiles() throws Exception {
        ServedApi api = ServedApi.of(server);
        assertTrue(api.model().isValid(), () -> String.join("\n", api.complaints()));
        Set<String> ends = new HashSet<>();
        api.model().getPaths().values().forEach(path -> {
            String id =
                    path.getGet() == null ? "" : String.valueOf(path.getGet().getOperationId());
            ends.add(id.replaceFirst(".*[.]", "."));
        });
        assertTrue(ends.containsAll(Set.of(".getTile", ".getTileSet", ".getTileSetsList")), ends.toString());
    }

    /** The lists of tilesets that a document links. */
    private static List<String> lists(JsonNode document) {
        List<String> lists = new ArrayList<>();
        for (JsonNode link : document.get("links")) {
            if (link.get("rel").asText().startsWith(TILESETS)) {
                lists.add(link.get("href").asText());
            }
        }
        return lists;
    }

    private static List<String> lists() {
        List<String> lists = lists(server.json(server.base() + "/", ShippedServer.JSON));
        server.collections().forEach(collection -> lists.addAll(lists(collection)));
        return lists;
    }

    /** The descriptions of tilesets that a list links. */
    private static List<String> tilesets(String list) {
        List<String> tilesets = new ArrayList<>();
        for (JsonNode entry :
                server.json(ShippedServer.plain(list), ShippedServer.JSON).get("tilesets")) {
            for (JsonNode link : entry.get("links")) {
                if (link.get("rel").asText().equals("self")
                        && link.get("type").asText().equals("application/json")) {
                    tilesets.add(ShippedServer.plain(link.get("href").asText()));
                }
            }
        }
        return tilesets;
    }

    private static List<String> tilesets() {
        return lists().stream()
                .flatMap(list -> tilesets(list).stream())
                .distinct()
                .toList();
    }

    private static JsonNode limits(String tileset) {
        return server.json(tileset, ShippedServer.JSON).get("tileMatrixSetLimits");
    }

    /** The one address with the three variables. */
    private static String template(String tileset) {
        List<String> templates = new ArrayList<>();
        for (JsonNode link : server.json(tileset, ShippedServer.JSON).get("links")) {
            String address = link.get("href").asText();
            if (List.of("{tileMatrix}", "{tileRow}", "{tileCol}").stream().allMatch(address::contains)) {
                templates.add(address);
            }
        }
        assertEquals(1, templates.size(), tileset);
        return templates.get(0);
    }

    private static String tile(String tileset, JsonNode limit, int row, int column) {
        return template(tileset)
                .replace("{tileMatrix}", limit.get("tileMatrix").asText())
                .replace("{tileRow}", String.valueOf(row))
                .replace("{tileCol}", String.valueOf(column));
    }
}
