package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.store.Database;
import org.mineralgis.store.DatabaseUrl;
import org.mineralgis.style.MapStyles;

/** The landing page needs no database. */
final class PublicAddressTest {

    private static Database database;
    private static WebServer trusting;
    private static WebServer wary;

    @BeforeAll
    static void start() throws Exception {
        database = Database.open(DatabaseUrl.parse("postgresql://nobody@127.0.0.1:1/nothing"));
        trusting = start(TrustedProxies.parse("127.0.0.1, 10.0.0.0/8"));
        wary = start(TrustedProxies.parse("10.0.0.0/8"));
    }

    private static WebServer start(TrustedProxies proxies) throws Exception {
        return WebServer.start(
                new ServerOptions(
                        "127.0.0.1",
                        0,
                        RunningServer.UPLOADS,
                        RunningServer.UPLOADS.resolveSibling("downloads"),
                        proxies),
                database,
                MapStyles.read(Path.of("styles")),
                RunningServer.NO_AREAS);
    }

    @AfterAll
    static void stop() {
        trusting.close();
        wary.close();
        database.close();
    }

    private static String self(WebServer server, String... headers) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/conformance"))
                .headers(headers)
                .build();
        HttpResponse<String> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertEquals(200, response.statusCode(), response.body());
        return RunningServer.parse(response.body())
                .get("links")
                .get(0)
                .get("href")
                .asText();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "for=1.2.3.4;proto=https;host=maps.example                                  | https://maps.example",
                "for=\"[2001:db8::1]:4711\";host=\"maps.example:8443\";proto=HTTPS          | https://maps.example:8443",
                "host=evil.example;proto=http, for=6.6.6.6;host=maps.example;proto=https    | https://maps.example",
                "for=1.2.3.4;host=maps.example;proto=https, for=10.0.0.7;host=inner;proto=http | https://maps.example",
            })
    void aTrustedProxySaysThePublicAddress(String forwarded, String base) throws Exception {
        assertEquals(base + "/conformance", self(trusting, "Forwarded", forwarded));
    }

    @Test
    void theOlderHeadersAreUnderstoodAsWell() throws Exception {
        assertEquals(
                "https://maps.example/gis/conformance",
                self(
                        trusting,
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Host",
                        "evil.example, maps.example",
                        "X-Forwarded-Port",
                        "443",
                        "X-Forwarded-Prefix",
                        "/gis/"));
        assertEquals(
                "https://maps.example:8443/conformance",
                self(
                        trusting,
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Host",
                        "maps.example",
                        "X-Forwarded-Port",
                        "8443"));
    }

    @Test
    void nobodyElseIsBelieved() throws Exception {
        String own = "http://127.0.0.1:" + wary.port() + "/conformance";
        assertEquals(own, self(wary, "Forwarded", "host=evil.example;proto=https"));
        assertEquals(own, self(wary, "X-Forwarded-Host", "evil.example", "X-Forwarded-Prefix", "/x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"host=\"a b\"", "host=a/../b", "proto=javascript;host=a", "host=\"a\\\"b\""})
    void whatIsNoAddressIsRefusedEvenFromATrustedProxy(String forwarded) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", trusting.port())) {
            String request =
                    "GET /conformance HTTP/1.1\r\nHost: a\r\nForwarded: " + forwarded + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 400") || answer.contains("\"http://a/conformance\""), answer);
            assertFalse(answer.contains("javascript"), answer);
        }
    }

    @Test
    void blocksHoldTheirAddressesAndNoOthers() {
        TrustedProxies proxies = TrustedProxies.parse(" 10.0.0.0/8,192.168.1.1 , 2001:db8::/32, ::1");
        for (String inside : new String[] {"10.255.0.1", "10.0.0.1:80", "192.168.1.1", "[2001:db8:5::1]:90", "::1"}) {
            assertTrue(proxies.contains(inside), inside);
        }
        for (String outside : new String[] {"11.0.0.1", "192.168.1.2", "2001:db9::1", "unknown", "_hidden", "", "10"}) {
            assertFalse(proxies.contains(outside), outside);
        }
        assertFalse(TrustedProxies.NONE.contains("127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0", "256.1.1.1", "::1/129", "10.0.0.1/x"})
    void aProxyIsNamedByItsAddressOnly(String text) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> TrustedProxies.parse(text));
        assertTrue(refused.getMessage().endsWith(": " + text));
    }
}
