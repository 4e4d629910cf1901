package org.mineralgis.http;

import java.util.Map;
import org.mineralgis.model.Catalogue;
import org.mineralgis.store.HistoryStore;

/** What is said to those who ask for a dataset that is not served: 410 when an earlier release had it, else 404. */
final class DepartedDatasets {

    private final HistoryStore history;

    DepartedDatasets(HistoryStore history) {
        this.history = history;
    }

    Problem problem(Href base, Catalogue catalogue, String id) {
        return history.findLast(id, catalogue.releaseId())
                .map(last -> gone(base, id, last))
                .orElseGet(() -> Problem.notFound(Texts.noSuchDataset(id)));
    }

    private static Problem gone(Href base, String id, long last) {
        Href changes =
                base.to("changes").with(Changes.SINCE, String.valueOf(last)).with(Changes.COLLECTIONS, id);
        return Problem.gone(
                HistoryTexts.gone(id, last),
                Map.of("lastRelease", last, "changes", changes),
                "<" + changes + ">; rel=\"version-history\"");
    }
}
