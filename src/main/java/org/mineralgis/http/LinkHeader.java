package org.mineralgis.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mineralgis.format.Link;

/**
 * The links of a document again as the header {@code Link} (RFC 8288), for clients that do not read the document. They are
 * without titles, and no more than common proxies let pass: those that lead on come first.
 */
final class LinkHeader {

    static final String NAME = "Link";

    /** Proxies commonly take 4 kB of headers in all. */
    private static final int CHARACTERS_MAX = 3_000;

    private static final List<String> FIRST =
            List.of("self", "next", "prev", "alternate", "describedby", "license", "collection");

    private LinkHeader() {}

    /** The value for these links; empty when there is none that can be told in a header. */
    static Optional<String> of(List<Link> links) {
        List<Link> ordered = new ArrayList<>(links);
        ordered.sort(Comparator.comparingInt(LinkHeader::rank));
        StringBuilder header = new StringBuilder();
        for (Link link : ordered) {
            String text = text(link);
            if (plain(link.href()) && header.length() + text.length() + 2 <= CHARACTERS_MAX) {
                header.append(header.isEmpty() ? "" : ", ").append(text);
            }
        }
        return header.isEmpty() ? Optional.empty() : Optional.of(header.toString());
    }

    /** The value for the member {@code links} of a document; patterns of addresses are left out. */
    static Optional<String> of(JsonNode document) {
        List<Link> links = new ArrayList<>();
        for (JsonNode link : document.path("links")) {
            if (!link.path("templated").asBoolean()) {
                String type = link.path("type").isTextual() ? link.get("type").asText() : null;
                links.add(new Link(
                        link.path("rel").asText(), type, "", link.path("href").asText()));
            }
        }
        return of(links);
    }

    private static int rank(Link link) {
        int index = FIRST.indexOf(link.rel());
        return index < 0 ? FIRST.size() : index;
    }

    private static String text(Link link) {
        String type = link.type() == null ? "" : "; type=\"" + link.type() + "\"";
        return "<" + link.href() + ">; rel=\"" + link.rel() + "\"" + type;
    }

    /** Addresses of sources may be written with other characters, which a header cannot hold. */
    private static boolean plain(String href) {
        return href.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '<' && c != '>' && c != '"');
    }
}
