package org.mineralgis.http;

import java.util.List;
import org.mineralgis.format.Link;
import org.mineralgis.format.RecordJson;
import org.mineralgis.format.RecordView;
import org.mineralgis.history.RecordReference;
import org.mineralgis.model.Catalogue;
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
    private final DepartedRecords departed;
    private final PageTokens tokens;

    Items(Served served, FeatureStore features, DepartedRecords departed, PageTokens tokens) {
        this.served = served;
        this.features = features;
        this.departed = departed;
        this.tokens = tokens;
    }

    Answer list(Request request) {
        LoadedDataset loaded = served.get(request);
        ItemsQuery wanted =
                ItemsQuery.of(loaded.dataset(), request.query(), request.route().queryNames(), tokens);
        RecordView view = ItemsView.of(loaded.dataset(), request);
        tokens.prepare();
        try {
            return request.html() ? page(request, loaded, wanted) : stream(request, loaded, wanted, view);
        } catch (FieldValueException e) {
            throw refused(request.query(), e);
        }
    }

    private Answer page(Request request, LoadedDataset loaded, ItemsQuery wanted) {
        FeaturePage page =
                wanted.impossible() ? new FeaturePage(List.of(), 0, null) : features.list(loaded, wanted.query());
        RecordLinks links = links(request, loaded, page.features());
        PageLinks next = new PageLinks(request, loaded.dataset(), wanted, tokens);
        return Page.withMap(ItemsPage.of(request, loaded.dataset(), page, next, links));
    }

    private Answer stream(Request request, LoadedDataset loaded, ItemsQuery wanted, RecordView view) {
        PageLinks links = new PageLinks(request, loaded.dataset(), wanted, tokens);
        ItemsStream stream = new ItemsStream(
                loaded.dataset(),
                Citation.of(
                                loaded,
                                request.base()
                                        .to("collections", loaded.dataset().id()))
                        .in(request.language()),
                view,
                schema(request, loaded.dataset()),
                links);
        Answer.HeldWriter writer = wanted.impossible()
                ? stream::writeNothing
                : stream.of(features.page(loaded, wanted.query(), view.geometry()));
        // The next page is only known at the end of this one, when the head of a long one has left.
        return Answer.held(request.choice().mediaType(), writer)
                .with("Content-Crs", contentCrs(view))
                .with(PageLinks.of(request, loaded.dataset(), view).list());
    }

    Answer get(Request request) {
        Catalogue catalogue = served.catalogue();
        RecordReference record = new RecordReference(request.place("collectionId"), request.place("featureId"));
        if (catalogue.find(record.dataset()).isEmpty()) {
            departed.find(request.base(), catalogue, record).ifPresent(gone -> {
                throw gone;
            });
        }
        LoadedDataset loaded = served.get(catalogue, request);
        RecordView view = ItemsView.of(loaded.dataset(), request);
        Feature feature = features.find(loaded, record.fid()).orElseThrow(() -> absent(request, catalogue, record));
        if (request.html()) {
            RecordLinks links = links(request, loaded, List.of(feature));
            return Page.withMap(ItemPage.of(request.visit(), loaded, feature, links));
        }
        List<Link> links = PageLinks.of(request, loaded.dataset(), view)
                .add(
                        "version-history",
                        Representation.JSON.mediaType(),
                        HistoryTexts.HISTORY,
                        request.base().to("collections", record.dataset(), "items", record.fid(), "history"))
                .list();
        String schema = schema(request, loaded.dataset());
        String citation = Citation.of(loaded, feature, request.base()).in(request.language());
        return Answer.stream(
                        request.choice().mediaType(),
                        out -> RecordJson.writeFeature(out, loaded.dataset(), view, schema, feature, citation, links))
                .with("Content-Crs", contentCrs(view))
                .with(links);
    }

    /** Gone when a release had it, else not found. */
    private Problem absent(Request request, Catalogue catalogue, RecordReference record) {
        return departed.find(request.base(), catalogue, record)
                .orElseGet(() -> Problem.notFound(Texts.noSuchRecord(record.dataset(), record.fid())));
    }

    /** The system of the coordinates (OGC 18-058r1, 6.3.2). */
    private static String contentCrs(RecordView view) {
        return "<" + view.crs().uri() + ">";
    }

    private static String schema(Request request, Dataset dataset) {
        return request.base().to("collections", dataset.id(), "schema").toString();
    }

    private RecordLinks links(Request request, LoadedDataset loaded, List<Feature> records) {
        return RecordLinks.of(request.visit(), served.catalogue(), features, loaded.dataset(), records);
    }

    /** A field that has another type since a token was given makes the token old, not the parameter of the field wrong. */
    private static Problem refused(Query query, FieldValueException failure) {
        Field field = failure.field();
        String name = ItemsQuery.parameterOf(field);
        if (query.find(name).isEmpty()) {
            return PageTokens.refused(query.find("token").orElse(""));
        }
        return Problem.invalidParameter(name, failure.text(), Texts.valueOf(field.type()));
    }
}
