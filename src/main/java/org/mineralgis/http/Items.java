package org.mineralgis.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mineralgis.format.GeoJson;
import org.mineralgis.format.Link;
import org.mineralgis.format.PageInfo;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.store.FeaturePage;
import org.mineralgis.store.FeatureStore;
import org.mineralgis.store.FieldValueException;

/** The records of a dataset (OGC 17-069r4, 7.15 and 7.16). */
final class Items {

    private final Served served;
    private final FeatureStore features;

    Items(Served served, FeatureStore features) {
        this.served = served;
        this.features = features;
    }

    Answer list(Request request) {
        LoadedDataset loaded = served.get(request);
        ItemsQuery wanted =
                ItemsQuery.of(loaded.dataset(), request.query(), request.route().queryNames());
        FeaturePage page = page(loaded, wanted);
        if (request.html()) {
            RecordLinks links = links(request, loaded, page.features());
            return Page.answer(ItemsPage.of(request, loaded.dataset(), page, links));
        }
        PageInfo info = new PageInfo(
                page.matched(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                pageLinks(request, loaded.dataset(), page));
        return Answer.stream(
                        request.choice().mediaType(),
                        out -> GeoJson.writeCollection(out, loaded.dataset(), page.features(), info))
                .with(info.links());
    }

    Answer get(Request request) {
        LoadedDataset loaded = served.get(request);
        String fid = request.place("featureId");
        Feature feature = features.find(loaded, fid)
                .orElseThrow(() ->
                        Problem.notFound(Texts.noSuchRecord(loaded.dataset().id(), fid)));
        if (request.html()) {
            RecordLinks links = links(request, loaded, List.of(feature));
            return Page.withMap(ItemPage.of(request.visit(), loaded.dataset(), feature, links));
        }
        List<Link> links = Links.self(request, request.route().offered())
                .add(
                        "collection",
                        Representation.JSON.mediaType(),
                        Texts.COLLECTION,
                        request.base().to("collections", loaded.dataset().id()))
                .list();
        return Answer.stream(
                        request.choice().mediaType(),
                        out -> GeoJson.writeFeature(out, loaded.dataset(), feature, links))
                .with(links);
    }

    private RecordLinks links(Request request, LoadedDataset loaded, List<Feature> records) {
        return RecordLinks.of(request.visit(), served.catalogue(), features, loaded.dataset(), records);
    }

    private FeaturePage page(LoadedDataset loaded, ItemsQuery wanted) {
        try {
            return wanted.impossible() ? new FeaturePage(List.of(), 0, null) : features.list(loaded, wanted.query());
        } catch (FieldValueException e) {
            throw refused(e.field(), e.text());
        }
    }

    private static Problem refused(Field field, String found) {
        return Problem.invalidParameter(ItemsQuery.parameterOf(field), found, Texts.valueOf(field.type()));
    }

    private static List<Link> pageLinks(Request request, Dataset dataset, FeaturePage page) {
        String mediaType = request.choice().mediaType();
        Links links = Links.self(request, request.route().offered());
        if (page.next() != null) {
            links.add(
                    "next",
                    mediaType,
                    Texts.NEXT_PAGE,
                    request.here().with("after", page.next().id()));
        }
        links.add(
                "collection",
                Representation.JSON.mediaType(),
                Texts.COLLECTION,
                request.base().to("collections", dataset.id()));
        return links.list();
    }
}
