package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import java.util.List;
import org.mineralgis.format.Html;
import org.mineralgis.model.Language;

/** The root for people when the program was built without the viewer. */
final class HomePage {

    private HomePage() {}

    static Html of(Visit visit) {
        Language language = visit.language();
        Html list = el(
                "ul",
                el("li", a(visit.page("collections"), Texts.DATASETS.in(language))),
                el("li", a(visit.page("check").with("f", "html"), CheckForm.TITLE.in(language))),
                el("li", a(visit.page("operations"), Texts.OPERATIONS.in(language))),
                el("li", a(visit.page("releases"), Texts.RELEASES.in(language))),
                el("li", a(visit.page("tiles"), Texts.TILES.in(language))),
                el("li", a(visit.page("styles"), Texts.STYLES.in(language))),
                el("li", a(visit.page("api").with("f", "html"), Texts.API.in(language))));
        return Page.of(
                visit,
                Texts.SERVICE_TITLE.in(language),
                List.of(),
                el("p", Texts.SERVICE_DESCRIPTION.in(language)),
                el("h2", Texts.HERE.in(language)),
                list);
    }
}
