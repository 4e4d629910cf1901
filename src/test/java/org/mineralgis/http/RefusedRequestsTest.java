package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are malformed, too large or up to something. */
final class RefusedRequestsTest {

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
    @ValueSource(strings = {"evil.example/path", "a\"b", "<script>", "user@host", "host:port", ""})
    void aHostThatIsNoneIsRefused(String host) throws Exception {
        String answer = server.raw("GET /?f=json HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertFalse(answer.contains("<script>"), answer);
    }

    @Test
    void aUrlThatIsTooLongIsRefused() throws Exception {
        HttpResponse<String> response = server.get("/collections/mineral_occurrence/items?q=" + "x".repeat(8_000));
        assertEquals(414, response.statusCode());
        assertEquals(414, RunningServer.parse(response.body()).get("status").asInt());
        assertEquals(414, server.get("/collections?q=" + "x".repeat(20_000)).statusCode());
    }

    @Test
    void headersThatAreTooLargeAreRefused() throws Exception {
        HttpResponse<String> response = server.get("/collections", "X-Large", "x".repeat(20_000));
        assertEquals(431, response.statusCode());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElseThrow());
    }

    @Test
    void aBodyIsRefused() throws Exception {
        String answer = server.raw(
                "GET /collections HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello");
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /collections/%zz HTTP/1.1",
                "GET /collections?q=%4 HTTP/1.1",
                "GET /collections/%00 HTTP/1.1",
                "GET /a/../../etc/passwd HTTP/1.1",
                "GET collections HTTP/1.1",
                "GE T / HTTP/1.1",
                "nonsense"
            })
    void aMalformedRequestIsAProblemOfTheClient(String line) throws Exception {
        String answer = server.raw(line + "\r\nHost: h\r\nConnection: close\r\n\r\n");
        assertTrue(answer.matches("(?s)HTTP/1.1 4\\d\\d .*"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertFalse(answer.contains("Exception"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/viewer/../db/V1__catalogue.sql",
                "/viewer/%2e%2e/db/V1__catalogue.sql",
                "/viewer/..%2fdb/V1__catalogue.sql",
                "/viewer/%2e%2e%2fpages/page.css",
                "/viewer//pages/page.css",
                "/viewer/..;/pages/page.css",
                "/viewer/..%5cpages%5cpage.css",
                "/viewer/",
                "/viewer/assets",
                "/viewer/a/../../pages/page.css"
            })
    void noPathLeadsOutOfTheViewersFolder(String path) throws Exception {
        String answer = server.raw("GET " + path + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
        assertTrue(answer.matches("(?s)HTTP/1.1 4\\d\\d .*"), answer);
        assertFalse(answer.contains("create table"), answer);
        assertFalse(answer.contains("color-scheme"), answer);
    }
}
