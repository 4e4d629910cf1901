package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.format.Html;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Language;
import org.mineralgis.model.LoadedDataset;

/** The root for people when the program was built without the viewer. */
final class HomePage {

    private HomePage() {}

    static Html of(Visit visit, @Nullable Catalogue served) {
        Language language = visit.language();
        return Page.of(
                visit,
                Texts.SERVICE_TITLE.in(language),
                List.of(),
                el("p", Texts.SERVICE_DESCRIPTION.in(language)),
                el("h2", Texts.HERE.in(language)),
                ways(visit, served),
                block(visit, served));
    }

    /**
     * Where everything is.
     *
     * @param served the datasets to lead to; null while the database is away
     */
    static List<Html> ways(Visit visit, @Nullable Catalogue served) {
        List<Html> ways = new ArrayList<>();
        ways.add(pages(visit));
        if (served != null) {
            ways.add(el("h2", Texts.DATASETS.in(visit.language())));
            ways.add(datasets(visit, served.datasets()));
        }
        return ways;
    }

    /** What is here for search engines; nothing while the database is away. */
    static List<Html> block(Visit visit, @Nullable Catalogue served) {
        return served == null
                ? List.of()
                : List.of(CatalogueJsonLd.block(visit, visit.base().to(""), served.datasets()));
    }

    private static Html datasets(Visit visit, List<LoadedDataset> datasets) {
        List<Html> rows = new ArrayList<>();
        for (LoadedDataset loaded : datasets) {
            String title = loaded.dataset().metadata().title().in(visit.language());
            Href page = visit.page("collections", loaded.dataset().id());
            rows.add(el("li", a(page, title), " (" + loaded.featureCount() + ")"));
        }
        return el("ul", rows);
    }

    private static Html pages(Visit visit) {
        Language language = visit.language();
        return el(
                "ul",
                el("li", a(visit.page("collections"), Texts.DATASETS_AND_DOWNLOADS.in(language))),
                el("li", a(visit.page("check").with("f", "html"), CheckForm.TITLE.in(language))),
                el("li", a(visit.page("operations"), Texts.OPERATIONS.in(language))),
                el("li", a(visit.page("releases"), Texts.RELEASES.in(language))),
                el("li", a(visit.page("tiles"), Texts.TILES.in(language))),
                el("li", a(visit.page("styles"), Texts.STYLES.in(language))),
                el("li", a(visit.page("api").with("f", "html"), Texts.API.in(language))),
                el("li", a(visit.page("conformance"), Texts.CONFORMANCE.in(language))));
    }
}
