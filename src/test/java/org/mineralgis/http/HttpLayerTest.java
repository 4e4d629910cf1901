package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.store.LoadedFixture;

final class HttpLayerTest {

    private static final String ITEMS = "/collections/mineral_occurrence/items";

    /** What may differ between two answers to the same question. */
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "transfer-encoding");

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zstd                         | zstd",
                "gzip                         | gzip",
                "gzip, deflate, br, zstd      | zstd",
                "gzip, zstd;q=0.5             | gzip",
                "*                            | zstd",
                "*;q=0.5, zstd;q=0            | gzip",
                "gzip;q=0.5, identity         | identity",
                "br                           | identity",
                "gzip;q=0                     | identity",
                "identity;q=0                 | identity",
                "gzip;q=0.001                 | gzip",
            })
    void theCodingThatTheClientLikesBestIsSent(String accepted, String coding) throws Exception {
        HttpResponse<byte[]> response = server.bytes(ITEMS + "?limit=50", "Accept-Encoding", accepted);
        Optional<String> sent = response.headers().firstValue("Content-Encoding");
        assertEquals(coding, sent.orElse("identity"));
        assertTrue(header(response, "Vary").contains("Accept-Encoding"));
    }

    @Test
    void whatZstdCompressesIsTheSameDocument() throws Exception {
        byte[] plain = server.bytes("/collections").body();
        byte[] packed = server.bytes("/collections", "Accept-Encoding", "zstd").body();
        assertTrue(packed.length < plain.length / 2);
        assertArrayEquals(plain, new ZstdInputStream(new ByteArrayInputStream(packed)).readAllBytes());
        byte[] streamed =
                server.bytes(ITEMS + "/wulagen", "Accept-Encoding", "zstd").body();
        String record = new String(new ZstdInputStream(new ByteArrayInputStream(streamed)).readAllBytes(), "UTF-8");
        assertEquals("wulagen", RunningServer.parse(record).get("id").asText());
    }

    @Test
    void headHasTheHeadersOfGetAndNoBodyEverywhere() throws Exception {
        JsonNode paths = server.json("/api").get("paths");
        int asked = 0;
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            if (!path.getValue().has("get")) {
                continue;
            }
            String address = path.getKey()
                    .replace("{collectionId}", "mineral_occurrence")
                    .replace("{featureId}", "wulagen")
                    .replace("{tileMatrix}/{tileRow}/{tileCol}", "3/3/5")
                    .replace("{file}", "sprite.json");
            if (address.contains("{")) {
                continue;
            }
            if (address.endsWith("/download")) {
                // It is made while it is sent for the first time, and kept from then on.
                server.get(address);
            }
            HttpResponse<String> get = server.get(address);
            HttpResponse<String> head = server.send("HEAD", address);
            assertEquals(get.statusCode(), head.statusCode(), address);
            assertEquals("", head.body(), address);
            assertEquals(timeless(get), timeless(head), address);
            asked++;
        }
        assertTrue(asked > 15, "only " + asked);
    }

    private static Map<String, List<String>> timeless(HttpResponse<?> response) {
        Map<String, List<String>> headers = new HashMap<>(response.headers().map());
        headers.keySet().removeAll(OF_THE_MOMENT);
        return headers;
    }

    @Test
    void anAnswerOfAReleaseTellsWhenItChangedLast() throws Exception {
        HttpResponse<String> first = server.get("/collections");
        String modified = header(first, "Last-Modified");
        assertTrue(modified.matches("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} 20[0-9]{2} [0-9:]{8} GMT"), modified);
        HttpResponse<String> second = server.get("/collections", "If-Modified-Since", modified);
        assertEquals(304, second.statusCode());
        assertEquals("", second.body());
        assertEquals(header(first, "ETag"), header(second, "ETag"));
        assertEquals(200, since("Sun, 06 Nov 1994 08:49:37 GMT"));
        assertEquals(200, since("yesterday"));
        assertEquals(304, since("Fri, 01 Jan 2100 00:00:00 GMT"));
        HttpResponse<String> otherTag =
                server.get("/collections", "If-Modified-Since", modified, "If-None-Match", "\"other\"");
        assertEquals(200, otherTag.statusCode(), "the tag counts for more than the time");
    }

    private static int since(String time) throws Exception {
        return server.get("/collections", "If-Modified-Since", time).statusCode();
    }

    @Test
    void aTimeDoesNotHideAProblem() throws Exception {
        String future = "Fri, 01 Jan 2100 00:00:00 GMT";
        assertEquals(
                400, server.get("/collections?x=1", "If-Modified-Since", future).statusCode());
        assertEquals(
                404,
                server.get("/collections/nobody", "If-Modified-Since", future).statusCode());
    }

    @Test
    void aNewReleaseIsModifiedLater() throws Exception {
        try (RunningServer own = RunningServer.start()) {
            String before = header(own.get("/releases"), "Last-Modified");
            String after = before;
            // A header counts whole seconds, so that the release is made again until one has passed.
            for (int release = 0; after.equals(before); release++) {
                LoadedFixture.load(own.test(), more(release), List.of());
                after = header(own.get("/releases"), "Last-Modified");
            }
            assertEquals(304, own.get("/releases", "If-Modified-Since", after).statusCode());
            assertEquals(200, own.get("/releases", "If-Modified-Since", before).statusCode());
        }
    }

    private static Dataset more(int number) {
        return LoadedFixture.dataset("more" + number, GeometryType.POINT, LoadedFixture.field("name", FieldType.TEXT));
    }

    @Test
    void linksStandInTheHeaderToo() throws Exception {
        String page = header(server.get(ITEMS + "?limit=2"), "Link");
        assertTrue(page.contains("limit=2>; rel=\"self\"; type=\"application/geo+json\""), page);
        assertTrue(page.contains("f=html>; rel=\"alternate\"; type=\"text/html\""), page);
        String collection = header(server.get("/collections/mineral_occurrence"), "Link");
        assertTrue(collection.contains("/schema>; rel=\"describedby\""), collection);
        assertTrue(header(server.get("/"), "Link").contains("/api?f=json>; rel=\"service-desc\""));
        String html = header(server.get("/collections", "Accept", "text/html"), "Link");
        assertTrue(html.contains("/collections?f=json>; rel=\"alternate\"; type=\"application/json\""), html);
    }

    /** The same address in the header as in the document, for each coding. */
    @Test
    void aShortPageTellsTheNextOneInItsHeadAndHowLongItIs() throws Exception {
        for (String coding : new String[] {"identity", "gzip", "zstd"}) {
            HttpResponse<String> page = server.get(ITEMS + "?limit=2", "Accept-Encoding", coding);
            assertTrue(header(page, "Link").contains("&token="), () -> coding + page.headers());
            assertTrue(header(page, "Link").contains(">; rel=\"next\"; type=\"application/geo+json\""));
            assertTrue(Integer.parseInt(header(page, "Content-Length")) > 0);
            assertTrue(page.headers().firstValue("Transfer-Encoding").isEmpty());
        }
        HttpResponse<String> last = server.get(ITEMS + "?limit=10000");
        assertFalse(header(last, "Link").contains("rel=\"next\""));
        assertEquals(
                last.body().getBytes(StandardCharsets.UTF_8).length, Integer.parseInt(header(last, "Content-Length")));
    }

    @Test
    void aLinkHeaderNeverGrowsBeyondWhatProxiesTake() throws Exception {
        HttpResponse<String> response = server.get(ITEMS + "?q=" + "x".repeat(7_000));
        assertEquals(200, response.statusCode());
        assertTrue(header(response, "Link").length() <= 3_000);
    }

    @Test
    void aBrowserMayReadTheHeadersAndSendConditions() throws Exception {
        HttpResponse<String> preflight = server.send(
                "OPTIONS",
                ITEMS,
                "Origin",
                "http://elsewhere.example",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "if-none-match, range");
        assertEquals(204, preflight.statusCode());
        String allowed = header(preflight, "Access-Control-Allow-Headers");
        assertTrue(allowed.contains("If-Modified-Since") && allowed.contains("Range"), allowed);
        String exposed = header(server.get("/collections"), "Access-Control-Expose-Headers");
        assertTrue(exposed.contains("Link") && exposed.contains("Last-Modified"), exposed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json;q=0, */*            | text/html",
                "text/*, application/json;q=0.5       | text/html",
                "application/*;q=0.2, text/html;q=0.3 | text/html",
                "application/xml, */*;q=0.1           | application/json",
            })
    void theRangeThatSaysMostOfATypeDecides(String accept, String type) throws Exception {
        String sent = header(server.get("/collections", "Accept", accept), "Content-Type");
        assertEquals(type, sent.replaceFirst(";.*", ""));
    }

    @Test
    void everyPathAnswersWithASlashAtItsEnd() throws Exception {
        for (Map.Entry<String, JsonNode> path : server.json("/api").get("paths").properties()) {
            if (path.getValue().has("get")
                    && !path.getKey().contains("{")
                    && path.getKey().length() > 1) {
                // What asks for a parameter says so at both addresses.
                int expected = server.get(path.getKey()).statusCode();
                assertTrue(expected == 200 || expected == 400, path.getKey());
                assertEquals(expected, server.get(path.getKey() + "/").statusCode(), path.getKey());
            }
        }
        String self =
                server.json("/collections/").get("links").get(0).get("href").asText();
        assertFalse(self.endsWith("/"), self);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }
}
