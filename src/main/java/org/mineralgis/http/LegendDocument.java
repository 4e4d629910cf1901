package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mineralgis.style.LegendEntry;

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
            part.legend().forEach(entry -> putEntry(entries.addObject(), entry, request));
        }
        Links.self(request, request.route().offered()).putTo(document);
        return document;
    }

    private static void putEntry(ObjectNode json, LegendEntry entry, Request request) {
        json.put("title", entry.title().in(request.language()));
        json.putObject("titles")
                .put("zh", entry.title().zh())
                .put("en", entry.title().en());
        if (entry.filter() != null) {
            json.set("filter", entry.filter());
        }
        json.put("svg", LegendPicture.alone(LegendPicture.sign(entry)).toString());
    }
}
