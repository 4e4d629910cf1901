package org.mineralgis.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mineralgis.query.FeatureQuery;

/** All records of a question, page after page. */
final class ItemsPages {

    private ItemsPages() {}

    /**
     * The ids on a page and all that follow it. The addresses of links are taken apart and put together anew, and the further
     * pages are as large as they may be, as the suite for Features asks for them; but only ids are wanted of these.
     */
    static List<String> ids(ShippedServer server, JsonNode first) {
        List<String> ids = new ArrayList<>(idsOn(first));
        Optional<String> next = link(first, "next");
        while (next.isPresent()) {
            JsonNode page = server.json(larger(next.get()), ShippedServer.GEOJSON);
            ids.addAll(idsOn(page));
            next = link(page, "next");
        }
        return ids;
    }

    /** The ids on one page. */
    static List<String> idsOn(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.get("features").forEach(feature -> ids.add(feature.get("id").asText()));
        return ids;
    }

    /** Where a link of a relation leads, if there is one. */
    static Optional<String> link(JsonNode document, String relation) {
        for (JsonNode link : document.get("links")) {
            if (link.get("rel").asText().equals(relation)) {
                return Optional.of(link.get("href").asText());
            }
        }
        return Optional.empty();
    }

    private static String larger(String address) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : URI.create(address).getRawQuery().split("&")) {
            int equals = pair.indexOf('=');
            parameters.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        parameters.put("limit", String.valueOf(FeatureQuery.LIMIT_MAX));
        parameters.put("skipGeometry", "true");
        parameters.put("properties", "");
        List<String> flat = new ArrayList<>();
        parameters.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return ShippedServer.with(ShippedServer.plain(address), flat.toArray(String[]::new));
    }
}
