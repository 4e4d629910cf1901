package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.mineralgis.format.Link;
import org.mineralgis.model.LocalizedText;

/** Collects the links of one document in the language of its request. */
final class Links {

    static final String OGC = "http://www.opengis.net/def/rel/ogc/1.0/";

    private final Request request;
    private final List<Link> links = new ArrayList<>();

    private Links(Request request) {
        this.request = request;
    }

    /** None yet. */
    static Links none(Request request) {
        return new Links(request);
    }

    /** The document itself and its other forms. */
    static Links self(Request request, List<Representation> offered) {
        Links links = new Links(request);
        links.add("self", request.choice().mediaType(), Texts.THIS_DOCUMENT, request.here());
        for (Representation other : offered) {
            if (other != request.choice().representation()) {
                links.add(
                        "alternate",
                        other.mediaType(),
                        Texts.form(other),
                        request.here().with("f", other.key()));
            }
        }
        return links;
    }

    /** One more. */
    Links add(String rel, String type, LocalizedText title, Object href) {
        links.add(new Link(rel, type, title.in(request.language()), href.toString()));
        return this;
    }

    List<Link> list() {
        return List.copyOf(links);
    }

    /** Appends them to a document as {@code links}. */
    void putTo(ObjectNode document) {
        ArrayNode array = document.putArray("links");
        for (Link link : links) {
            ObjectNode node = array.addObject();
            node.put("href", link.href()).put("rel", link.rel());
            if (link.type() != null) {
                node.put("type", link.type());
            }
            node.put("title", link.title());
        }
    }
}
