package org.mineralgis.http;

import org.mineralgis.model.Catalogue;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.store.CatalogueStore;

/** What is served now, and the dataset that a request means. */
final class Served {

    private final CatalogueStore store;
    private final DepartedDatasets departed;

    Served(CatalogueStore store, DepartedDatasets departed) {
        this.store = store;
        this.departed = departed;
    }

    /** The current release. */
    Catalogue catalogue() {
        return store.current();
    }

    /** Makes the next question ask the database which release is current. */
    void forget() {
        store.forget();
    }

    /**
     * The dataset that the address names.
     *
     * @throws Problem when there is none, or none any more
     */
    LoadedDataset get(Request request) {
        return get(catalogue(), request);
    }

    /**
     * The same for a question about some of its records.
     *
     * @throws Problem as well for parameters that are neither the route's nor select records
     */
    LoadedDataset ofRecords(Request request) {
        return ofRecords(catalogue(), request);
    }

    /** The same of a catalogue that is known already. */
    LoadedDataset ofRecords(Catalogue catalogue, Request request) {
        LoadedDataset loaded = get(catalogue, request);
        ItemsQuery.allowOnly(loaded.dataset(), request);
        return loaded;
    }

    /** The dataset of a catalogue that is known already. */
    LoadedDataset get(Catalogue catalogue, Request request) {
        String id = request.place("collectionId");
        return catalogue.find(id).orElseThrow(() -> departed.problem(request.base(), catalogue, id));
    }
}
