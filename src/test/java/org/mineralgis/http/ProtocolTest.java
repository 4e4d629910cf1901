package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProtocolTest {

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
                "/                                       | */*                                  | application/json",
                "/collections                            | application/json                     | application/json",
                "/collections                            | text/html,application/xml;q=0.9,*/*;q=0.8 | text/html;charset=utf-8",
                "/collections                            | text/html;q=0.1,application/json;q=0.9 | application/json",
                "/collections?f=html                     | application/json                     | text/html;charset=utf-8",
                "/collections?f=json                     | text/html                            | application/json",
                "/collections/mineral_occurrence/items   | */*                                  | application/geo+json",
                "/collections/mineral_occurrence/items   | application/geo+json, application/json | application/geo+json",
                "/collections/mineral_occurrence/items   | application/json                     | application/json",
                "/collections/mineral_occurrence/schema  | application/schema+json              | application/schema+json",
                "/api | application/vnd.oai.openapi+json;version=3.0 | application/vnd.oai.openapi+json;version=3.0",
                "/api                                    | */*             | application/vnd.oai.openapi+json;version=3.0",
                "/api                                    | text/html                            | text/html;charset=utf-8",
                "/styles/map                             | application/json                     | application/json",
                "/tiles/WebMercatorQuad?f=tilejson       | */*                                  | application/json",
                "/conformance                            | text/html                            | text/html;charset=utf-8",
            })
    void theFormThatIsAskedForIsSent(String path, String accept, String type) throws Exception {
        HttpResponse<String> response = server.get(path, "Accept", accept);
        assertEquals(200, response.statusCode());
        assertEquals(type, header(response, "Content-Type"));
        assertTrue(header(response, "Vary").contains("Accept"));
    }

    @Test
    void aFormThatIsNotThereIsRefusedWithTheListOfThoseThatAre() throws Exception {
        HttpResponse<String> response = server.get("/collections", "Accept", "image/png");
        assertEquals(406, response.statusCode());
        assertEquals(
                "[\"application/json\",\"text/html\"]",
                RunningServer.parse(response.body()).get("allowed").toString());
        JsonNode unknown = RunningServer.parse(server.get("/collections?f=xml").body());
        assertEquals("[\"json\",\"html\"]", unknown.get("allowed").toString());
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, zh", "'fr, zh;q=0.5, en;q=0.1', zh", "fr, en", "'en-GB,en;q=0.9,zh;q=0.8', en"})
    void theLanguageOfTheClientIsSpoken(String accepted, String spoken) throws Exception {
        HttpResponse<String> response = server.get("/collections", "Accept-Language", accepted);
        assertEquals(spoken, header(response, "Content-Language"));
        assertEquals(
                spoken.equals("zh") ? "数据集 mineral_occurrence" : "Dataset mineral_occurrence",
                RunningServer.parse(response.body())
                        .get("collections")
                        .get(0)
                        .get("title")
                        .asText());
    }

    @Test
    void headTellsWhatGetWouldSend() throws Exception {
        for (String path :
                new String[] {"/", "/collections", "/collections/mineral_occurrence/items", "/health/live"}) {
            HttpResponse<String> get = server.get(path);
            HttpResponse<String> head = server.send("HEAD", path);
            assertEquals(200, head.statusCode());
            assertEquals("", head.body());
            assertEquals(
                    get.headers().firstValue("Content-Type"), head.headers().firstValue("Content-Type"));
            assertEquals(get.headers().firstValue("ETag"), head.headers().firstValue("ETag"));
        }
        assertEquals(404, server.send("HEAD", "/collections/nobody").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/collections", "/collections/mineral_occurrence/items/wulagen"})
    void optionsTellsWhatIsAllowedToPagesOfOtherOrigins(String path) throws Exception {
        HttpResponse<String> response = server.send(
                "OPTIONS", path, "Origin", "http://elsewhere.example", "Access-Control-Request-Method", "GET");
        assertEquals(204, response.statusCode());
        assertEquals("GET, HEAD, OPTIONS", header(response, "Allow"));
        assertEquals("*", header(response, "Access-Control-Allow-Origin"));
        assertEquals("GET, HEAD, OPTIONS", header(response, "Access-Control-Allow-Methods"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW"})
    void aMethodThatChangesThingsIsNotAllowed(String method) throws Exception {
        HttpResponse<String> response = server.send(method, "/collections");
        assertEquals(405, response.statusCode());
        assertEquals("GET, HEAD, OPTIONS", header(response, "Allow"));
        assertEquals(405, RunningServer.parse(response.body()).get("status").asInt());
    }

    @Test
    void anAddressWithoutContentIsNotFound() throws Exception {
        for (String path : new String[] {"/nowhere", "/collections/mineral_occurrence/nowhere", "/Collections"}) {
            HttpResponse<String> response = server.get(path);
            assertEquals(404, response.statusCode(), path);
            assertEquals("application/problem+json", header(response, "Content-Type"));
        }
    }

    @Test
    void browsersGetTheirProblemsAsAPage() throws Exception {
        HttpResponse<String> response =
                server.get("/collections/nobody", "Accept", "text/html", "Accept-Language", "zh");
        assertEquals(404, response.statusCode());
        assertEquals("text/html;charset=utf-8", header(response, "Content-Type"));
        assertTrue(response.body().contains("没有数据集“nobody”"));
    }

    @Test
    void aProblemSpeaksTheLanguageOfTheClient() throws Exception {
        JsonNode problem = RunningServer.parse(
                server.get("/collections/nobody", "Accept-Language", "zh").body());
        assertEquals("没有这个资源", problem.get("title").asText());
    }

    @Test
    void aSlashAtTheEndChangesNothing() throws Exception {
        assertEquals(server.json("/collections?lang=en"), server.json("/collections/?lang=en"));
    }

    @Test
    void largeDocumentsAreCompressedForClientsThatLikeItAndSmallOnesAreNot() throws Exception {
        HttpResponse<byte[]> plain = server.bytes("/collections");
        HttpResponse<byte[]> compressed = server.bytes("/collections", "Accept-Encoding", "br, gzip;q=0.8");
        assertTrue(plain.headers().firstValue("Content-Encoding").isEmpty());
        assertEquals(Optional.of("gzip"), compressed.headers().firstValue("Content-Encoding"));
        assertArrayEquals(plain.body(), gunzip(compressed.body()));
        HttpResponse<byte[]> items =
                server.bytes("/collections/mineral_occurrence/items/wulagen", "Accept-Encoding", "gzip");
        assertTrue(new String(gunzip(items.body()), "UTF-8").contains("乌拉根"));
        HttpResponse<byte[]> refused = server.bytes("/collections", "Accept-Encoding", "gzip;q=0");
        assertTrue(refused.headers().firstValue("Content-Encoding").isEmpty());
        HttpResponse<byte[]> small = server.bytes("/health/live", "Accept-Encoding", "gzip");
        assertTrue(small.headers().firstValue("Content-Encoding").isEmpty());
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        String path = "/collections/mineral_occurrence/items?limit=3";
        HttpResponse<String> first = server.get(path);
        String tag = header(first, "ETag");
        assertTrue(tag.startsWith("W/\""));
        HttpResponse<String> second = server.get(path, "If-None-Match", "\"other\", " + tag);
        assertEquals(304, second.statusCode());
        assertEquals("", second.body());
        assertEquals(tag, header(second, "ETag"));
        assertTrue(second.headers().firstValue("Content-Type").isEmpty());
        assertEquals(200, server.get(path, "If-None-Match", "W/\"other\"").statusCode());
        assertEquals(200, server.get(path + "&lang=zh", "If-None-Match", tag).statusCode());
        assertNotEquals(tag, header(server.get(path, "Accept", "text/html"), "ETag"));
    }

    @Test
    void everyAnswerHasTheHeadersThatKeepBrowsersSafe() throws Exception {
        for (String path : new String[] {"/", "/?f=html", "/collections?f=html", "/nowhere", "/collections?limit=1"}) {
            HttpResponse<String> response = server.get(path);
            assertEquals("nosniff", header(response, "X-Content-Type-Options"), path);
            assertEquals("strict-origin-when-cross-origin", header(response, "Referrer-Policy"), path);
            assertEquals("*", header(response, "Access-Control-Allow-Origin"), path);
            assertTrue(response.headers().firstValue("Server").isEmpty(), path);
        }
        assertTrue(header(server.get("/collections?f=html"), "Content-Security-Policy")
                .contains("default-src 'none'"));
    }

    @Test
    void linksGoToTheHostThatWasAskedAndNeverToAForwardedOne() throws Exception {
        String answer =
                server.raw("GET /?f=json HTTP/1.1\r\nHost: maps.example:8443\r\nX-Forwarded-Host: evil.example\r\n"
                        + "X-Forwarded-Proto: https\r\nConnection: close\r\n\r\n");
        assertTrue(answer.contains("\"http://maps.example:8443/collections\""), answer);
        assertFalse(answer.contains("evil"));
    }

    private static byte[] gunzip(byte[] bytes) throws Exception {
        return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }
}
