package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mineralgis.format.Html;
import org.mineralgis.format.Link;
import org.mineralgis.model.Language;
import org.mineralgis.search.Found;
import org.mineralgis.search.Hit;
import org.mineralgis.search.Search;

/** The search for people: a form and what was found. */
final class SearchPage {

    private SearchPage() {}

    /** The form alone. */
    static Html empty(Visit visit) {
        return Page.of(visit, Texts.SEARCH_NAMES.in(visit.language()), PageParts.belowMap(visit), form(visit, ""));
    }

    /** The form with what was sought, and the records of one page. */
    static Html of(Visit visit, String text, int offset, Found found, List<Link> links) {
        Language language = visit.language();
        List<Object> content = new ArrayList<>();
        content.add(form(visit, text));
        content.add(el("p", count(text, offset, found, language)).attr("role", "status"));
        if (!found.incomplete().isEmpty()) {
            content.add(el("p", say(Texts.SEARCH_INCOMPLETE.in(language), String.join(", ", found.incomplete()))));
        }
        content.add(el("ol", found.hits().stream().map(hit -> item(visit, hit)).toList())
                .css("hits")
                .attr("start", String.valueOf(offset + 1)));
        links.stream()
                .filter(link -> link.rel().equals("next"))
                .map(link -> el(
                                "p",
                                a(link.href(), Texts.NEXT_PAGE.in(language)).css("button"))
                        .css("actions"))
                .forEach(content::add);
        return Page.of(visit, Texts.SEARCH_NAMES.in(language), PageParts.belowMap(visit), content.toArray());
    }

    private static String count(String text, int offset, Found found, Language language) {
        return found.matched() == 0
                ? say(Texts.NO_HIT.in(language), text)
                : say(Texts.HITS.in(language), found.matched(), offset + 1);
    }

    private static String say(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static Html form(Visit visit, String text) {
        Language language = visit.language();
        Html input = el("input")
                .attr("type", "search")
                .attr("name", "q")
                .attr("value", text)
                .attr("required", "")
                .attr("maxlength", String.valueOf(Search.TEXT_MAX));
        return el(
                        "form",
                        el("input").attr("type", "hidden").attr("name", "lang").attr("value", language.tag()),
                        el("label", el("span", Texts.SEARCH_LABEL.in(language)), input),
                        el("button", Texts.SEARCH_NAMES.in(language)).attr("type", "submit"))
                .css("find")
                .attr("method", "get")
                .attr("role", "search");
    }

    private static Html item(Visit visit, Hit hit) {
        Language language = visit.language();
        String title = Searches.title(hit, language);
        boolean ofTitle = hit.matched() != null && hit.matched().text().equals(title);
        Html name = el("p", a(Searches.href(visit, hit).with("f", "html"), ofTitle ? marked(hit) : title))
                .css("name");
        Html about = el("p", hit.dataset().metadata().title().in(language)).css("about");
        if (hit.county() != null) {
            about.add(" · ", hit.county().in(language));
        }
        if (hit.how().equals("similar")) {
            about.add(" · ", Texts.SIMILAR_NAME.in(language));
        }
        if (hit.record().point() != null) {
            about.add(" · ", a(onMap(visit, hit), Texts.SHOW_ON_MAP.in(language)));
        } else if (hit.dataset().spatial()) {
            about.add(" · ", Texts.NO_POSITION.in(language));
        }
        return el("li", name, ofTitle ? List.of() : why(hit, language), about);
    }

    private static Href onMap(Visit visit, Hit hit) {
        return PageParts.map(visit)
                .fragment("dataset", hit.dataset().id())
                .fragment("fid", hit.record().fid());
    }

    private static Html why(Hit hit, Language language) {
        return hit.matched() == null ? el("p", Texts.BY_ATTRIBUTE.in(language)).css("about") : el("p", marked(hit));
    }

    private static List<Object> marked(Hit hit) {
        return hit.parts().stream()
                .<Object>map(part -> part.matched() ? el("mark", part.text()) : part.text())
                .toList();
    }
}
