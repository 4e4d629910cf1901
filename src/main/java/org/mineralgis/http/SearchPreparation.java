package org.mineralgis.http;

import org.mineralgis.search.Search;
import org.mineralgis.store.CatalogueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the indexes of the search while the server starts, so that nobody waits for them. */
final class SearchPreparation {

    private static final Logger LOG = LoggerFactory.getLogger(SearchPreparation.class);

    private SearchPreparation() {}

    /**
     * Begins, and comes back at once. Where it fails, the first question makes them.
     *
     * @param catalogue nobody else's: what it remembers must not hide from the first request what is loaded meanwhile
     */
    static void begin(CatalogueStore catalogue, Search search) {
        Thread thread = new Thread(() -> prepare(catalogue, search), "search-preparation");
        thread.setDaemon(true);
        thread.start();
    }

    private static void prepare(CatalogueStore catalogue, Search search) {
        try {
            search.prepare(catalogue.current());
        } catch (RuntimeException e) {
            LOG.debug("the indexes of the search wait for the first question", e);
        }
    }
}
