package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the abstract tests demand of the links of every document. */
final class DocumentLinks {

    /** The forms of records that the declared conformance classes promise. */
    static final List<String> OF_RECORDS = List.of("application/geo+json", "text/html");

    /** The forms of all else. */
    static final List<String> OF_DOCUMENTS = List.of("application/json", "text/html");

    private DocumentLinks() {}

    /** A link to the document itself, one to each other form of it, and relation, type and absolute address on all. */
    static void check(JsonNode document, List<String> forms, String where) {
        Set<String> reached = new HashSet<>();
        boolean self = false;
        for (JsonNode link : document.get("links")) {
            String relation = link.path("rel").asText();
            assertTrue(link.path("type").isTextual(), () -> where + ": no type in " + link);
            assertTrue(
                    link.path("href").asText().matches("https?://[^{}]*([{].*[}].*)?"),
                    () -> where + ": no absolute address in " + link);
            self |= relation.equals("self");
            if (relation.equals("self") || relation.equals("alternate")) {
                reached.add(link.get("type").asText());
            }
        }
        assertTrue(self, () -> where + ": no link to itself");
        assertTrue(reached.containsAll(forms), () -> where + ": forms are " + reached + " and not all of " + forms);
    }
}
