package org.mineralgis.http;

import static org.mineralgis.format.Html.el;

import java.util.List;
import org.mineralgis.format.Html;
import org.mineralgis.http.Page.Crumb;
import org.mineralgis.model.Language;

/** A problem for people. */
final class ProblemPage {

    private ProblemPage() {}

    static Html of(Visit visit, Problem problem) {
        Language language = visit.language();
        Html content = el("p", problem.detail().in(language)).css("lead");
        Object errorId = problem.members().get("errorId");
        return Page.of(
                visit,
                problem.type().status() + " · " + problem.type().title().in(language),
                List.of(new Crumb(Texts.MAP.in(language), PageParts.map(visit))),
                content,
                errorId == null ? List.of() : el("p", el("code", errorId)));
    }
}
