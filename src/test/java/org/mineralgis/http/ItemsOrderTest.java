package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.store.LoadedFixture;

/** Records in an order that the client chooses, page by page. */
final class ItemsOrderTest {

    private static final String ITEMS = "/collections/drill/items";

    private record Hole(
            String id,
            @Nullable String name,
            @Nullable Long depth,
            @Nullable Double grade,
            @Nullable LocalDate day,
            @Nullable Boolean open) {}

    private static final List<Hole> HOLES = holes();

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        LoadedFixture.load(
                server.test(),
                dataset(
                        "drill",
                        GeometryType.POINT,
                        field("name", FieldType.TEXT),
                        field("depth", FieldType.INTEGER),
                        field("grade", FieldType.NUMBER),
                        field("day", FieldType.DATE),
                        field("open", FieldType.BOOLEAN),
                        field("tags", FieldType.LIST)),
                HOLES.stream()
                        .map(hole -> feature(
                                hole.id, "POINT (75 39)", hole.name, hole.depth, hole.grade, hole.day, hole.open, null))
                        .toList());
    }

    /** Few different values, many missing ones: ties and nulls everywhere. */
    private static List<Hole> holes() {
        Random random = new Random(11);
        List<String> names = List.of("乌拉根", "a'b", "A", "长".repeat(300), "长".repeat(250), "z\"", "\uD842\uDFB7");
        List<Hole> holes = new ArrayList<>();
        for (int number = 0; number < 90; number++) {
            holes.add(new Hole(
                    "k" + random.nextInt(10) + "-" + number,
                    random.nextInt(4) == 0 ? null : names.get(random.nextInt(names.size())),
                    random.nextInt(3) == 0 ? null : (long) random.nextInt(4) - 2,
                    random.nextInt(3) == 0 ? null : (random.nextInt(5) - 2) / 3.0,
                    random.nextInt(3) == 0 ? null : LocalDate.of(1957 + random.nextInt(3), 1, 1),
                    random.nextInt(3) == 0 ? null : random.nextBoolean()));
        }
        return holes;
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | 7",
                "-name | 7",
                "+depth | 1",
                "-depth | 13",
                "grade,-depth | 4",
                "-day,open,name | 5",
                "open,-open2 | 0",
                "-id | 8",
                "depth,-id | 3",
                "-grade,-day,-open,-name | 2",
                "open | 89",
                "day | 90",
            })
    void pagesFollowEachOtherInTheOrderAskedForWithNullsLast(String sortby, int limit) throws Exception {
        if (limit == 0) {
            assertEquals(400, server.get(ITEMS + "?sortby=" + sortby).statusCode());
            return;
        }
        List<String> ids = new ArrayList<>();
        @Nullable String next = ITEMS + "?limit=" + limit + "&sortby=" + sortby.replace("+", "%2B");
        while (next != null) {
            JsonNode page = server.json(next);
            assertEquals(90, page.get("numberMatched").asInt());
            page.get("features").forEach(feature -> ids.add(feature.get("id").asText()));
            next = href(page);
        }
        assertEquals(HOLES.stream().sorted(order(sortby)).map(Hole::id).toList(), ids);
    }

    private static Comparator<Hole> order(String sortby) {
        Comparator<Hole> order = Comparator.comparing(hole -> 0);
        for (String key : sortby.split(",")) {
            order = order.thenComparing(by(key));
        }
        return order.thenComparing(Hole::id);
    }

    private static Comparator<Hole> by(String key) {
        boolean descending = key.startsWith("-");
        return switch (key.replaceFirst("[+-]", "")) {
            case "name" -> by(hole -> hole.name == null ? null : codePoints(hole.name), descending);
            case "depth" -> by(Hole::depth, descending);
            case "grade" -> by(Hole::grade, descending);
            case "day" -> by(hole -> hole.day == null ? null : hole.day.toEpochDay(), descending);
            case "open" -> by(Hole::open, descending);
            default -> by(Hole::id, descending);
        };
    }

    private static <T extends Comparable<T>> Comparator<Hole> by(
            Function<Hole, @Nullable T> value, boolean descending) {
        Comparator<T> natural = descending ? Comparator.<T>reverseOrder() : Comparator.<T>naturalOrder();
        return Comparator.comparing(value, Comparator.nullsLast(natural));
    }

    /** The first 200 characters, in the order of code points and not of UTF-16. */
    private static String codePoints(String text) {
        StringBuilder ordered = new StringBuilder();
        text.codePoints().limit(200).forEach(point -> ordered.append(String.format("%06x", point)));
        return ordered.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags", "geometry", "", "nothing", "name,name", "name,,depth", "--name", "NAME"})
    void whatRecordsCannotBeOrderedByIsRefusedWithWhatTheyCan(String sortby) throws Exception {
        HttpResponse<String> response = server.get(ITEMS + "?sortby=" + (sortby.isEmpty() ? "," : sortby));
        assertEquals(400, response.statusCode());
        JsonNode problem = RunningServer.parse(response.body());
        assertEquals("sortby", problem.get("parameter").asText());
        assertEquals(
                "[\"name\",\"depth\",\"grade\",\"day\",\"open\",\"id\"]",
                problem.get("allowed").toString());
    }

    @Test
    void fiveKeysAreTooMany() throws Exception {
        assertEquals(
                400, server.get(ITEMS + "?sortby=name,depth,grade,day,open").statusCode());
    }

    @Test
    void aTokenOutlivesARestart() throws Exception {
        String next = String.valueOf(href(server.json(ITEMS + "?limit=7&sortby=-grade")));
        JsonNode before = server.json(next);
        try (RunningServer again = server.again()) {
            JsonNode after = again.json(next.replace(server.base(), again.base()));
            assertEquals(before.get("features"), after.get("features"));
        }
    }

    @Test
    void aTokenOfAnotherQuestionOrAChangedOneIsRefused() throws Exception {
        String token = token(server.json(ITEMS + "?limit=7&sortby=name"));
        assertEquals(200, status("?limit=9&sortby=name&crs=EPSG:4513&token=" + token));
        assertRefused("?limit=7&sortby=-name&token=" + token);
        assertRefused("?limit=7&token=" + token);
        assertRefused("?limit=7&sortby=name&open=true&token=" + token);
        assertRefused("?sortby=name&bbox=1,2,3,4&token=" + token);
        assertRefused("?sortby=name&token=");
        assertRefused("?sortby=name&token=AAAA");
        assertRefused("?sortby=name&token=%C3%A4");
        assertRefused("?sortby=name&token=" + token + "AAAA");
        for (int at = 0; at < token.length(); at += 5) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            assertRefused("?sortby=name&token=" + token.substring(0, at) + other + token.substring(at + 1));
        }
        String elsewhere = server.get("/collections/mineral_occurrence/items?sortby=name&token=" + token)
                .body();
        assertEquals("token", RunningServer.parse(elsewhere).get("parameter").asText());
    }

    private static int status(String question) throws Exception {
        return server.get(ITEMS + question).statusCode();
    }

    private static void assertRefused(String question) throws Exception {
        HttpResponse<String> response = server.get(ITEMS + question);
        assertEquals(400, response.statusCode(), question);
        assertEquals(
                "token", RunningServer.parse(response.body()).get("parameter").asText());
    }

    @Test
    void theOldParameterIsGone() throws Exception {
        HttpResponse<String> response = server.get(ITEMS + "?after=k1");
        assertEquals(400, response.statusCode());
        assertEquals(
                "after", RunningServer.parse(response.body()).get("parameter").asText());
    }

    @Test
    void thePageForPeopleLeadsToTheSamePages() throws Exception {
        String page = server.get(ITEMS + "?limit=7&sortby=-depth&f=html").body();
        String token = token(server.json(ITEMS + "?limit=7&sortby=-depth"));
        assertTrue(page.contains("token=" + token), page);
        String next = server.get(ITEMS + "?limit=7&sortby=-depth&f=html&token=" + token)
                .body();
        assertNotEquals(page, next);
        assertTrue(next.contains("sortby"), next);
    }

    private static String token(JsonNode page) {
        String next = String.valueOf(href(page));
        return next.substring(next.indexOf("token=") + "token=".length());
    }

    private static @Nullable String href(JsonNode page) {
        for (JsonNode link : page.get("links")) {
            if (link.get("rel").asText().equals("next")) {
                return link.get("href").asText();
            }
        }
        return null;
    }
}
