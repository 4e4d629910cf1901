package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import java.util.ArrayList;
import java.util.List;
import org.mineralgis.format.Html;
import org.mineralgis.http.Page.Crumb;
import org.mineralgis.model.Language;

/** A problem for people. */
final class ProblemPage {

    private ProblemPage() {}

    private static Object successor(Problem problem, Language language) {
        Object successor = problem.members().get("successor");
        Object history = problem.members().get("history");
        List<Html> links = new ArrayList<>();
        if (successor != null) {
            links.add(a(successor, HistoryTexts.SUCCESSOR.in(language)).css("button"));
        }
        if (history != null) {
            links.add(a(history, HistoryTexts.HISTORY.in(language)).css("button"));
        }
        return links.isEmpty() ? List.of() : el("p", links).css("actions");
    }

    static Html of(Visit visit, Problem problem) {
        Language language = visit.language();
        Html content = el("p", problem.detail().in(language)).css("lead");
        Object errorId = problem.members().get("errorId");
        return Page.of(
                visit,
                problem.type().status() + " · " + problem.type().title().in(language),
                List.of(new Crumb(Texts.MAP.in(language), PageParts.map(visit))),
                content,
                successor(problem, language),
                errorId == null ? List.of() : el("p", el("code", errorId)));
    }
}
