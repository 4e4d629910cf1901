package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The legends of the shipped styles beside the shipped records. */
@ExtendWith(ShippedServer.Shared.class)
final class ShippedLegendTest {

    /** A legend that filters must say of each sign which records have it, in words that the records' own filter knows. */
    @Test
    void theFilterOfEverySignIsOneThatTheItemsUnderstand(ShippedServer server) throws Exception {
        JsonNode legend = server.json(server.base() + "/styles/map/legend?f=json&lang=en", "*/*");
        Map<String, Integer> found = new HashMap<>();
        int signs = 0;
        for (JsonNode dataset : legend.get("datasets")) {
            for (JsonNode entry : dataset.get("entries")) {
                String filter = entry.has("filter")
                        ? "&filter-lang=cql2-json&filter="
                                + URLEncoder.encode(entry.get("filter").toString(), StandardCharsets.UTF_8)
                        : "";
                String id = dataset.get("id").asText();
                JsonNode page =
                        server.json(server.base() + "/collections/" + id + "/items?f=json&limit=1" + filter, "*/*");
                found.put(
                        id + ": " + entry.get("title").asText(),
                        page.get("numberMatched").asInt());
                signs++;
            }
        }
        assertTrue(signs > 60, "signs: " + signs);
        assertEquals(23, found.get("mineral_occurrence: Copper"), found.toString());
        assertEquals(19, found.get("mineral_occurrence: Iron"));
        assertEquals(1, found.get("mineral_occurrence: Lithium, beryllium, rare earth elements") - 1);
        assertEquals(5, found.get("mineral_occurrence: Sandstone- or sediment-hosted"));
        assertEquals(38, found.get("mineral_occurrence: Low confidence"));
        assertEquals(8, found.get("mineral_occurrence: Large, large by its source"), found.toString());
        assertEquals(6, found.get("mineral_occurrence: Size as the source says"));
        assertEquals(27, found.get("mineral_occurrence: Province, field of unknown size, deposit of unknown size"));
        assertEquals(15, found.get("mineral_occurrence: Occurrence"));
    }
}
