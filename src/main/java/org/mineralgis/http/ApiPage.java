package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mineralgis.format.Html;
import org.mineralgis.http.Page.Crumb;
import org.mineralgis.model.Language;

/** The route table and the problems for people. */
final class ApiPage {

    private ApiPage() {}

    /** The page, which may run the two scripts that show the definition. */
    static Answer answer(Visit visit, List<Route> routes) {
        return Page.answer(of(visit, routes)).with("Content-Security-Policy", SecurityHeaders.API_PAGE);
    }

    private static Html of(Visit visit, List<Route> routes) {
        Language language = visit.language();
        Html definition = a(visit.base().to("api").with("f", "json"), Texts.API_DEFINITION.in(language))
                .css("button");
        Html check = a(visit.page("check").with("f", "html"), CheckForm.TITLE.in(language))
                .css("button");
        Html plain = el("section", el("h2", Texts.ADDRESSES.in(language)), routes(routes, language));
        return Page.of(
                visit,
                Texts.API.in(language),
                List.of(new Crumb(Texts.MAP.in(language), PageParts.map(visit))),
                el("p", Texts.SERVICE_DESCRIPTION.in(language)),
                el("p", definition, " ", check).css("actions"),
                swagger(visit),
                // Without scripts, and until they have run, the list says what there is.
                plain.attr("id", "plain-list"),
                el("h2", Texts.PROBLEMS.in(language)),
                problems(language));
    }

    private static List<Html> swagger(Visit visit) {
        Href webjar = visit.base().to("webjars", "swagger-ui", SwaggerUi.VERSION);
        return List.of(
                el("link")
                        .attr("rel", "stylesheet")
                        .attr("href", webjar.to("swagger-ui.css").toString()),
                el("div")
                        .attr("id", "swagger-ui")
                        .attr(
                                "data-definition",
                                visit.chosen(visit.base().to("api").with("f", "json"))
                                        .toString()),
                script(webjar.to("swagger-ui-bundle.js")),
                script(visit.base().to("api.js")));
    }

    private static Html script(Href address) {
        return el("script").attr("src", address.toString()).attr("defer", "");
    }

    private static Html routes(List<Route> routes, Language language) {
        List<Html> rows = routes.stream()
                .map(route -> el(
                        "tr",
                        el("th", el("code", route.method() + " " + route.path()))
                                .attr("scope", "row"),
                        el("td", route.summary()),
                        el("td", parameters(route))))
                .toList();
        List<String> heads =
                List.of(Texts.PATH.in(language), Texts.SUMMARY.in(language), Texts.PARAMETERS.in(language));
        return PageParts.table(Texts.API.in(language), heads, rows);
    }

    private static String parameters(Route route) {
        return route.allParameters().stream()
                .filter(parameter -> parameter.in().equals("query"))
                .map(Parameter::name)
                .collect(Collectors.joining(", "));
    }

    private static Html problems(Language language) {
        List<Html> rows = new ArrayList<>();
        for (ProblemType type : ProblemType.values()) {
            Html row = el(
                    "tr",
                    el("th", el("code", type.key())).attr("scope", "row"),
                    el("td", String.valueOf(type.status())).css("number"),
                    el("td", type.title().in(language)));
            rows.add(row.attr("id", type.key()));
        }
        List<String> heads = List.of(Texts.NAME.in(language), Texts.STATUS.in(language), Texts.SUMMARY.in(language));
        return PageParts.table(Texts.PROBLEMS.in(language), heads, rows);
    }
}
