package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mineralgis.history.ChangeKind;
import org.mineralgis.history.ChangeSelection;
import org.mineralgis.history.DatasetChange;
import org.mineralgis.history.RecordChange;
import org.mineralgis.model.Catalogue;
import org.mineralgis.store.HistoryStore;

/** Which records releases added, removed or changed: one release, or all since one or since a date. */
final class Changes {

    static final String SINCE = "since";
    static final String COLLECTIONS = "collections";
    static final String KIND = "kind";
    static final int LIMIT_DEFAULT = 100;

    private static final int BATCH = 1000;

    private final Served served;
    private final HistoryStore history;

    Changes(Served served, HistoryStore history) {
        this.served = served;
        this.history = history;
    }

    Answer ofRelease(Request request) {
        long release = releaseId(request.place("releaseId"), served.catalogue().releaseId());
        return answer(request, new ChangeSelection.Releases(release, release));
    }

    Answer since(Request request) {
        String since = request.query()
                .find(SINCE)
                .orElseThrow(() -> Problem.missingParameter(SINCE, HistoryTexts.SINCE_EXPECTED));
        Catalogue catalogue = served.catalogue();
        return answer(request, new ChangeSelection.Releases(from(since, catalogue), catalogue.releaseId()));
    }

    /**
     * The id of a release that was.
     *
     * @throws Problem when there never was such a release
     */
    static long releaseId(String text, long current) {
        boolean known = text.matches("[1-9][0-9]{0,17}") && Long.parseLong(text) <= current;
        if (!known) {
            throw Problem.notFound(Texts.noSuchRelease(current));
        }
        return Long.parseLong(text);
    }

    /** The first release whose changes are meant. */
    private long from(String since, Catalogue catalogue) {
        if (since.matches("[0-9]{1,18}")) {
            long release = Long.parseLong(since);
            if (release > catalogue.releaseId()) {
                throw Problem.invalidParameter(SINCE, since, HistoryTexts.releaseUpTo(catalogue.releaseId()));
            }
            return release + 1;
        }
        return history.firstSince(moment(since)).orElse(catalogue.releaseId() + 1);
    }

    private static Instant moment(String text) {
        try {
            if (text.startsWith("+") || text.startsWith("-") || text.length() > 40) {
                throw new DateTimeException("beyond the calendar");
            }
            return switch (text.length()) {
                case 7 -> day(YearMonth.parse(text).atDay(1));
                case 10 -> day(LocalDate.parse(text));
                default -> OffsetDateTime.parse(text).toInstant();
            };
        } catch (DateTimeException e) {
            throw Problem.invalidParameter(SINCE, text, HistoryTexts.SINCE_EXPECTED);
        }
    }

    private static Instant day(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private Answer answer(Request request, ChangeSelection.Releases releases) {
        Query query = request.query();
        ChangeSelection selection = new ChangeSelection(
                releases,
                query.find(COLLECTIONS).map(this::collections).orElse(Set.of()),
                query.find(KIND).map(Changes::kinds).orElse(EnumSet.allOf(ChangeKind.class)));
        Optional<Integer> limit = query.find("limit").map(LimitParameter::parse);
        long after = query.find("after").map(Changes::changeId).orElse(0L);
        if (request.choice().representation() == Representation.JSONL && limit.isEmpty()) {
            return lines(request, selection, after);
        }
        return page(request, selection, after, limit.orElse(LIMIT_DEFAULT));
    }

    private Answer page(Request request, ChangeSelection selection, long after, int limit) {
        // One more than a page holds tells whether another follows.
        List<RecordChange> found = history.list(selection, after, limit + 1);
        boolean more = found.size() > limit;
        List<RecordChange> page = more ? found.subList(0, limit) : found;
        Links links = Links.self(request, request.route().offered());
        if (more) {
            String next = String.valueOf(page.get(limit - 1).id());
            links.add(
                    "next",
                    request.choice().mediaType(),
                    Texts.NEXT_PAGE,
                    request.here().with("after", next));
        }
        if (request.choice().representation() == Representation.JSONL) {
            return Answer.text(request.choice().mediaType(), text(request, page))
                    .with(links.list());
        }
        List<DatasetChange> summaries = history.listDatasets(selection.releases(), selection.datasets());
        ChangesDocument document =
                new ChangesDocument(selection, summaries, history.listUncompared(selection.releases()), page);
        if (request.html()) {
            return Page.answer(ChangesPage.of(request.visit(), served.catalogue(), document, links.list()));
        }
        ObjectNode node = document.node(request);
        links.putTo(node);
        return Json.answer(request, node);
    }

    /** All of them, a line for each, for as long as the client takes them; what is told of a release never changes. */
    private Answer lines(Request request, ChangeSelection selection, long after) {
        return Answer.stream(request.choice().mediaType(), (out, gone) -> {
            long last = after;
            List<RecordChange> batch = history.list(selection, last, BATCH);
            while (!batch.isEmpty() && !gone.getAsBoolean()) {
                out.write(text(request, batch).getBytes(StandardCharsets.UTF_8));
                last = batch.get(batch.size() - 1).id();
                batch = batch.size() < BATCH ? List.of() : history.list(selection, last, BATCH);
            }
        });
    }

    private static String text(Request request, List<RecordChange> changes) {
        StringBuilder lines = new StringBuilder();
        for (RecordChange change : changes) {
            byte[] line = Json.bytes(ChangesDocument.node(request.base(), change));
            lines.append(new String(line, StandardCharsets.UTF_8)).append('\n');
        }
        return lines.toString();
    }

    private Set<String> collections(String text) {
        Set<String> known = history.listDatasetIds();
        Set<String> asked = new LinkedHashSet<>(List.of(text.split(",", -1)));
        if (!known.containsAll(asked)) {
            throw Problem.invalidParameter(COLLECTIONS, text, HistoryTexts.COLLECTIONS_EXPECTED, known);
        }
        return asked;
    }

    private static Set<ChangeKind> kinds(String text) {
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        for (String word : text.split(",", -1)) {
            kinds.add(ChangeKind.find(word)
                    .orElseThrow(() ->
                            Problem.invalidParameter(KIND, text, HistoryTexts.KIND_EXPECTED, ChangeKind.words())));
        }
        return kinds;
    }

    private static long changeId(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw Problem.invalidParameter("after", text, Texts.NEXT_NUMBER_EXPECTED);
        }
        return Long.parseLong(text);
    }
}
