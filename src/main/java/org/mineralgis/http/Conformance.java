package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The conformance declaration (OGC 17-069r4, 7.4): only what is true. */
final class Conformance {

    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";

    private static final List<String> CLASSES =
            List.of(FEATURES + "core", FEATURES + "geojson", FEATURES + "html", FEATURES + "oas30");

    Answer answer(Request request) {
        ObjectNode document = Json.object();
        ArrayNode classes = document.putArray("conformsTo");
        CLASSES.forEach(classes::add);
        Links.self(request, request.route().offered()).putTo(document);
        return Page.either(request, Texts.CONFORMANCE, document);
    }
}
