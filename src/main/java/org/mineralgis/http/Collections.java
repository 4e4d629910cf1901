package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.mineralgis.model.LoadedDataset;

/** The datasets, all and one by one (OGC 17-069r4, 7.13 and 7.14). */
final class Collections {

    private final Served served;

    Collections(Served served) {
        this.served = served;
    }

    Answer list(Request request) {
        List<LoadedDataset> datasets = served.catalogue().datasets();
        if (request.html()) {
            return Page.answer(CollectionsPage.of(request.visit(), datasets));
        }
        ObjectNode document = Json.object();
        Links.self(request, request.route().offered()).putTo(document);
        ArrayNode collections = document.putArray("collections");
        datasets.forEach(loaded -> collections.add(CollectionDocument.of(
                loaded, request, CollectionLinks.of(loaded.dataset(), request, Links.none(request)))));
        return Json.answer(request, document);
    }

    Answer get(Request request) {
        LoadedDataset loaded = served.get(request);
        if (request.html()) {
            return Page.answer(CollectionPage.of(request.visit(), loaded));
        }
        Links links = CollectionLinks.of(
                loaded.dataset(), request, Links.self(request, request.route().offered()));
        return Json.answer(request, CollectionDocument.of(loaded, request, links));
    }
}
