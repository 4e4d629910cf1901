package org.mineralgis.http;

import static org.mineralgis.format.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mineralgis.format.Html;
import org.mineralgis.model.Language;
import org.mineralgis.resource.Total;

/** Totals for people: what was asked for, the rules of the standard, and a block for each total. */
final class TotalsPage {

    private TotalsPage() {}

    /**
     * The page.
     *
     * @param asked for, in words; empty for all estimates of deposits
     * @param block what shows one of the totals
     */
    static Html of(Visit visit, List<String> asked, List<Total> totals, Function<Total, Html> block) {
        Language language = visit.language();
        List<String> title = new ArrayList<>(List.of(Texts.TOTALS.in(language)));
        title.addAll(asked);
        return Page.of(
                visit,
                String.join(" · ", title),
                PageParts.belowMap(visit),
                el("p", Texts.TOTALS_NOTE.in(language)).css("lead"),
                el("p", found(totals, language)).attr("role", "status"),
                totals.stream().map(block).toList());
    }

    private static String found(List<Total> totals, Language language) {
        int sums = (int) totals.stream().filter(total -> total.sum() != null).count();
        return (totals.isEmpty() ? TotalsTexts.NONE : TotalsTexts.found(totals.size(), sums)).in(language);
    }
}
