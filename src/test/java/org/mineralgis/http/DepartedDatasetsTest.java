package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.store.LoadedFixture;

/** Releases 1 to 4 are those of {@link RunningServer}; 5 brings wells, 6 takes them away, 7 brings springs. */
final class DepartedDatasetsTest {

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        LoadedFixture.load(
                server.test(),
                dataset("well", GeometryType.POINT, field("name", FieldType.TEXT)),
                List.of(feature("w1", "POINT (76 39)", "井")));
        LoadedFixture.remove(server.test(), "well");
        LoadedFixture.load(
                server.test(),
                dataset("spring", GeometryType.NONE, field("name", FieldType.TEXT)),
                List.of(feature("s1", null, "泉")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/schema",
                "/items",
                "/items?limit=1&f=jsonfg",
                "/items/w2",
                "/aggregate",
                "/hexagons",
                "/duplicates",
                "/fault-distances",
                "/findings",
                "/download?f=csv",
                "/tiles/WebMercatorQuad/0/0/0",
            })
    void aDatasetThatIsNoMoreIsGoneAndTellsTheLastReleaseThatHadIt(String path) throws Exception {
        HttpResponse<String> answer = server.get("/collections/well" + path);

        assertEquals(410, answer.statusCode(), answer.body());
        JsonNode problem = RunningServer.parse(answer.body());
        assertEquals(5, problem.get("lastRelease").asInt());
        JsonNode changes = server.json(problem.get("changes").asText());
        assertEquals("removed", changes.at("/collections/0/outcome").asText());
        assertTrue(answer.headers()
                .firstValue("Link")
                .orElseThrow()
                .contains(problem.get("changes").asText()));
    }

    @Test
    void aRecordOfItHasAHistory() throws Exception {
        HttpResponse<String> answer = server.get("/collections/well/items/w1");
        assertEquals(410, answer.statusCode(), answer.body());
        JsonNode problem = RunningServer.parse(answer.body());
        assertEquals(5, problem.get("lastRelease").asInt());
        assertEquals(200, server.get(problem.get("history").asText()).statusCode());
    }

    @Test
    void peopleReadWhichReleaseHadItLast() throws Exception {
        String page = server.get("/collections/well?f=html&lang=en").body();
        assertTrue(page.contains("The last release that had it is 5."), page);
    }

    @Test
    void aDatasetThatNeverWasIsNotFoundAndOneThatIsIsServed() throws Exception {
        assertEquals(404, server.get("/collections/wells").statusCode());
        assertEquals(404, server.get("/collections/wells/items/w1").statusCode());
        assertEquals(200, server.get("/collections/spring/items/s1").statusCode());
    }
}
