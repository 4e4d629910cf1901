package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import java.util.ArrayList;
import java.util.List;
import org.mineralgis.format.Html;
import org.mineralgis.http.Page.Crumb;
import org.mineralgis.model.Language;

/** A style for people: its legend, and where to get it. */
final class StylePage {

    private StylePage() {}

    static Html of(Request request, ServedStyle style) {
        Visit visit = request.visit();
        Language language = visit.language();
        List<Html> legends = new ArrayList<>();
        for (ServedStyle.Part part : style.parts()) {
            legends.add(legend(part, language));
        }
        return Page.of(visit, style.title().in(language), way(visit), links(visit, style), legends);
    }

    /** The pages above those of a style. */
    static List<Crumb> way(Visit visit) {
        return List.of(
                PageParts.belowMap(visit).get(0), new Crumb(Texts.STYLES.in(visit.language()), visit.page("styles")));
    }

    private static Html links(Visit visit, ServedStyle style) {
        Language language = visit.language();
        Href address = visit.base().to("styles", style.id());
        Html links = el("p").css("actions");
        for (Representation encoding : style.encodings()) {
            links.add(a(address.with("f", encoding.key()), Texts.form(encoding).in(language))
                    .css("button"));
        }
        return links.add(
                a(address.to("legend").with("f", "svg"), Texts.LEGEND.in(language) + " (SVG)")
                        .css("button"),
                a(visit.chosen(address.to("metadata").with("f", "html")), Texts.STYLE_METADATA.in(language))
                        .css("button"));
    }

    private static Html legend(ServedStyle.Part part, Language language) {
        List<Html> rows = part.legend().stream()
                .map(entry -> el(
                        "tr",
                        el("td", LegendPicture.sign(entry)),
                        el("th", entry.title().in(language)).attr("scope", "row")))
                .toList();
        List<String> heads = List.of(Texts.SIGN.in(language), Texts.MEANING.in(language));
        String title = part.title().in(language);
        return el("section", el("h2", title), PageParts.table(title, heads, rows));
    }
}
