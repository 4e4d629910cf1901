package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.mineralgis.store.Release;
import org.mineralgis.store.ReleaseStore;

/** The history of what was served. */
final class Releases {

    /** Enough for years of weekly loads on one page. */
    private static final int SHOWN = 500;

    private final ReleaseStore releases;

    Releases(ReleaseStore releases) {
        this.releases = releases;
    }

    Answer answer(Request request) {
        List<Release> history = releases.list(SHOWN);
        if (request.html()) {
            return Page.answer(ReleasesPage.of(request.visit(), history));
        }
        ObjectNode document = Json.object();
        ArrayNode array = document.putArray("releases");
        history.forEach(release -> put(array.addObject(), release));
        Links.self(request, request.route().offered()).putTo(document);
        return Json.answer(request, document);
    }

    private static void put(ObjectNode node, Release release) {
        node.put("id", release.id());
        node.put("loadedAt", release.loadedAt());
        node.put("program", release.program());
        ArrayNode datasets = node.putArray("datasets");
        release.datasets().forEach(dataset -> datasets.addObject()
                .put("id", dataset.id())
                .put("contentHash", dataset.contentHash())
                .put("records", dataset.records())
                .put("featureCount", dataset.features()));
    }
}
