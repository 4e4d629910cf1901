package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.mineralgis.history.ChangeSelection;
import org.mineralgis.history.DatasetChange;
import org.mineralgis.store.HistoryStore;
import org.mineralgis.store.Release;
import org.mineralgis.store.ReleaseStore;

/** The history of what was served. */
final class Releases {

    /** Enough for years of weekly loads on one page. */
    private static final int SHOWN = 500;

    private final Served served;
    private final ReleaseStore releases;
    private final HistoryStore history;

    Releases(Served served, ReleaseStore releases, HistoryStore history) {
        this.served = served;
        this.releases = releases;
        this.history = history;
    }

    Answer answer(Request request) {
        List<Release> shown = releases.list(SHOWN);
        if (request.html()) {
            return Page.answer(ReleasesPage.of(request.visit(), shown));
        }
        ObjectNode document = Json.object();
        ArrayNode array = document.putArray("releases");
        shown.forEach(release -> put(array.addObject(), release, request.base()));
        Links.self(request, request.route().offered())
                .add(
                        "related",
                        Representation.ATOM.mediaType(),
                        HistoryTexts.CHANGES_FEED,
                        request.base().to("changes.atom"))
                .putTo(document);
        return Json.answer(request, document);
    }

    Answer one(Request request) {
        long current = releases.list(1).stream().mapToLong(Release::id).sum();
        long id = Changes.releaseId(request.place("releaseId"), current);
        Release release = releases.find(id).orElseThrow(() -> Problem.notFound(Texts.noSuchRelease(current)));
        ChangeSelection.Releases alone = new ChangeSelection.Releases(id, id);
        List<DatasetChange> changes = history.listDatasets(alone, Set.of());
        boolean compared = history.listUncompared(alone).isEmpty();
        if (request.html()) {
            return Page.answer(ReleasesPage.one(request.visit(), release, changes, compared, served.catalogue()));
        }
        ObjectNode document = Json.object();
        put(document, release, request.base());
        document.put("compared", compared);
        ChangesDocument.putDatasets(document.putArray("collections"), changes, request);
        links(request, id, current).putTo(document);
        return Json.answer(request, document);
    }

    private static Links links(Request request, long id, long current) {
        Href releases = request.base().to("releases");
        String json = Representation.JSON.mediaType();
        Links links = Links.self(request, request.route().offered());
        links.add("collection", json, Texts.RELEASES, releases);
        Href changes = releases.to(String.valueOf(id), "changes");
        links.add("related", json, HistoryTexts.CHANGES, changes);
        links.add("related", Representation.JSONL.mediaType(), HistoryTexts.CHANGES, changes.with("f", "jsonl"));
        if (id > 1) {
            links.add("predecessor-version", json, HistoryTexts.release(id - 1), releases.to(String.valueOf(id - 1)));
        }
        if (id < current) {
            links.add("successor-version", json, HistoryTexts.release(id + 1), releases.to(String.valueOf(id + 1)));
        }
        return links;
    }

    private static void put(ObjectNode node, Release release, Href base) {
        node.put("id", release.id());
        node.put("loadedAt", release.loadedAt());
        node.put("program", release.program());
        ArrayNode datasets = node.putArray("datasets");
        release.datasets().forEach(dataset -> datasets.addObject()
                .put("id", dataset.id())
                .put("contentHash", dataset.contentHash())
                .put("records", dataset.records())
                .put("featureCount", dataset.features()));
        String id = String.valueOf(release.id());
        node.put("href", base.to("releases", id).toString());
        node.put("changes", base.to("releases", id, "changes").toString());
    }
}
