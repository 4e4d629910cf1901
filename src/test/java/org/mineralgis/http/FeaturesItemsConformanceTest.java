package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.reprezen.kaizen.oasparser.model3.Parameter;
import com.reprezen.kaizen.oasparser.model3.Schema;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The abstract tests of OGC API - Features - Part 1 (OGC 17-069r4, annex A) on records, asked for and judged as the OGC's
 * executable suite does (ets-ogcapi-features10), but over every collection that is shipped and over all pages.
 */
@ExtendWith(ShippedServer.Shared.class)
final class FeaturesItemsConformanceTest {

    /** The suite's own boxes: across the meridian, the equator, the antimeridian, and at the poles. */
    private static final List<double[]> BOXES = List.of(
            new double[] {-1.5, 50, 1.5, 53},
            new double[] {-80, -5, -70, 5},
            new double[] {177, 65, -177, 70},
            new double[] {-180, 85, 180, 90},
            new double[] {-180, -90, 180, -85});

    private static ShippedServer server;
    private static ServedApi api;

    @BeforeAll
    static void open(ShippedServer shared) throws Exception {
        server = shared;
        api = ServedApi.of(shared);
    }

    /** {@code /conf/core/fc-op}, {@code fc-response}, {@code fc-links}, {@code fc-timeStamp}, {@code fc-numberReturned}. */
    @Test
    void everyCollectionAnswersWithACompletePageOfRecords() {
        for (JsonNode collection : server.collections()) {
            page(collection);
        }
    }

    /** {@code /conf/core/fc-numberMatched}: what following {@code next} comes to, with every record once. */
    @Test
    void theNumberMatchedIsThatOfAllRecordsOnAllPages() {
        for (JsonNode collection : server.collections()) {
            counted(collection, "limit", "7");
            assertEquals(
                    collection.path("featureCount").asInt(),
                    page(collection).get("numberMatched").asInt());
        }
    }

    /** {@code /conf/core/fc-bbox-definition}. */
    @Test
    void bboxIsDeclaredAsFourToSixNumbersWithCommas() {
        for (JsonNode collection : server.collections()) {
            Parameter bbox = declared(collection, "bbox", "array");
            Schema schema = bbox.getSchema();
            assertEquals(4, schema.getMinItems());
            assertEquals(6, schema.getMaxItems());
            assertEquals("number", schema.getItemsSchema().getType());
        }
    }

    /** {@code /conf/core/fc-bbox-response} and {@code /conf/core/crs84}, with the boxes of the suite. */
    @Test
    void aBoxFindsOnlyRecordsThatMeetIt() {
        for (JsonNode collection : server.collections()) {
            for (double[] box : boxes(collection)) {
                JsonNode all = counted(collection, "bbox", text(box));
                for (JsonNode feature : all.get("features")) {
                    GeoJsonShape.of(feature)
                            .ifPresent(shape -> assertTrue(
                                    area(box).buffer(1e-6).intersects(shape),
                                    () -> collection.get("id") + " " + feature.get("id") + " outside of " + text(box)));
                }
            }
        }
    }

    /** The extent finds every record with a position, with four numbers and with six. */
    @Test
    void theExtentFindsEveryRecordThatHasAPosition() {
        for (JsonNode collection : server.collections()) {
            JsonNode extent = collection.at("/extent/spatial/bbox/0");
            if (extent.isMissingNode()) {
                continue;
            }
            long placed = 0;
            for (JsonNode feature : server.json(
                            ShippedServer.items(collection, "limit", "10000"), ShippedServer.GEOJSON)
                    .get("features")) {
                placed += GeoJsonShape.of(feature).isPresent() ? 1 : 0;
            }
            double[] box = numbers(extent);
            String high = box[0] + "," + box[1] + ",-500," + box[2] + "," + box[3] + ",9000";
            int found = counted(collection, "bbox", outward(box))
                    .get("numberMatched")
                    .asInt();
            assertTrue(found >= placed, () -> collection.get("id") + " " + found);
            assertEquals(
                    counted(collection, "bbox", box[0] + "," + box[1] + "," + box[2] + "," + box[3])
                            .get("numberMatched"),
                    counted(collection, "bbox", high).get("numberMatched"));
        }
    }

    /** {@code /conf/core/fc-limit-definition}. */
    @Test
    void limitIsDeclaredAsAWholeNumberWithBounds() {
        for (JsonNode collection : server.collections()) {
            Schema schema = declared(collection, "limit", "integer").getSchema();
            assertEquals(1, schema.getMinimum().intValue());
            assertEquals(10_000, schema.getMaximum().intValue());
            assertEquals(10, schema.getDefault());
        }
    }

    /** {@code /conf/core/fc-limit-response}: least, most, some between, and more than the most. */
    @Test
    void noPageIsLargerThanItsLimit() {
        for (JsonNode collection : server.collections()) {
            int all = page(collection).get("numberMatched").asInt();
            for (int limit : List.of(1, 100, 10_000, 10_001, 2_000_000)) {
                JsonNode page = page(collection, "limit", String.valueOf(limit));
                assertEquals(
                        Math.min(all, Math.min(limit, 10_000)),
                        page.get("features").size());
            }
        }
    }

    /** {@code /conf/core/fc-time-definition}. */
    @Test
    void datetimeIsDeclaredAsText() {
        for (JsonNode collection : server.collections()) {
            declared(collection, "datetime", "string");
        }
    }

    /** {@code /conf/core/fc-time-response}: moments, days, intervals, open ends, and durations as the suite sends them. */
    @Test
    void everyFormOfAMomentAndAnIntervalIsUnderstood() {
        for (JsonNode collection : server.collections()) {
            for (String datetime : List.of(
                    "2018-02-12T23:20:50Z",
                    "2018-02-12T00:00:00Z/2018-03-18T12:31:12Z",
                    "2018-02-12/2018-03-18",
                    "../2018-03-18T12:31:12Z",
                    "2018-02-12/..",
                    "/2018-03-18",
                    "2019-01-01/P2D",
                    "2018-02-12T00:00:00Z/P1M6DT12H31M12S",
                    "P1Y2M/2019-01-01")) {
                counted(collection, "datetime", datetime);
            }
        }
    }

    /** The time extent, where there is one, is asked for as the suite asks: its begin, its second quarter, two days of it. */
    @Test
    void theTimeExtentIsUnderstoodAsTheSuiteAsksForIt() {
        for (JsonNode collection : server.collections()) {
            JsonNode interval = collection.at("/extent/temporal/interval/0");
            if (interval.isMissingNode()) {
                continue;
            }
            Instant begin = Instant.parse(interval.get(0).asText());
            Duration quarter = Duration.between(
                            begin, Instant.parse(interval.get(1).asText()))
                    .dividedBy(4);
            Instant second = begin.plus(quarter);
            counted(collection, "datetime", begin.toString());
            counted(collection, "datetime", second + "/" + second.plus(quarter));
            counted(collection, "datetime", second.toString().substring(0, 10) + "/P2D");
            int all = page(collection).get("numberMatched").asInt();
            int within = counted(
                            collection,
                            "datetime",
                            interval.get(0).asText() + "/" + interval.get(1).asText())
                    .get("numberMatched")
                    .asInt();
            assertTrue(within > 0 && within <= all, collection.get("id") + " " + within);
        }
    }

    /** {@code /conf/core/query-param-invalid}. */
    @Test
    void aBadValueIsRefused() {
        for (JsonNode collection : server.collections()) {
            for (String[] bad : List.of(
                    new String[] {"limit", "unlimited"},
                    new String[] {"limit", "0"},
                    new String[] {"bbox", "1,2,3"},
                    new String[] {"bbox", "NaN,1,2,3"},
                    new String[] {"datetime", "yesterday"},
                    new String[] {"offset", "-1"})) {
                HttpResponse<String> answer = server.get(ShippedServer.items(collection, bad), ShippedServer.GEOJSON);
                assertEquals(400, answer.statusCode(), answer.uri() + " " + answer.body());
                assertEquals(
                        bad[0], ShippedServer.parse(answer).get("parameter").asText());
            }
        }
    }

    /** {@code /conf/core/query-param-unknown}; the definition declares no parameter under which any name would be known. */
    @Test
    void anUnknownParameterIsRefused() {
        for (JsonNode collection : server.collections()) {
            String id = collection.get("id").asText();
            for (Parameter parameter : api.items(id).getGet().getParameters()) {
                assertFalse(parameter.getSchema().isAdditionalProperties(), id + " " + parameter.getName());
            }
            HttpResponse<String> answer = server.get(
                    ShippedServer.items(collection, "unknownQueryParameter10001", "1"), ShippedServer.GEOJSON);
            assertEquals(400, answer.statusCode());
            assertFalse(ShippedServer.parse(answer).get("allowed").isEmpty());
        }
    }

    /** {@code /conf/core/f-op}, {@code f-success}, {@code f-links} and {@code /conf/geojson/content}: the first of each page. */
    @Test
    void everyCollectionAnswersWithASingleRecord() {
        for (JsonNode collection : server.collections()) {
            for (JsonNode listed : page(collection, "limit", "2").get("features")) {
                String id = listed.get("id").asText();
                String address = ShippedServer.items(collection) + "/"
                        + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
                JsonNode alone = server.json(address, ShippedServer.GEOJSON);
                assertEquals("Feature", alone.get("type").asText());
                assertEquals(listed.get("id"), alone.get("id"));
                assertEquals(listed.get("geometry"), alone.get("geometry"));
                DocumentLinks.check(alone, DocumentLinks.OF_RECORDS, address);
                assertTrue(ItemsPages.link(alone, "collection").isPresent(), address);
            }
        }
    }

    /** The order of records is the same whenever they are asked for, whole and in parts. */
    @Test
    void theOrderOfRecordsIsTheSameOnEveryRequest() {
        for (JsonNode collection : server.collections()) {
            JsonNode whole = page(collection, "limit", "10000");
            List<String> ids = ItemsPages.idsOn(whole);
            assertEquals(ids, ItemsPages.idsOn(page(collection, "limit", "10000")));
            int from = ids.size() / 2;
            assertEquals(
                    ids.subList(from, Math.min(ids.size(), from + 5)),
                    ItemsPages.idsOn(page(collection, "limit", "5", "offset", String.valueOf(from))));
        }
    }

    /** One page, held to all that is demanded of every page. */
    private static JsonNode page(JsonNode collection, String... parameters) {
        String address = ShippedServer.items(collection, parameters);
        Instant before = Instant.now();
        JsonNode page = server.json(address, ShippedServer.GEOJSON);
        assertEquals("FeatureCollection", page.get("type").asText(), address);
        assertTrue(page.get("features").isArray(), address);
        assertEquals(page.get("features").size(), page.get("numberReturned").asInt(), address);
        Instant stamp = Instant.parse(page.get("timeStamp").asText());
        assertTrue(Duration.between(before, stamp).abs().toSeconds() < 60, address + " " + stamp);
        DocumentLinks.check(page, DocumentLinks.OF_RECORDS, address);
        for (JsonNode feature : page.get("features")) {
            assertEquals("Feature", feature.get("type").asText());
            GeoJsonShape.of(feature)
                    .ifPresent(shape -> assertTrue(
                            new Envelope(-180, 180, -90, 90).contains(shape.getEnvelopeInternal()), address + feature));
        }
        return page;
    }

    /** The first page, whose number of matches is that of the records on all pages. */
    private static JsonNode counted(JsonNode collection, String... parameters) {
        JsonNode first = page(collection, parameters);
        List<String> ids = ItemsPages.ids(server, first);
        Set<String> different = new HashSet<>(ids);
        assertEquals(
                first.get("numberMatched").asInt(), ids.size(), () -> collection.get("id") + " " + List.of(parameters));
        assertEquals(ids.size(), different.size());
        return first;
    }

    private static Parameter declared(JsonNode collection, String name, String type) {
        Parameter parameter = ServedApi.parameter(api.items(collection.get("id").asText()), name);
        assertEquals("query", parameter.getIn());
        assertFalse(parameter.isRequired());
        assertEquals("form", parameter.getStyle());
        assertFalse(parameter.isExplode());
        assertEquals(type, parameter.getSchema().getType());
        return parameter;
    }

    private static List<double[]> boxes(JsonNode collection) {
        List<double[]> boxes = new ArrayList<>(BOXES);
        JsonNode extent = collection.at("/extent/spatial/bbox/0");
        if (!extent.isMissingNode()) {
            boxes.add(numbers(extent));
            // A quarter of it, so that some records are out.
            double[] whole = numbers(extent);
            boxes.add(new double[] {whole[0], whole[1], (whole[0] + whole[2]) / 2, (whole[1] + whole[3]) / 2});
        }
        return boxes;
    }

    private static double[] numbers(JsonNode box) {
        return new double[] {
            box.get(0).asDouble(),
            box.get(1).asDouble(),
            box.get(2).asDouble(),
            box.get(3).asDouble()
        };
    }

    /** As the suite writes numbers: seven digits, and no zero before the point. */
    private static String text(double[] box) {
        DecimalFormat form = new DecimalFormat("###.0000000", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return form.format(box[0]) + "," + form.format(box[1]) + "," + form.format(box[2]) + "," + form.format(box[3]);
    }

    private static String outward(double[] box) {
        return (box[0] - 1e-6) + "," + (box[1] - 1e-6) + "," + (box[2] + 1e-6) + "," + (box[3] + 1e-6);
    }

    private static Geometry area(double[] box) {
        GeometryFactory factory = new GeometryFactory();
        if (box[0] <= box[2]) {
            return factory.toGeometry(new Envelope(box[0], box[2], box[1], box[3]));
        }
        return factory.toGeometry(new Envelope(box[0], 180, box[1], box[3]))
                .union(factory.toGeometry(new Envelope(-180, box[2], box[1], box[3])));
    }
}
