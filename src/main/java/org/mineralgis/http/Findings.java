package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.mineralgis.format.FindingJson;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.store.FindingCount;
import org.mineralgis.store.FindingRest;
import org.mineralgis.store.FindingStore;
import org.mineralgis.store.StoredFinding;

/** What the checks found when a dataset was loaded. */
final class Findings {

    private final Served served;
    private final FindingStore findings;

    Findings(Served served, FindingStore findings) {
        this.served = served;
        this.findings = findings;
    }

    Answer answer(Request request) {
        LoadedDataset loaded = served.get(request);
        String id = loaded.dataset().id();
        int limit = request.query().find("limit").map(LimitParameter::parse).orElse(Parameter.FINDINGS_DEFAULT);
        long after = request.query().find("after").map(Findings::parseId).orElse(0L);
        // One more than a page holds tells whether another follows.
        List<StoredFinding> found = findings.list(id, limit + 1, after);
        boolean more = found.size() > limit;
        List<StoredFinding> page = more ? found.subList(0, limit) : found;
        List<FindingCount> counts = findings.count(id);
        List<FindingRest> rest = findings.listRest(id);
        Links links = Links.self(request, request.route().offered());
        if (more) {
            String next = String.valueOf(page.get(limit - 1).id());
            links.add(
                    "next",
                    request.choice().mediaType(),
                    Texts.NEXT_PAGE,
                    request.here().with("after", next));
        }
        return request.html()
                ? Page.answer(FindingsPage.of(request.visit(), loaded.dataset(), counts, rest, page, links.list()))
                : Json.answer(request, document(request, loaded, counts, rest, page, links));
    }

    private static long parseId(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw Problem.invalidParameter("after", text, Texts.NEXT_NUMBER_EXPECTED);
        }
        return Long.parseLong(text);
    }

    private static ObjectNode document(
            Request request,
            LoadedDataset loaded,
            List<FindingCount> counts,
            List<FindingRest> rest,
            List<StoredFinding> page,
            Links links) {
        ObjectNode document = Json.object();
        document.put("dataset", loaded.dataset().id());
        document.put("releaseId", loaded.releaseId());
        document.put(
                "numberMatched",
                counts.stream().mapToLong(FindingCount::findings).sum());
        document.put("numberReturned", page.size());
        ArrayNode rules = document.putArray("rules");
        counts.forEach(count -> rules.addObject()
                .put("rule", count.rule())
                .put("severity", count.severity().name().toLowerCase(Locale.ROOT))
                .put("count", count.findings()));
        ArrayNode leftOut = document.putArray("findingsLeftOut");
        rest.forEach(more -> leftOut.addObject()
                .put("rule", more.rule())
                .put("file", more.file())
                .put("count", more.findings()));
        ArrayNode array = document.putArray("findings");
        page.forEach(found -> array.add(FindingJson.of(found.finding(), request.language())));
        links.putTo(document);
        return document;
    }
}
