package org.mineralgis.http;

import static org.mineralgis.format.Html.el;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.format.Html;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Language;

/** The root for people: the map, which the viewer's script draws, and without scripts what is here and where. */
final class MapPage {

    private MapPage() {}

    /**
     * The page.
     *
     * @param served what is served; null while the database is away, which the viewer then says itself
     * @param embedded whether pages of others may have it in a frame
     */
    static Answer answer(Visit visit, @Nullable Catalogue served, boolean embedded) {
        Html head = head(visit).add(HomePage.block(visit, served));
        Html rest = el("noscript", withoutScripts(visit, served));
        Html page = el("html", head, el("body", rest)).attr("lang", Page.tag(visit.language()));
        return Page.answer(page)
                .with("Content-Security-Policy", embedded ? SecurityHeaders.EMBEDDED_VIEWER : SecurityHeaders.VIEWER);
    }

    private static Html head(Visit visit) {
        Href viewer = visit.base().to("viewer");
        String description = Texts.SERVICE_DESCRIPTION.in(visit.language());
        return el(
                "head",
                el("meta").attr("charset", "utf-8"),
                el("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1"),
                el("title", Texts.SERVICE_TITLE.in(visit.language())),
                el("meta").attr("name", "description").attr("content", description),
                link("icon", viewer.to("favicon.svg")),
                link("stylesheet", viewer.to("viewer.css")),
                link("alternate", visit.here().with("f", "json")).attr("type", Representation.JSON.mediaType()),
                el("script").attr("src", viewer.to("viewer.js").toString()).attr("defer", ""));
    }

    private static Html link(String rel, Href address) {
        return el("link").attr("rel", rel).attr("href", address.toString());
    }

    private static List<Html> withoutScripts(Visit visit, @Nullable Catalogue served) {
        Language language = visit.language();
        return List.of(
                el("h1", Texts.SERVICE_TITLE.in(language)),
                el("p", Texts.MAP_NEEDS_SCRIPTS.in(language), " ", Page.otherLanguage(visit)),
                el("div", HomePage.ways(visit, served)));
    }
}
