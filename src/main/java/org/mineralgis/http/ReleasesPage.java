package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import java.util.List;
import org.mineralgis.format.Html;
import org.mineralgis.history.DatasetChange;
import org.mineralgis.http.Page.Crumb;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Language;
import org.mineralgis.store.Release;
import org.mineralgis.store.ReleasedDataset;

/** The history of releases for people, newest first. */
final class ReleasesPage {

    private ReleasesPage() {}

    static Html of(Visit visit, List<Release> releases) {
        Language language = visit.language();
        List<Html> rows = releases.stream()
                .map(release -> el(
                        "tr",
                        el("th", a(visit.page("releases", String.valueOf(release.id())), String.valueOf(release.id())))
                                .attr("scope", "row"),
                        el("td", release.loadedAt()),
                        el("td", release.program()),
                        el("td", String.valueOf(release.datasets().size())).css("number"),
                        el("td", String.valueOf(records(release))).css("number")))
                .toList();
        List<String> heads = List.of(
                Texts.RELEASE.in(language),
                Texts.UPDATED.in(language),
                Texts.PROGRAM.in(language),
                Texts.DATASETS.in(language),
                Texts.RECORDS.in(language));
        String title = Texts.RELEASES.in(language);
        Crumb home = new Crumb(Texts.MAP.in(language), PageParts.map(visit));
        Html feed = a(visit.chosen(visit.base().to("changes.atom")), HistoryTexts.CHANGES_FEED.in(language));
        return Page.of(
                visit,
                title,
                List.of(home),
                PageParts.table(title, heads, rows),
                el("p", feed.css("button")).css("actions"));
    }

    /** One release: what it held and what it changed. */
    static Html one(Visit visit, Release release, List<DatasetChange> changes, boolean compared, Catalogue catalogue) {
        Language language = visit.language();
        String id = String.valueOf(release.id());
        Html facts = el("dl");
        PageParts.definition(facts, Texts.UPDATED, language, release.loadedAt());
        PageParts.definition(facts, Texts.PROGRAM, language, release.program());
        PageParts.definition(
                facts,
                Texts.DATASETS,
                language,
                String.valueOf(release.datasets().size()));
        PageParts.definition(facts, Texts.RECORDS, language, String.valueOf(records(release)));
        Html link = a(visit.page("releases", id, "changes"), HistoryTexts.CHANGES.in(language));
        Object changed = changes.isEmpty()
                ? el("p", (compared ? HistoryTexts.NOTHING_CHANGED : HistoryTexts.NOT_COMPARED).in(language))
                : new ChangesTable(visit, catalogue).datasets(changes);
        return Page.of(
                visit,
                HistoryTexts.release(release.id()).in(language),
                ChangesPage.way(visit),
                facts,
                changed,
                el("p", link.css("button")).css("actions"));
    }

    private static long records(Release release) {
        return release.datasets().stream().mapToLong(ReleasedDataset::features).sum();
    }
}
