package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mineralgis.model.Crs;
import org.mineralgis.model.LocalizedText;

/** What may be sent to be checked: a document for programs, the page of the viewer for people. */
final class CheckPage {

    private final Assets assets;

    CheckPage(Assets assets) {
        this.assets = assets;
    }

    Answer answer(Request request) {
        if (!request.html()) {
            return Json.answer(request, document(request));
        }
        return assets.check().orElseGet(() -> Page.either(request, CheckForm.TITLE, document(request)));
    }

    private static ObjectNode document(Request request) {
        ObjectNode document = Json.object();
        document.put("title", CheckForm.TITLE.in(request.language()));
        document.put("description", CheckForm.DESCRIPTION.in(request.language()));
        document.put("uploadBytesMax", UploadLimits.DEFAULT.bodyBytesMax());
        ArrayNode systems = document.putArray("crs");
        for (Crs crs : Crs.values()) {
            ObjectNode system = systems.addObject().put("key", crs.key());
            put(system.putObject("title"), CrsTitle.of(crs));
            put(system.putObject("datum"), CrsTitle.of(crs.datum()));
        }
        Links.self(request, request.route().offered()).putTo(document);
        return document;
    }

    private static void put(ObjectNode node, LocalizedText text) {
        node.put("zh", text.zh()).put("en", text.en());
    }
}
