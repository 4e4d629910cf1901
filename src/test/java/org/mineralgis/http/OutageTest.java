package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.store.LoadedFixture;

final class OutageTest {

    private static final List<String> PATHS = List.of(
            "/collections",
            "/collections/mineral_occurrence/items",
            "/collections/mineral_occurrence/items/wulagen",
            "/collections/mineral_occurrence/tiles/WebMercatorQuad/3/3/5",
            "/releases",
            "/health");

    @Test
    @Timeout(60)
    void withoutItsDatabaseTheServiceSaysWhenToComeBackAndRecoversByItself() throws Exception {
        try (RunningServer server = RunningServer.start()) {
            server.getAll(PATHS).forEach((path, answer) -> assertEquals(200, answer.statusCode(), path));
            shut(server);
            // The catalogue is remembered for a second.
            while (server.get("/health/ready").statusCode() == 200) {
                Thread.onSpinWait();
            }
            server.getAll(PATHS).forEach(OutageTest::checkUnavailable);
            assertEquals(200, server.get("/health/live").statusCode());
            assertEquals(200, server.get("/").statusCode());
            assertEquals(200, server.get("/", "Accept", "text/html").statusCode());
            HttpResponse<String> page = server.get("/collections", "Accept", "text/html", "Accept-Language", "zh");
            assertTrue(page.body().contains("数据库暂时不可用"), page.body());
            open(server);
            // The pool knocks at growing intervals.
            while (server.get("/health/ready").statusCode() != 200) {
                Thread.onSpinWait();
            }
            server.getAll(PATHS).forEach((path, answer) -> assertEquals(200, answer.statusCode(), path));
        }
    }

    private static void checkUnavailable(String path, HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), path);
        assertEquals("5", answer.headers().firstValue("Retry-After").orElseThrow());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        assertFalse(answer.body().contains("FATAL") || answer.body().contains("jdbc"), answer.body());
    }

    @Test
    void aReleaseThatIsJustBeingReplacedIsAskedForAgainSoon() throws Exception {
        try (RunningServer server = RunningServer.start()) {
            server.test().execute("alter table gis.mineral_occurrence rename to elsewhere");
            HttpResponse<String> answer = server.get("/collections/mineral_occurrence/items");
            assertEquals(503, answer.statusCode());
            assertEquals("1", answer.headers().firstValue("Retry-After").orElseThrow());
        }
    }

    @Test
    void aRequestThatMeetsTheSwapIsAnsweredFromTheNewRelease() throws Exception {
        try (RunningServer server = RunningServer.start()) {
            String items = "/collections/mineral_occurrence/items";
            assertEquals(25, server.json(items).get("numberMatched").asInt());
            Dataset renamed = dataset("mineral_occurrence", GeometryType.POINT, field("label", FieldType.TEXT));
            LoadedFixture.load(server.test(), renamed, List.of(feature("wulagen", "POINT (75.0417 39.6811)", "乌拉根")));
            assertEquals(1, server.json(items).get("numberMatched").asInt());
            JsonNode record = server.json(items + "/wulagen");
            assertEquals("乌拉根", record.get("properties").get("label").asText());
        }
    }

    @Test
    void aFaultOfOurOwnTellsOnlyItsNumber() throws Exception {
        try (RunningServer server = RunningServer.start()) {
            server.test().execute("alter table gis.mineral_occurrence drop constraint evidence_is_known");
            server.test().execute("update gis.mineral_occurrence set evidence = 'hearsay'");
            HttpResponse<String> response = server.get("/collections/mineral_occurrence/items");
            assertEquals(500, response.statusCode());
            var problem = RunningServer.parse(response.body());
            assertEquals(36, problem.get("errorId").asText().length());
            assertEquals(
                    "Something went wrong on our side; it has been logged.",
                    problem.get("detail").asText());
            assertFalse(response.body().toLowerCase(Locale.ROOT).contains("hearsay"), response.body());
        }
    }

    /** Lets nobody in any more and throws out those who are in, as a stopping server does. */
    private static void shut(RunningServer server) throws SQLException {
        administer(server, "alter database %1$s with allow_connections false");
        administer(server, "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%1$s'");
    }

    private static void open(RunningServer server) throws SQLException {
        administer(server, "alter database %1$s with allow_connections true");
    }

    private static void administer(RunningServer server, String sql) throws SQLException {
        String address = server.test().address();
        String name = address.substring(address.lastIndexOf('/') + 1);
        String jdbc = System.getenv("MINERAL_GIS_TEST_DATABASE_URL")
                .replaceFirst("^postgres(ql)?://([^:]*):([^@]*)@(.*)$", "jdbc:postgresql://$4?user=$2&password=$3");
        try (Connection connection = DriverManager.getConnection(jdbc);
                var statement = connection.createStatement()) {
            statement.execute(String.format(sql, name));
        }
    }
}
