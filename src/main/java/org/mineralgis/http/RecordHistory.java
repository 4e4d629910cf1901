package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mineralgis.format.Html;
import org.mineralgis.history.Absence;
import org.mineralgis.history.ChangeSelection;
import org.mineralgis.history.DatasetChange;
import org.mineralgis.history.RecordChange;
import org.mineralgis.history.RecordReference;
import org.mineralgis.http.Page.Crumb;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Language;
import org.mineralgis.store.FeatureStore;
import org.mineralgis.store.HistoryStore;

/** What releases changed of one record, whether it is still served or not. */
final class RecordHistory {

    /** More than one change in a release there cannot be. */
    private static final int CHANGES_MAX = 1000;

    private final Served served;
    private final FeatureStore features;
    private final HistoryStore history;

    /**
     * All that is told.
     *
     * @param record which record
     * @param present whether it is served now
     * @param since the release that brought its dataset; null when that is not known
     * @param changes the latest first
     * @param more whether there are earlier ones that are not told
     */
    private record Told(
            RecordReference record,
            boolean present,
            @Nullable Long since,
            List<RecordChange> changes,
            boolean more) {}

    RecordHistory(Served served, FeatureStore features, HistoryStore history) {
        this.served = served;
        this.features = features;
        this.history = history;
    }

    Answer answer(Request request) {
        Catalogue catalogue = served.catalogue();
        RecordReference record = new RecordReference(request.place("collectionId"), request.place("featureId"));
        boolean present = catalogue
                .find(record.dataset())
                .flatMap(loaded -> features.find(loaded, record.fid()))
                .isPresent();
        List<RecordChange> found = history.listOf(record, CHANGES_MAX + 1);
        Optional<Absence> absence = present ? Optional.empty() : history.findAbsence(record);
        if (!present && found.isEmpty() && absence.isEmpty()) {
            served.get(catalogue, request);
            throw Problem.notFound(Texts.noSuchRecord(record.dataset(), record.fid()));
        }
        boolean more = found.size() > CHANGES_MAX;
        Told told =
                new Told(record, present, since(record, catalogue), more ? found.subList(0, CHANGES_MAX) : found, more);
        return request.html()
                ? Page.answer(page(request.visit(), catalogue, told))
                : Json.answer(request, document(request, told));
    }

    private @Nullable Long since(RecordReference record, Catalogue catalogue) {
        return history
                .listDatasets(new ChangeSelection.Releases(1, catalogue.releaseId()), Set.of(record.dataset()))
                .stream()
                .filter(change -> change.outcome() == DatasetChange.Outcome.NEW)
                .map(DatasetChange::release)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static ObjectNode document(Request request, Told told) {
        ObjectNode document = Json.object();
        document.put("collection", told.record().dataset());
        document.put("id", told.record().fid());
        document.put("served", told.present());
        document.put("collectionSince", told.since());
        ArrayNode changes = document.putArray("changes");
        told.changes().forEach(change -> changes.add(ChangesDocument.node(request.base(), change)));
        document.put("earlierChanges", told.more());
        Links.self(request, request.route().offered())
                .add("latest-version", Representation.GEOJSON.mediaType(), Texts.RECORD, item(request.base(), told))
                .putTo(document);
        return document;
    }

    private static Href item(Href base, Told told) {
        return base.to(
                "collections", told.record().dataset(), "items", told.record().fid());
    }

    private static Html page(Visit visit, Catalogue catalogue, Told told) {
        Language language = visit.language();
        List<Object> parts = new ArrayList<>();
        parts.add(el("p", HistoryTexts.RELEASES_ONLY.in(language)));
        if (told.present()) {
            Html record = a(visit.chosen(item(visit.base(), told)), Texts.RECORD.in(language));
            parts.add(el("p", record.css("button")).css("actions"));
        }
        if (told.since() != null) {
            parts.add(el("p", HistoryTexts.collectionSince(told.since()).in(language)));
        }
        parts.add(
                told.changes().isEmpty()
                        ? el("p", HistoryTexts.NEVER_CHANGED.in(language))
                        : new ChangesTable(visit, catalogue).records(told.changes()));
        String title = HistoryTexts.HISTORY.in(language) + " · " + told.record().fid();
        List<Crumb> way = catalogue
                .find(told.record().dataset())
                .map(loaded -> CollectionPage.wayBelow(visit, loaded.dataset()))
                .orElse(CollectionPage.way(visit));
        return Page.of(visit, title, way, parts);
    }
}
