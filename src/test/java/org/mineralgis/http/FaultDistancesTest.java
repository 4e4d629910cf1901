package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralgis.store.TooMuchToMeasureException;

/** Distances of the shipped records to the shipped faults. */
@ExtendWith(ShippedServer.Shared.class)
final class FaultDistancesTest {

    private static HttpResponse<String> ask(ShippedServer server, String dataset, String query) {
        return server.get(
                server.base() + "/collections/" + dataset + "/fault-distances?lang=en&" + query, "application/json");
    }

    private static JsonNode answer(ShippedServer server, String dataset, String query) {
        HttpResponse<String> answer = ask(server, dataset, query);
        assertEquals(200, answer.statusCode(), answer.body());
        return ShippedServer.parse(answer);
    }

    private static List<String> types(JsonNode types) {
        List<String> told = new ArrayList<>();
        types.forEach(type ->
                told.add(type.get("type").asText() + " " + type.get("count").asText()));
        return told;
    }

    private static double sum(JsonNode bands, String member) {
        double sum = 0;
        for (JsonNode band : bands) {
            sum += band.get(member).asDouble();
        }
        return sum;
    }

    @Test
    void occurrencesAreHeldToTheShareOfTheRegionInEachBand(ShippedServer server) {
        JsonNode document = answer(server, "mineral_occurrence", "bands=1,5,10,25.5");

        JsonNode bands = document.get("bands");
        int n = document.get("n").asInt();
        assertTrue(n >= 10, document.toString());
        assertEquals(5, bands.size());
        assertEquals(25.5, bands.get(3).get("toKm").asDouble());
        assertTrue(bands.get(4).get("toKm").isNull());
        assertEquals(1, sum(bands, "areaShare"), 1e-5);
        assertEquals(n, sum(bands, "observed"), 0);
        assertEquals(n, sum(bands, "expected"), 1e-4);
        double p = document.at("/test/pValue").asDouble();
        assertTrue(p >= 0 && p <= 1, document.toString());
        assertTrue(document.get("refusal").isNull());
        assertEquals(
                document.get("numberMatched").asInt(),
                n
                        + document.get("numberWithoutPosition").asInt()
                        + document.get("numberOutsideRegion").asInt());
    }

    @Test
    void faultsAreNotComparedWithThemselves(ShippedServer server) {
        JsonNode folds = answer(server, "fault", "");
        assertEquals(34, folds.get("numberMatched").asInt(), "the axes of folds");
        assertTrue(folds.get("caution").asText().startsWith("The records are of the dataset of the faults"));
        assertEquals(
                0, answer(server, "fault", "structure_type=thrust").get("n").asInt());
        assertEquals(
                13,
                answer(server, "fault", "structure_type=thrust&faultTypes=normal,syncline")
                        .get("numberMatched")
                        .asInt());
        String all = "thrust,normal,strike-slip,right%20slip,left%20slip,anticline,syncline";
        JsonNode none = answer(server, "fault", "faultTypes=" + all);
        assertEquals("fewer_than_10", none.at("/refusal/rule").asText(), none.toString());
    }

    @Test
    void aBandOfWhichNothingCanBeSaidHasNoProbabilityOnThePage(ShippedServer server) {
        assertTrue(answer(server, "mineral_occurrence", "bands=1000")
                .at("/bands/0/pValue")
                .isNull());
        String page = server.get(
                        server.base() + "/collections/mineral_occurrence/fault-distances?lang=en&bands=1000&f=html",
                        "*/*")
                .body();
        assertTrue(page.contains("<td class=\"number\">—</td>"), page);
        assertFalse(page.contains("&lt; 0.001</td>"), page);
    }

    @Test
    void axesOfFoldsAreNoFaultsAndTheAnswerSaysWhatIsLeftOut(ShippedServer server) {
        JsonNode faults = answer(server, "mineral_occurrence", "").get("faults");

        assertEquals(List.of("anticline 33", "syncline 1"), types(faults.get("leftOut")));
        assertEquals(
                List.of("thrust 13", "normal 4", "strike-slip 4", "right slip 3", "left slip 1"),
                types(faults.get("types")));
        assertEquals(25, faults.at("/evidence/published").asInt());
    }

    @Test
    void otherTypesGiveOtherDistances(ShippedServer server) {
        JsonNode thrusts = answer(server, "mineral_occurrence", "faultTypes=thrust");
        JsonNode all = answer(server, "mineral_occurrence", "");

        assertEquals("thrust", thrusts.at("/faults/types/0/type").asText());
        assertNotEquals(all.at("/region/medianKm"), thrusts.at("/region/medianKm"));
        assertTrue(all.at("/region/medianKm").asDouble()
                < thrusts.at("/region/medianKm").asDouble());
    }

    @Test
    void fewerThanTenRecordsAreARefusalThatNamesTheRule(ShippedServer server) {
        JsonNode document = answer(server, "mine", "");

        assertEquals("fewer_than_10", document.at("/refusal/rule").asText());
        assertEquals(0, document.get("bands").size());
        assertTrue(document.get("test").isNull());
        JsonNode none = answer(server, "resource_estimate", "");
        assertEquals(0, none.get("n").asInt());
        assertEquals(30, none.get("numberWithoutPosition").asInt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bands=5,2            | bands",
                "bands=0              | bands",
                "bands=1,,2           | bands",
                "bands=1e3            | bands",
                "bands=1001           | bands",
                "faultTypes=ring      | faultTypes",
                "faultTypes=thrust,thrust | faultTypes",
                "limit=5              | limit",
            })
    void whatIsNoBandOrTypeIsRefusedByName(String query, String named, ShippedServer server) {
        HttpResponse<String> answer = ask(server, "mineral_occurrence", query);

        assertEquals(400, answer.statusCode());
        assertEquals(named, ShippedServer.parse(answer).get("parameter").asText());
    }

    @Test
    void whatIsTooMuchToMeasureIsRefusedWithWhatHelps() {
        Query query = Query.parse("filter=a%3D1");
        Problem records = FaultDistances.tooMuch(
                query, new TooMuchToMeasureException(TooMuchToMeasureException.Of.RECORDS, 5_000_000, 3_000_000));
        assertEquals("filter", records.members().get("parameter"));
        assertTrue(records.getMessage().contains("no more than 3000000 of the 5000000 records"), records.getMessage());
        Problem lines = FaultDistances.tooMuch(
                query, new TooMuchToMeasureException(TooMuchToMeasureException.Of.VERTICES, 90_000, 80_000));
        assertEquals("faultTypes", lines.members().get("parameter"));
        assertTrue(lines.getMessage().contains("no more than 80000 vertices"), lines.getMessage());
    }

    @Test
    void aPageHasTheBandsAsATableAndTheTestOrTheReasonAgainstIt(ShippedServer server) {
        String address = server.base() + "/collections/%s/fault-distances?f=html&lang=en&bands=5,10";

        String tested =
                server.get(address.formatted("mineral_occurrence"), "text/html").body();
        String refused = server.get(address.formatted("mine"), "text/html").body();

        assertEquals(3, tested.split("<th scope=\"row\">", -1).length - 1, tested);
        assertTrue(tested.contains("<th scope=\"row\">5–10 km</th>"), tested);
        assertTrue(tested.contains("11 records against chance (Kolmogorov-Smirnov): D = "), tested);
        assertTrue(tested.contains("anticline (33), syncline (1)"), tested);
        assertTrue(refused.contains("with fewer than 10 nothing is tested"), refused);
        assertFalse(refused.contains("<table"), refused);
    }
}
