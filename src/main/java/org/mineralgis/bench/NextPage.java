package org.mineralgis.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** The page that another names as its next. */
final class NextPage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private NextPage() {}

    /** @throws IOException when there is none */
    static URI of(URI page) throws IOException {
        try (InputStream body = page.toURL().openStream()) {
            for (JsonNode link : JSON.readTree(body).path("links")) {
                if (link.path("rel").asText().equals("next")) {
                    return URI.create(link.path("href").asText());
                }
            }
        }
        throw new IOException("no page follows " + page);
    }
}
