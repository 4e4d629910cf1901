package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mineralgis.format.Html;
import org.mineralgis.format.Link;
import org.mineralgis.http.Page.Crumb;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Language;

/** What releases changed, for people. */
final class ChangesPage {

    private ChangesPage() {}

    static Html of(Visit visit, Catalogue catalogue, ChangesDocument document, List<Link> links) {
        Language language = visit.language();
        ChangesTable table = new ChangesTable(visit, catalogue);
        List<Object> parts = new ArrayList<>();
        parts.add(el("p", HistoryTexts.RELEASES_ONLY.in(language)));
        parts.add(uncompared(document.uncompared(), language));
        parts.add(document.datasets().isEmpty() ? List.of() : table.datasets(document.datasets()));
        if (document.page().isEmpty()) {
            parts.add(el("p", HistoryTexts.NO_CHANGES.in(language)));
        } else {
            String counts = String.format(
                    Locale.ROOT,
                    HistoryTexts.MATCHED.in(language),
                    document.matched(),
                    document.page().size());
            parts.add(el("p", counts));
            parts.add(table.records(document.page()));
        }
        parts.add(next(links, language));
        return Page.of(visit, HistoryTexts.CHANGES.in(language), way(visit), parts);
    }

    /** The pages above. */
    static List<Crumb> way(Visit visit) {
        return List.of(
                new Crumb(Texts.MAP.in(visit.language()), PageParts.map(visit)),
                new Crumb(Texts.RELEASES.in(visit.language()), visit.page("releases")));
    }

    /** Releases of which nothing is known, said so. */
    static Object uncompared(List<Long> releases, Language language) {
        if (releases.isEmpty()) {
            return List.of();
        }
        String ids = releases.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return el("p", String.format(Locale.ROOT, HistoryTexts.UNCOMPARED.in(language), ids));
    }

    private static List<Html> next(List<Link> links, Language language) {
        return links.stream()
                .filter(link -> link.rel().equals("next"))
                .map(link -> el(
                                "p",
                                a(link.href(), Texts.NEXT_PAGE.in(language))
                                        .css("button")
                                        .attr("rel", "next"))
                        .css("actions"))
                .toList();
    }
}
