package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.duplicate.DuplicateCandidate;
import org.mineralgis.duplicate.Duplicates;
import org.mineralgis.format.CsvTable;
import org.mineralgis.format.Html;
import org.mineralgis.model.Language;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.store.NamedRecord;

/** One page of pairs that may be the same, as JSON, as a table and for people. */
final class DuplicateAnswer {

    private static final List<String> HEADINGS = List.of(
            "score",
            "collection",
            "id",
            "name",
            "against",
            "against_id",
            "against_name",
            "basis",
            "distance_m",
            "reach_m",
            "commodities",
            "reasons");

    private final Request request;
    private final LoadedDataset loaded;
    private final LoadedDataset against;
    private final Duplicates found;
    private final double score;
    private final int offset;
    private final List<DuplicateCandidate> page;
    private final DuplicateReasons reasons;

    DuplicateAnswer(
            Request request,
            LoadedDataset loaded,
            LoadedDataset against,
            Duplicates found,
            double score,
            int offset,
            int limit) {
        this.request = request;
        this.loaded = loaded;
        this.against = against;
        this.found = found;
        this.score = score;
        this.offset = offset;
        int matched = found.candidates().size();
        this.page = found.candidates().subList(Math.min(offset, matched), Math.min(offset + limit, matched));
        this.reasons = new DuplicateReasons(loaded.dataset(), request.language());
    }

    Answer answer() {
        Links links = Links.self(request, request.route().offered());
        int next = offset + page.size();
        if (!page.isEmpty() && next < found.candidates().size()) {
            links.add(
                    "next",
                    request.choice().mediaType(),
                    Texts.NEXT_PAGE,
                    request.here().with("offset", String.valueOf(next)));
        }
        return switch (request.choice().representation()) {
            case HTML -> Page.answer(page(links));
            case TABLE -> Answer.text(request.choice().mediaType(), table()).with(links.list());
            default -> Json.answer(request, document(links));
        };
    }

    private ObjectNode document(Links links) {
        ObjectNode document = Json.object();
        document.put("collection", loaded.dataset().id());
        document.put("against", against.dataset().id());
        document.put("releaseId", loaded.releaseId());
        document.put(DuplicateCandidates.SCORE, score);
        document.put("method", Texts.DUPLICATES_METHOD.in(request.language()));
        document.put("pairsCompared", found.pairs());
        document.put("recordsNotCompared", found.notCompared());
        document.put("numberMatched", found.candidates().size());
        document.put("numberReturned", page.size());
        document.put("offset", offset);
        ArrayNode duplicates = document.putArray("duplicates");
        page.forEach(candidate -> put(duplicates.addObject(), candidate));
        links.putTo(document);
        return document;
    }

    private void put(ObjectNode node, DuplicateCandidate candidate) {
        node.put("score", Json.rounded(candidate.names().score(), 3));
        put(
                node.putObject("first"),
                loaded,
                candidate.first(),
                candidate.names().first());
        put(
                node.putObject("second"),
                against,
                candidate.second(),
                candidate.names().second());
        DuplicateCandidate.Separation separation = candidate.separation();
        node.put("basis", basis(candidate));
        node.put("distance_m", separation == null ? null : (Double) Json.rounded(separation.distanceMeters(), 1));
        node.put("reach_m", separation == null ? null : (Double) Json.rounded(separation.reachMeters(), 1));
        Set<String> commodities = candidate.commodities();
        if (commodities == null) {
            node.putNull("commodities");
        } else {
            commodities.forEach(node.putArray("commodities")::add);
        }
        reasons.of(candidate).forEach(node.putArray("reasons")::add);
    }

    private void put(ObjectNode node, LoadedDataset of, NamedRecord record, String name) {
        node.put("collection", of.dataset().id());
        node.put("id", record.fid());
        node.put("title", Searches.title(record, request.language()));
        node.put("name", name);
        node.put("county", record.county());
        Coordinate point = record.point();
        if (point == null) {
            node.putNull("geometry");
        } else {
            node.putObject("geometry")
                    .put("type", "Point")
                    .putArray("coordinates")
                    .add(point.x)
                    .add(point.y);
        }
        node.put("accuracy_m", record.accuracyMeters());
        node.put("href", href(of, record).toString());
    }

    private Href href(LoadedDataset of, NamedRecord record) {
        return request.base().to("collections", of.dataset().id(), "items", record.fid());
    }

    private static String basis(DuplicateCandidate candidate) {
        return candidate.separation() == null ? "county" : "position";
    }

    private String table() {
        CsvTable table = new CsvTable(HEADINGS);
        for (DuplicateCandidate candidate : page) {
            DuplicateCandidate.Separation separation = candidate.separation();
            Set<String> commodities = candidate.commodities();
            table.add(Arrays.asList(
                    Json.rounded(candidate.names().score(), 3),
                    loaded.dataset().id(),
                    candidate.first().fid(),
                    candidate.names().first(),
                    against.dataset().id(),
                    candidate.second().fid(),
                    candidate.names().second(),
                    basis(candidate),
                    separation == null ? null : Json.rounded(separation.distanceMeters(), 1),
                    separation == null ? null : Json.rounded(separation.reachMeters(), 1),
                    commodities == null ? null : String.join(";", commodities),
                    String.join("; ", reasons.of(candidate))));
        }
        return table.text();
    }

    private Html page(Links links) {
        Visit visit = request.visit();
        Language language = request.language();
        List<Object> content = new ArrayList<>();
        content.add(el("p", Texts.DUPLICATES_METHOD.in(language)).css("lead"));
        content.add(el(
                        "p",
                        page.isEmpty()
                                ? Texts.DUPLICATES_NONE.in(language)
                                : say(
                                        Texts.DUPLICATES_FOUND.in(language),
                                        found.candidates().size(),
                                        offset + 1,
                                        found.pairs()))
                .attr("role", "status"));
        if (found.notCompared() > 0) {
            content.add(el("p", say(Texts.DUPLICATES_LEFT.in(language), found.notCompared())));
        }
        if (!page.isEmpty()) {
            content.add(PageParts.table(
                    Texts.DUPLICATES.in(language),
                    List.of(
                            Texts.SCORE.in(language),
                            Texts.RECORD.in(language),
                            Texts.SECOND_RECORD.in(language),
                            Texts.REASONS.in(language)),
                    page.stream().map(this::row).toList()));
        }
        links.list().stream()
                .filter(link -> link.rel().equals("next"))
                .forEach(link -> content.add(
                        el("p", a(link.href(), Texts.NEXT_PAGE.in(language)).css("button"))
                                .css("actions")));
        String title = loaded.dataset().metadata().title().in(language) + " · " + Texts.DUPLICATES.in(language);
        return Page.of(visit, title, CollectionPage.wayBelow(visit, loaded.dataset()), content.toArray());
    }

    private Html row(DuplicateCandidate candidate) {
        return el(
                "tr",
                el("td", String.format(Locale.ROOT, "%.2f", candidate.names().score()))
                        .css("number"),
                el("td", link(loaded, candidate.first())),
                el("td", link(against, candidate.second())),
                el(
                        "td",
                        el(
                                "ul",
                                reasons.of(candidate).stream()
                                        .map(reason -> el("li", reason))
                                        .toList())));
    }

    private Html link(LoadedDataset of, NamedRecord record) {
        return a(href(of, record).with("f", "html"), Searches.title(record, request.language()));
    }

    private static String say(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
