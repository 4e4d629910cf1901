package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.mineralgis.format.Html;
import org.mineralgis.model.Language;
import org.mineralgis.model.LocalizedText;

/** The frame of all pages for people: head, way home, way up, language, other forms. */
final class Page {

    private static final String SWITCH_ZH = "中文";
    private static final String SWITCH_EN = "English";

    /**
     * One step of the way up.
     *
     * @param title what it is called
     * @param href where it leads
     */
    record Crumb(String title, Href href) {}

    private Page() {}

    /** A whole document as an answer. */
    static Answer answer(Html document) {
        return Answer.text(Representation.HTML.mediaType(), document.document())
                .with("Content-Security-Policy", SecurityHeaders.PAGE);
    }

    /** A page with a map on it, which the viewer's script draws. */
    static Answer withMap(Html document) {
        return answer(document.attr("data-page", "preview")).with("Content-Security-Policy", SecurityHeaders.MAP_PAGE);
    }

    /** A JSON document, or a page that shows the same. */
    static Answer either(Request request, LocalizedText title, ObjectNode document) {
        return either(request, title, document, PageParts.belowMap(request.visit()));
    }

    /**
     * The same further down.
     *
     * @param way the pages above it, from the top
     */
    static Answer either(Request request, LocalizedText title, ObjectNode document, List<Crumb> way) {
        return request.html()
                ? answer(DocumentPage.of(request.visit(), title, document, way))
                : Json.answer(request, document);
    }

    /**
     * A page.
     *
     * @param title its heading
     * @param way the pages above it, from the top
     * @param content what stands below the heading
     */
    static Html of(Visit visit, String title, List<Crumb> way, Object... content) {
        Language language = visit.language();
        Html main = el("main", el("h1", title)).attr("id", "content").add(content);
        return el(
                        "html",
                        head(visit, title),
                        el("body", header(visit), breadcrumbs(visit, way, title), main, footer(visit)))
                .attr("lang", tag(language));
    }

    private static Html head(Visit visit, String title) {
        return el(
                "head",
                el("meta").attr("charset", "utf-8"),
                el("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1"),
                el("title", title + " · " + Texts.SERVICE_TITLE.in(visit.language())),
                el("link")
                        .attr("rel", "stylesheet")
                        .attr("href", visit.base().to("page.css").toString()),
                el("link")
                        .attr("rel", "icon")
                        .attr("href", visit.base().to("viewer", "favicon.svg").toString()),
                el("link")
                        .attr("rel", "alternate")
                        .attr("type", Representation.JSON.mediaType())
                        .attr("href", visit.here().with("f", "json").toString()));
    }

    private static Html header(Visit visit) {
        Language language = visit.language();
        return el(
                "header",
                a("#content", language == Language.ZH ? "跳到正文" : "Skip to content")
                        .css("skip"),
                a(PageParts.map(visit), Texts.SERVICE_TITLE.in(language)).css("brand"),
                el(
                                "nav",
                                a(PageParts.map(visit), Texts.MAP.in(language)),
                                a(visit.page("collections"), Texts.DATASETS.in(language)),
                                a(visit.page("releases"), Texts.RELEASES.in(language)),
                                a(html(visit.page("api")), Texts.API.in(language)),
                                otherLanguage(visit))
                        .attr("aria-label", language == Language.ZH ? "主导航" : "Main"));
    }

    /** The same page in the other language. */
    static Html otherLanguage(Visit visit) {
        Language other = visit.language() == Language.ZH ? Language.EN : Language.ZH;
        return a(visit.here().with("lang", other.tag()), other == Language.ZH ? SWITCH_ZH : SWITCH_EN)
                .attr("hreflang", other.tag())
                .attr("lang", tag(other));
    }

    /** The value of {@code lang} of an element. */
    static String tag(Language language) {
        return language == Language.ZH ? "zh-CN" : "en";
    }

    /** Browsers ask for pages anyway; the parameter is for those that save the link. */
    private static Href html(Href href) {
        return href.with("f", "html");
    }

    private static Html breadcrumbs(Visit visit, List<Crumb> way, String title) {
        Html list = el("ol");
        way.forEach(crumb -> list.add(el("li", a(crumb.href(), crumb.title()))));
        list.add(el("li", title).attr("aria-current", "page"));
        return el("nav", list)
                .css("breadcrumbs")
                .attr("aria-label", visit.language() == Language.ZH ? "所在位置" : "Breadcrumbs");
    }

    private static Html footer(Visit visit) {
        boolean zh = visit.language() == Language.ZH;
        return el(
                "footer",
                a(visit.here().with("f", "json"), zh ? "本页的 JSON" : "This page as JSON"),
                " · ",
                a(visit.page("conformance"), Texts.CONFORMANCE.in(visit.language())),
                " · ",
                a(visit.page("health"), Texts.HEALTH.in(visit.language())));
    }
}
