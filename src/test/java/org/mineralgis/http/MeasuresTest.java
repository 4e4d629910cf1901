package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;
import static org.mineralgis.store.LoadedFixture.unmapped;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.store.LoadedFixture;

/** Numbers that are made of the values of groups. */
@ExtendWith(ShippedServer.Shared.class)
final class MeasuresTest {

    private static RunningServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        LoadedFixture.load(
                server.test(),
                unmapped(dataset(
                        "shaft",
                        GeometryType.POINT,
                        field("name", FieldType.TEXT),
                        field("rock", FieldType.TEXT),
                        field("depth_m", FieldType.NUMBER),
                        field("year", FieldType.INTEGER))),
                List.of(
                        feature("a", "POINT (75 39)", "A", "limestone", 100.0, 1990L),
                        feature("b", "POINT (75 39)", "=B()", "limestone", 50.5, 2000L),
                        feature("c", "POINT (76 39)", "C", "limestone", null, 9007199254740993L),
                        feature("d", null, "D", "shale", -10.0, null),
                        feature("e", null, "E", null, 1e300, 1L),
                        feature("f", null, "F", null, -1e300, 1L)));
        LoadedFixture.load(
                server.test(),
                unmapped(dataset(
                        "spread",
                        GeometryType.POINT,
                        field("rock", FieldType.TEXT),
                        field("depth_m", FieldType.NUMBER))),
                spread());
    }

    /** Eight depths from -3 to 4, each of several records, and some without. */
    private static List<Feature> spread() {
        List<Feature> features = new ArrayList<>();
        for (int number = 0; number < 90; number++) {
            Double depth = number % 9 == 8 ? null : (Double) (number % 9 - 3.0);
            features.add(feature("s" + number, "POINT (75 39)", number % 2 == 0 ? "x" : "y", depth));
        }
        return features;
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode aggregate(String query) throws Exception {
        return server.json("/collections/shaft/aggregate?" + query);
    }

    private static List<String> groups(JsonNode document) {
        List<String> lines = new ArrayList<>();
        for (JsonNode group : document.get("groups")) {
            List<String> told = new ArrayList<>();
            group.get("values").forEach(value -> told.add(value.asText()));
            if (group.has("from")) {
                told.add(group.get("from").asText() + ".." + group.get("to").asText());
            }
            told.add("n=" + group.get("count").asText());
            group.path("measures")
                    .forEach(each -> told.add(each.get("value").asText() + " of "
                            + each.get("records").asText()));
            lines.add(String.join(" ", told));
        }
        return lines;
    }

    @Test
    void eachGroupTellsItsNumbersAndHowManyRecordsTheyAreMadeOf() throws Exception {
        JsonNode document = aggregate(
                "by=rock&sum=depth_m&min=depth_m,year&max=depth_m&mean=depth_m&filter=rock%20is%20not%20null");

        assertEquals(
                List.of(
                        "limestone n=3 150.5 of 2 50.5 of 2 1990 of 3 100.0 of 2 75.25 of 2",
                        "shale n=1 -10.0 of 1 -10.0 of 1 null of 0 -10.0 of 1 -10.0 of 1"),
                groups(document));
        assertEquals("sum", document.at("/measures/0/kind").asText());
        assertEquals("depth_m", document.at("/measures/0/field").asText());
    }

    @Test
    void wholeNumbersAreAddedExactlyAndWhatNoDoubleHoldsIsNull() throws Exception {
        assertEquals(List.of("n=6 9007199254744985 of 5"), groups(aggregate("sum=year")));
        assertEquals(
                List.of("null n=2 null of 2 null of 2"),
                groups(aggregate("by=rock&sum=depth_m&mean=depth_m&filter=rock%20is%20null")));
    }

    @Test
    void classesOfAHistogramStandInOrderEmptyOnesAmongThemAndMissingValuesApart() throws Exception {
        JsonNode document = aggregate("histogram=depth_m&bins=4&mean=depth_m&filter=rock%20is%20not%20null");

        assertEquals(
                List.of(
                        "-10.0..17.5 n=1 -10.0 of 1",
                        "17.5..45.0 n=0 null of 0",
                        "45.0..72.5 n=1 50.5 of 1",
                        "72.5..100.0 n=1 100.0 of 1",
                        "null..null n=1 null of 0"),
                groups(document));
        assertEquals(
                "[-10.0,17.5,45.0,72.5,100.0]", document.at("/histogram/edges").toString());
    }

    @Test
    void classesPartGroupsToo() throws Exception {
        assertEquals(
                List.of("limestone 1990.0..1995.0 n=1", "limestone 1995.0..2000.0 n=1", "shale null..null n=1"),
                groups(aggregate("by=rock&histogram=year&bins=2&filter=id%20IN%20('a','b','d')")));
    }

    @Test
    void aHistogramOfOneValueIsOneClassAndOfNoneHasNoEdges() throws Exception {
        assertEquals(List.of("1990.0..1990.0 n=1"), groups(aggregate("histogram=year&filter=id%20=%20'a'")));
        JsonNode none = aggregate("histogram=year&filter=id%20=%20'd'");
        assertEquals(List.of("null..null n=1"), groups(none));
        assertEquals("[]", none.at("/histogram/edges").toString());
    }

    @Test
    void theWidestRangeHasClassesToo() throws Exception {
        JsonNode document = aggregate("histogram=depth_m&bins=3");

        assertEquals(4, document.at("/histogram/edges").size());
        assertEquals(List.of(1, 3, 1, 1), counts(document));
    }

    /** Without a measure the values of the field are counted one by one. */
    @ParameterizedTest
    @CsvSource({"1", "2", "3", "7", "100"})
    void aHistogramOfAFieldWithFewValuesHasTheSameClassesWithAMeasureAndWithout(int bins) throws Exception {
        String query = "histogram=depth_m&bins=" + bins;
        for (String chosen : List.of("", "&rock=x", "&filter=depth_m%20is%20null", "&filter=id%20=%20'none'")) {
            JsonNode measured = server.json("/collections/spread/aggregate?" + query + "&max=depth_m" + chosen);
            JsonNode counted = server.json("/collections/spread/aggregate?" + query + chosen);

            assertEquals(measured.at("/histogram/edges"), counted.at("/histogram/edges"), chosen);
            assertEquals(measured.get("numberMatched"), counted.get("numberMatched"), chosen);
            assertEquals(counts(measured), counts(counted), chosen);
        }
    }

    private static List<Integer> counts(JsonNode document) {
        List<Integer> counts = new ArrayList<>();
        document.get("groups").forEach(group -> counts.add(group.get("count").asInt()));
        return counts;
    }

    @Test
    void tablesHaveALineForEachGroupAndNoFormulas() throws Exception {
        HttpResponse<byte[]> csv = server.bytes(
                "/collections/shaft/aggregate?by=name,rock&sum=depth_m&f=csv&lang=en&filter=depth_m%20between%200%20and%20200");

        assertEquals(
                "text/csv;charset=utf-8",
                csv.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(
                "\uFEFFname,name_title,rock,rock_title,count,sum_depth_m,sum_depth_m_records\r\n"
                        + "'=B(),'=B(),limestone,limestone,1,50.5,1\r\n"
                        + "A,A,limestone,limestone,1,100,1\r\n",
                new String(csv.body(), StandardCharsets.UTF_8));
        HttpResponse<byte[]> xlsx = server.bytes("/collections/shaft/aggregate?by=rock&sum=depth_m&f=xlsx&lang=en");
        String sheet = part(xlsx.body(), "xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("<v>150.5</v>"), sheet);
        assertTrue(part(xlsx.body(), "xl/worksheets/sheet2.xml").contains("Made of 6 records"));
    }

    private String part(byte[] zip, String name) throws Exception {
        Path file = Files.write(folder.resolve("table.xlsx"), zip);
        try (ZipFile entries = new ZipFile(file.toFile())) {
            return new String(entries.getInputStream(entries.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sum       | rock                    | sum",
                "sum       | depth_m,depth_m         | sum",
                "mean      | depth                   | mean",
                "min       | depth_m;drop table x    | min",
                "histogram | name                    | histogram",
                "bins      | 0                       | bins",
                "bins      | 101                     | bins",
                "bins      | 1e1                     | bins",
            })
    void whatCannotBeMeasuredIsRefusedByName(String name, String value, String named) throws Exception {
        server.refuses("/collections/shaft/aggregate", name, value, named);
    }

    @ParameterizedTest
    @CsvSource({"sum, value_parsed", "mean, value_parsed", "sum, value_min", "sum, value_max"})
    void resourcesAndReservesAreNotAddedUpAndTheAnswerSaysWhichRuleAndWhereTotalsAre(
            String measure, String field, ShippedServer shipped) {
        HttpResponse<String> answer = shipped.get(
                shipped.base() + "/collections/resource_estimate/aggregate?by=commodity&lang=en&" + measure + "="
                        + field,
                "application/json");

        assertEquals(400, answer.statusCode());
        JsonNode problem = ShippedServer.parse(answer);
        assertEquals(measure, problem.get("parameter").asText());
        assertEquals("GB/T 17766-2020, 5", problem.get("rule").asText());
        assertEquals(shipped.base() + "/resources/totals", problem.get("totals").asText());
    }

    @Test
    void theLeastAndTheGreatestFigureMayBeTold(ShippedServer shipped) {
        HttpResponse<String> answer = shipped.get(
                shipped.base()
                        + "/collections/resource_estimate/aggregate?by=commodity,kind,category,quantity_basis&max=value_parsed",
                "application/json");

        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(30, ShippedServer.parse(answer).get("numberMatched").asInt());
    }
}
