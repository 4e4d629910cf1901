package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.mineralgis.format.Html;
import org.mineralgis.http.Page.Crumb;
import org.mineralgis.model.LocalizedText;

/** Any JSON document for people: names and values, nested as in the document, addresses as links. */
final class DocumentPage {

    private DocumentPage() {}

    static Html of(Visit visit, LocalizedText title, ObjectNode document, List<Crumb> way) {
        return Page.of(visit, title.in(visit.language()), way, node(document));
    }

    private static Object node(JsonNode node) {
        if (node.isObject()) {
            return object(node);
        }
        if (node.isArray()) {
            Html list = el("ul");
            node.forEach(item -> list.add(el("li", node(item))));
            return list;
        }
        return a(node.asText(), node.asText());
    }

    private static Html object(JsonNode node) {
        if (node.path("href").isTextual() && node.path("title").isTextual()) {
            String kind =
                    " (" + node.path("rel").asText() + ", " + node.path("type").asText() + ")";
            String href = node.path("href").asText();
            String title = node.path("title").asText();
            return node.path("templated").asBoolean()
                    ? el("span", title + kind + ": ", el("code", href))
                    : el("span", a(href, title), kind);
        }
        Html list = el("dl");
        node.properties().forEach(member -> list.add(el("dt", member.getKey()), el("dd", node(member.getValue()))));
        return list;
    }
}
