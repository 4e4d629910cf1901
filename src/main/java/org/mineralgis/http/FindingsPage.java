package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mineralgis.format.Html;
import org.mineralgis.format.Link;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Finding;
import org.mineralgis.model.Language;
import org.mineralgis.model.Severity;
import org.mineralgis.store.FindingCount;
import org.mineralgis.store.FindingRest;
import org.mineralgis.store.StoredFinding;

/** What the checks found in a dataset, for people. */
final class FindingsPage {

    private FindingsPage() {}

    static Html of(
            Visit visit,
            Dataset dataset,
            List<FindingCount> counts,
            List<FindingRest> rest,
            List<StoredFinding> page,
            List<Link> links) {
        Language language = visit.language();
        String title = dataset.metadata().title().in(language) + " · " + Texts.FINDINGS.in(language);
        if (counts.isEmpty()) {
            return Page.of(
                    visit, title, CollectionPage.wayBelow(visit, dataset), el("p", Texts.NO_FINDINGS.in(language)));
        }
        long total = counts.stream().mapToLong(FindingCount::findings).sum();
        return Page.of(
                visit,
                title,
                CollectionPage.wayBelow(visit, dataset),
                el("p", String.format(Locale.ROOT, Texts.FOUND.in(language), total)),
                summary(counts, language),
                leftOut(rest, language),
                table(page, language),
                next(links, language));
    }

    private static Html summary(List<FindingCount> counts, Language language) {
        List<Html> rows = counts.stream()
                .map(count -> el(
                        "tr",
                        el("th", count.rule()).attr("scope", "row"),
                        el("td", severity(count.severity(), language)),
                        el("td", String.valueOf(count.findings())).css("number")))
                .toList();
        List<String> heads = List.of(Texts.RULE.in(language), Texts.SEVERITY.in(language), Texts.COUNT_OF.in(language));
        return PageParts.table(Texts.RULE.in(language), heads, rows);
    }

    /** What is counted but not kept one by one. */
    private static List<Html> leftOut(List<FindingRest> rest, Language language) {
        return rest.stream()
                .map(more -> el(
                        "p",
                        String.format(
                                Locale.ROOT,
                                Texts.FINDINGS_LEFT_OUT.in(language),
                                more.rule(),
                                more.file(),
                                more.findings())))
                .toList();
    }

    private static Html table(List<StoredFinding> page, Language language) {
        List<Html> rows =
                page.stream().map(found -> row(found.finding(), language)).toList();
        List<String> heads = List.of(
                Texts.RULE.in(language),
                Texts.SEVERITY.in(language),
                Texts.FILE.in(language),
                Texts.ROW.in(language),
                Texts.FIELD.in(language),
                Texts.MESSAGE.in(language),
                Texts.EXPECTED.in(language),
                Texts.COMPUTED.in(language),
                Texts.SUGGESTION.in(language),
                Texts.REMEDY.in(language));
        return PageParts.table(Texts.FINDINGS.in(language), heads, rows);
    }

    private static Html row(Finding finding, Language language) {
        return el(
                "tr",
                el("th", finding.rule()).attr("scope", "row"),
                el("td", severity(finding.severity(), language)),
                el("td", finding.file()),
                el("td", finding.row() == 0 ? "" : String.valueOf(finding.row()))
                        .css("number"),
                el("td", finding.field() == null ? "" : finding.field()),
                el("td", finding.message().in(language)),
                optional(finding.detail().expected()),
                optional(finding.detail().computed()),
                optional(finding.detail().suggestion()),
                el("td", finding.remedy().in(language)));
    }

    private static Html optional(@Nullable String text) {
        return el("td", text == null ? "" : text);
    }

    private static Html severity(Severity severity, Language language) {
        return el("span", Texts.severity(severity).in(language))
                .css("badge " + severity.name().toLowerCase(Locale.ROOT));
    }

    private static List<Html> next(List<Link> links, Language language) {
        return links.stream()
                .filter(link -> link.rel().equals("next"))
                .map(link -> el(
                                "p",
                                a(link.href(), Texts.NEXT_PAGE.in(language)).css("button"))
                        .css("actions"))
                .toList();
    }
}
