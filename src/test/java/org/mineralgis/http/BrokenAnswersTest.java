package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.store.LoadedFixture;

/** Pages that fail while the database still sends them, and clients that do not wait for theirs. */
final class BrokenAnswersTest {

    private static final String ITEMS = "/collections/drill/items?limit=10000";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        LoadedFixture.load(
                server.test(),
                dataset("drill", GeometryType.NONE, field("depth", FieldType.INTEGER)),
                IntStream.range(0, 5_000)
                        .mapToObj(number -> feature("k" + (10_000 + number), null, (long) number))
                        .toList());
        server.test().execute("alter table gis.drill rename to drill_rows");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The rows of the dataset, in which one column is computed when the row is read; with their places, as a table has them. */
    private static void compute(String depth) {
        server.test().execute("drop view if exists gis.drill");
        server.test()
                .execute(
                        "create view gis.drill as select ctid, fid, evidence, original_crs, datum_steps, datum_accuracy_m, "
                                + depth + " as depth from gis.drill_rows");
    }

    @Test
    void aPageThatFailsInTheMiddleBreaksOffInsteadOfEndingEarly() {
        compute("case when depth = 4000 then 1 / (depth - 4000) else depth end");
        assertThrows(IOException.class, () -> server.get(ITEMS));
    }

    /** Its head leaves before its end is known. */
    @Test
    void aLongPageIsStreamedAndTellsTheNextOneAtItsEnd() throws Exception {
        compute("depth");
        HttpResponse<String> page = server.get("/collections/drill/items?limit=4000");
        assertTrue(page.headers().firstValue("Content-Length").isEmpty());
        assertFalse(page.headers().firstValue("Link").orElseThrow().contains("rel=\"next\""));
        assertEquals(1_000, server.json(next(page.body())).get("features").size());
    }

    private static String next(String page) throws IOException {
        for (JsonNode link : RunningServer.parse(page).get("links")) {
            if (link.get("rel").asText().equals("next")) {
                return link.get("href").asText();
            }
        }
        throw new AssertionError("there is no next page");
    }

    /** What was held back of it never leaves. */
    @Test
    void aShortPageThatFailsInTheMiddleIsAProblem() throws Exception {
        compute("case when depth = 400 then 1 / (depth - 400) else depth end");
        HttpResponse<String> response = server.get("/collections/drill/items?limit=1000");
        assertEquals(500, response.statusCode());
        assertFalse(response.headers().firstValue("Link").orElse("").contains("rel=\"next\""));
        assertEquals(500, RunningServer.parse(response.body()).get("status").asInt());
    }

    @Test
    void aPageThatFailsBeforeItsFirstByteIsAProblem() throws Exception {
        compute("1 / (depth - depth)");
        for (String coding : new String[] {"identity", "gzip"}) {
            HttpResponse<String> response = server.get(ITEMS, "Accept-Encoding", coding);
            assertEquals(500, response.statusCode());
            assertEquals(
                    "application/problem+json",
                    response.headers().firstValue("Content-Type").orElseThrow());
            assertEquals(500, RunningServer.parse(response.body()).get("status").asInt());
            assertTrue(response.headers().firstValue("Content-Encoding").isEmpty());
        }
    }

    /** The whole would take minutes, and the database ends it after half a minute. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // So many are expected that they are counted first, and so few that it is noted where they lie.
        "filter=depth%3C0, select count(*) from gis%",
        "filter=depth%3C0&limit=1000, 'select count(*), case %'",
        "limit=1000, select fid%"
    })
    @Timeout(25)
    void theQueryOfAClientThatHangsUpEnds(String parameters, String statement) throws Exception {
        compute("case when pg_sleep(0.1) is null then null else depth end");
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            String request = "GET /collections/drill/items?" + parameters + " HTTP/1.1\r\nHost: h\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            while (running(statement) == 0) {
                Thread.onSpinWait();
            }
        }
        while (running("select%from gis%") > 0) {
            Thread.onSpinWait();
        }
        compute("depth");
        assertEquals(5_000, server.json(ITEMS).get("features").size());
    }

    private static int running(String like) {
        return server.test().database().with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("""
                    select count(*) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid() and state = 'active' and query like ?
                    """)) {
                statement.setString(1, like);
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getInt(1);
                }
            }
        });
    }
}
