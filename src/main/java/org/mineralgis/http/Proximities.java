package org.mineralgis.http;

import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.proximity.Proximity;
import org.mineralgis.store.NearRecords;
import org.mineralgis.store.ProximityStore;

/** What of a dataset lies at, within or near a place. */
final class Proximities {

    static final String DISTANCE = "distance";
    static final int LIMIT_DEFAULT = 10;

    private final Served served;
    private final ProximityStore store;

    Proximities(Served served, ProximityStore store) {
        this.served = served;
        this.store = store;
    }

    Answer answer(Request request) {
        LoadedDataset loaded = served.ofRecords(request);
        Query query = request.query();
        PlaceParameter place = PlaceParameter.parse(query, PlaceParameter.PLACE);
        Proximity proximity = new Proximity(place.reading().geometry(), reachMeters(query), limit(query));
        boolean withGeometry = !ItemsView.skipped(query);
        AskedRecords asked = AskedRecords.of(loaded.dataset(), query);
        NearRecords near = asked.impossible() ? NearRecords.NONE : store.list(loaded, asked.selection(), proximity);
        ProximityDocument document = new ProximityDocument(request, loaded, place, proximity, withGeometry);
        return request.html()
                ? Page.answer(ProximityPage.of(request.visit(), loaded.dataset(), place, document.of(near)))
                : Json.answer(request, document.of(near));
    }

    private static int limit(Query query) {
        int wanted = query.find("limit").map(LimitParameter::parse).orElse(LIMIT_DEFAULT);
        return Math.min(wanted, Proximity.LIMIT_MAX);
    }

    private static @Nullable Double reachMeters(Query query) {
        String text = query.find(DISTANCE).orElse("");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,7}(\\.[0-9]{1,3})?") || Double.parseDouble(text) > Proximity.REACH_MAX_METERS) {
            throw Problem.invalidParameter(DISTANCE, text, Texts.DISTANCE_EXPECTED);
        }
        return Double.parseDouble(text);
    }
}
