package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A legend for programs: what each sign of each dataset means, and the sign as SVG. */
final class LegendDocument {

    private LegendDocument() {}

    static ObjectNode of(Request request, ServedStyle style) {
        ObjectNode document = Json.object();
        document.put("id", style.id());
        document.put("title", style.title().in(request.language()));
        ArrayNode datasets = document.putArray("datasets");
        for (ServedStyle.Part part : style.parts()) {
            ObjectNode dataset = datasets.addObject();
            dataset.put("id", part.loaded().dataset().id());
            dataset.put("title", part.title().in(request.language()));
            ArrayNode entries = dataset.putArray("entries");
            part.legend().forEach(entry -> entries.addObject()
                    .put("title", entry.title().in(request.language()))
                    .put("svg", LegendPicture.alone(LegendPicture.sign(entry)).toString()));
        }
        Links.self(request, request.route().offered()).putTo(document);
        return document;
    }
}
