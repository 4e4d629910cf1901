package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.store.DateExtentStore;

/** The datasets, all and one by one (OGC 17-069r4, 7.13 and 7.14). */
final class Collections {

    private final Served served;
    private final DateExtentStore dates;

    Collections(Served served, DateExtentStore dates) {
        this.served = served;
        this.dates = dates;
    }

    Answer list(Request request) {
        Catalogue catalogue = served.catalogue();
        List<LoadedDataset> datasets = catalogue.datasets();
        if (request.html()) {
            return Page.answer(CollectionsPage.of(request.visit(), catalogue));
        }
        ObjectNode document = Json.object();
        Links own = Links.self(request, request.route().offered());
        DownloadLinks.addRegionTo(own, request.base(), catalogue.releaseId());
        own.putTo(document);
        ArrayNode collections = document.putArray("collections");
        for (LoadedDataset loaded : datasets) {
            Href self = request.base().to("collections", loaded.dataset().id());
            Links links = Links.none(request)
                    .add(
                            "self",
                            Representation.JSON.mediaType(),
                            loaded.dataset().metadata().title(),
                            self);
            collections.add(document(request, facts(loaded), links));
        }
        return Json.answer(request, document);
    }

    Answer get(Request request) {
        CollectionFacts facts = facts(served.get(request));
        return request.html()
                ? CollectionPage.answer(request.visit(), facts)
                : Json.answer(request, alone(request, facts));
    }

    private static ObjectNode alone(Request request, CollectionFacts facts) {
        ObjectNode document =
                document(request, facts, Links.self(request, request.route().offered()));
        DownloadOffer.putTo(document, facts.loaded().dataset(), request.base(), request.language());
        return document;
    }

    private CollectionFacts facts(LoadedDataset loaded) {
        return new CollectionFacts(
                loaded, served.catalogue().releaseId(), dates.find(loaded).orElse(null));
    }

    private static ObjectNode document(Request request, CollectionFacts facts, Links links) {
        Dataset dataset = facts.loaded().dataset();
        CollectionLinks.of(dataset, request, links);
        return CollectionDocument.of(facts, request, links);
    }
}
