package org.mineralgis.http;

import static org.mineralgis.format.Html.el;

import java.util.List;
import org.mineralgis.format.Html;
import org.mineralgis.http.Page.Crumb;
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
                        el("th", String.valueOf(release.id())).attr("scope", "row"),
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
        return Page.of(visit, title, List.of(home), PageParts.table(title, heads, rows));
    }

    private static long records(Release release) {
        return release.datasets().stream().mapToLong(ReleasedDataset::features).sum();
    }
}
