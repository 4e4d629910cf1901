package org.mineralgis.http;

import org.mineralgis.search.Search;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the indexes of the search while the server starts, so that nobody waits for them. */
final class SearchPreparation {

    private static final Logger LOG = LoggerFactory.getLogger(SearchPreparation.class);

    private SearchPreparation() {}

    /** Begins, and comes back at once. Where it fails, the first question makes them. */
    static void begin(Served served, Search search) {
        Thread thread = new Thread(() -> prepare(served, search), "search-preparation");
        thread.setDaemon(true);
        thread.start();
    }

    private static void prepare(Served served, Search search) {
        try {
            search.prepare(served.catalogue());
        } catch (RuntimeException e) {
            LOG.debug("the indexes of the search wait for the first question", e);
        }
    }
}
