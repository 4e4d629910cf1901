package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.reprezen.kaizen.oasparser.model3.Parameter;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.ServedCrs;

/**
 * The abstract tests of OGC API - Features - Part 2 (OGC 18-058r1, annex A), asked for and judged as the OGC's executable
 * suite does (ets-ogcapi-features10), over every collection that is shipped and every system; positions are compared with
 * those of PROJ, which the suite leaves out.
 */
@ExtendWith(ShippedServer.Shared.class)
final class CrsConformanceTest {

    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String UNSUPPORTED = "http://www.opengis.net/def/crs/0/unsupported";

    /** Seven digits of degrees, and two of metres. */
    private static final double TOLERANCE_DEGREES = 3e-7;

    /** What the extent of a collection finds in the default system. */
    private static final Map<String, Set<String>> WITHIN = new HashMap<>();

    private static ShippedServer server;
    private static ServedApi api;
    private static ProjTransform proj;

    @BeforeAll
    static void open(ShippedServer shared) throws Exception {
        server = shared;
        api = ServedApi.of(shared);
        proj = new ProjTransform(shared.database());
    }

    /** {@code /conf/crs/crs-uri}, {@code /conf/crs/default-crs} and {@code /conf/crs/storageCrs}. */
    @Test
    void everyCollectionListsValidSystemsWithTheDefaultFirstAndItsOwnAmongThem() {
        for (JsonNode listed : server.collections()) {
            String id = listed.get("id").asText();
            JsonNode alone = server.json(server.base() + "/collections/" + id, ShippedServer.JSON);
            for (JsonNode collection : List.of(listed, alone)) {
                List<String> systems = systems(collection);
                assertEquals(ServedCrs.uris(), systems);
                assertEquals(CRS84, systems.get(0));
                for (String system : systems) {
                    assertTrue(
                            system.matches("http://www[.]opengis[.]net/def/crs/[A-Z]+/[0-9.]+/[A-Za-z0-9]+"), system);
                }
                if (collection.has("storageCrs")) {
                    assertTrue(systems.contains(collection.get("storageCrs").asText()), id);
                } else {
                    assertTrue(collection.at("/extent/spatial").isMissingNode(), id);
                }
            }
        }
    }

    /** {@code /conf/crs/crs-parameter}: of pages and of single records. */
    @ParameterizedTest
    @EnumSource(ServedCrs.class)
    void everySystemIsServedAndNamedInTheAnswer(ServedCrs crs) {
        for (JsonNode collection : server.collections()) {
            for (String address : addresses(collection)) {
                HttpResponse<String> answer =
                        server.get(ShippedServer.with(address, "crs", crs.uri()), ShippedServer.GEOJSON);
                assertEquals(200, answer.statusCode(), answer.uri() + " " + answer.body());
                assertEquals(
                        Optional.of("<" + crs.uri() + ">"), answer.headers().firstValue("Content-Crs"));
            }
        }
    }

    /** {@code /conf/crs/crs-parameter-invalid}. */
    @Test
    void aSystemThatIsNotListedIsRefused() {
        for (JsonNode collection : server.collections()) {
            for (String address : addresses(collection)) {
                HttpResponse<String> answer =
                        server.get(ShippedServer.with(address, "crs", UNSUPPORTED), ShippedServer.GEOJSON);
                assertEquals(400, answer.statusCode(), address);
                assertEquals("crs", ShippedServer.parse(answer).get("parameter").asText());
            }
        }
    }

    /** {@code /conf/crs/crs-parameter-default}. */
    @Test
    void withoutTheParameterTheAnswerIsInTheDefaultSystemAndSaysSo() {
        for (JsonNode collection : server.collections()) {
            for (String address : addresses(collection)) {
                assertEquals(
                        Optional.of("<" + CRS84 + ">"),
                        server.get(address, ShippedServer.GEOJSON).headers().firstValue("Content-Crs"));
            }
        }
    }

    /** {@code /conf/crs/crs-parameter-transform}: brought back by PROJ, the positions are those of the default system. */
    @ParameterizedTest
    @EnumSource(ServedCrs.class)
    void positionsInEverySystemAreThoseOfProj(ServedCrs crs) {
        int compared = 0;
        for (JsonNode collection : server.collections()) {
            JsonNode plain = server.json(ShippedServer.items(collection), ShippedServer.GEOJSON);
            JsonNode served = server.json(ShippedServer.items(collection, "crs", crs.uri()), ShippedServer.GEOJSON);
            assertEquals(ItemsPages.idsOn(plain), ItemsPages.idsOn(served));
            for (int index = 0; index < plain.get("features").size(); index++) {
                JsonNode feature = served.get("features").get(index);
                Optional<Geometry> expected =
                        GeoJsonShape.of(plain.get("features").get(index));
                assertEquals(expected.isPresent(), GeoJsonShape.of(feature).isPresent());
                if (expected.isPresent()) {
                    Geometry back = proj.toWgs84(GeoJsonShape.of(feature).orElseThrow(), crs);
                    double apart = apart(expected.get(), back);
                    assertTrue(
                            apart < TOLERANCE_DEGREES,
                            crs + " " + collection.get("id") + " " + feature.get("id") + " " + apart);
                    compared++;
                }
            }
        }
        assertTrue(compared > 50, () -> crs.toString());
    }

    /** {@code /conf/crs/bbox-crs-parameter}: the extent of a collection, in every system, finds the same records. */
    @ParameterizedTest
    @EnumSource(ServedCrs.class)
    void theExtentInEverySystemFindsTheSameRecords(ServedCrs crs) {
        for (JsonNode collection : server.collections()) {
            Envelope extent = extent(collection);
            if (extent == null) {
                continue;
            }
            Set<String> expected = within(collection, extent);
            Set<String> found = ids(collection, "bbox", proj.box(extent, crs), "bbox-crs", crs.uri());
            assertEquals(expected, found, collection.get("id") + " " + crs);
        }
    }

    /** The same, asked for as the suite does, with axes that may be the wrong ones: never an error, and nothing beyond. */
    @ParameterizedTest
    @EnumSource(ServedCrs.class)
    void aBoxOutsideOfItsSystemFindsNothingAndIsNoError(ServedCrs crs) {
        for (JsonNode collection : server.collections()) {
            Envelope extent = extent(collection);
            if (extent != null) {
                Set<String> all = within(collection, extent);
                Set<String> found = ids(collection, "bbox", proj.careless(extent, crs), "bbox-crs", crs.uri());
                assertTrue(all.containsAll(found), collection.get("id") + " " + crs);
            }
        }
    }

    /** The same where it is the right box: its edges, rounded by the suite, lose none of the records that lie on them. */
    @Test
    void aBoxWithRoundedEdgesFindsTheRecordsOnThem() {
        for (JsonNode collection : server.collections()) {
            Envelope extent = extent(collection);
            if (extent != null) {
                String box = proj.careless(extent, ServedCrs.EPSG_3857);
                Set<String> found = ids(collection, "bbox", box, "bbox-crs", ServedCrs.EPSG_3857.uri());
                assertEquals(
                        within(collection, extent), found, collection.get("id").asText());
            }
        }
    }

    /** {@code /conf/crs/bbox-crs-parameter-invalid}. */
    @Test
    void aBoxInASystemThatIsNotListedIsRefused() {
        for (JsonNode collection : server.collections()) {
            HttpResponse<String> answer = server.get(
                    ShippedServer.items(
                            collection, "bbox-crs", UNSUPPORTED, "bbox", "5.0000000,49.0000000,6.0000000,50.0000000"),
                    ShippedServer.GEOJSON);
            assertEquals(400, answer.statusCode());
            assertEquals(
                    "bbox-crs", ShippedServer.parse(answer).get("parameter").asText());
        }
    }

    /** {@code /conf/crs/bbox-crs-parameter-default}. */
    @Test
    void aBoxWithoutSystemIsInTheDefaultSystem() {
        for (JsonNode collection : server.collections()) {
            Envelope extent = extent(collection);
            if (extent != null) {
                String box = proj.box(extent, ServedCrs.CRS84);
                assertEquals(ids(collection, "bbox", box), ids(collection, "bbox", box, "bbox-crs", CRS84));
            }
        }
    }

    /** {@code /req/crs/fc-crs-definition} and {@code /req/crs/fc-bbox-crs-definition}. */
    @Test
    void bothParametersAreDeclared() {
        for (JsonNode collection : server.collections()) {
            for (String name : List.of("crs", "bbox-crs")) {
                Parameter parameter =
                        ServedApi.parameter(api.items(collection.get("id").asText()), name);
                assertEquals("query", parameter.getIn());
                assertEquals("form", parameter.getStyle());
                assertEquals("string", parameter.getSchema().getType());
            }
        }
    }

    /** The page of a collection and its first record. */
    private static List<String> addresses(JsonNode collection) {
        String items = ShippedServer.items(collection);
        List<String> addresses = new ArrayList<>(List.of(items));
        JsonNode features = server.json(ShippedServer.items(collection, "limit", "1"), ShippedServer.GEOJSON)
                .get("features");
        for (JsonNode feature : features) {
            addresses.add(items + "/"
                    + URLEncoder.encode(feature.get("id").asText(), StandardCharsets.UTF_8)
                            .replace("+", "%20"));
        }
        return addresses;
    }

    /** The ids on all pages. */
    private static Set<String> ids(JsonNode collection, String... parameters) {
        String address = ShippedServer.with(
                ShippedServer.items(collection, parameters), "limit", "5000", "skipGeometry", "true", "properties", "");
        JsonNode first = server.json(address, ShippedServer.GEOJSON);
        Set<String> ids = new HashSet<>(ItemsPages.ids(server, first));
        assertEquals(first.get("numberMatched").asInt(), ids.size());
        return ids;
    }

    /** The largest distance in degrees between vertices of the same place in the order. */
    private static double apart(Geometry one, Geometry other) {
        Coordinate[] expected = one.getCoordinates();
        Coordinate[] found = other.getCoordinates();
        assertEquals(expected.length, found.length);
        double apart = 0;
        for (int index = 0; index < expected.length; index++) {
            apart = Math.max(apart, expected[index].distance(found[index]));
        }
        return apart;
    }

    private static Set<String> within(JsonNode collection, Envelope extent) {
        return WITHIN.computeIfAbsent(
                collection.get("id").asText(), id -> ids(collection, "bbox", proj.box(extent, ServedCrs.CRS84)));
    }

    private static List<String> systems(JsonNode collection) {
        List<String> systems = new ArrayList<>();
        collection.get("crs").forEach(system -> systems.add(system.asText()));
        return systems;
    }

    /** Null when the collection has none. */
    private static Envelope extent(JsonNode collection) {
        JsonNode box = collection.at("/extent/spatial/bbox/0");
        return box.isMissingNode()
                ? null
                : new Envelope(
                        box.get(0).asDouble(),
                        box.get(2).asDouble(),
                        box.get(1).asDouble(),
                        box.get(3).asDouble());
    }
}
