package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.mineralgis.datum.CoordinateOperation;
import org.mineralgis.datum.OperationParameter;
import org.mineralgis.format.Decimal;
import org.mineralgis.format.Html;
import org.mineralgis.http.Page.Crumb;
import org.mineralgis.model.Language;

/** The operations for people; each row has its step as a place that links can lead to. */
final class OperationsPage {

    private OperationsPage() {}

    static Html of(Visit visit, List<CoordinateOperation> operations) {
        Language language = visit.language();
        String title = Texts.OPERATIONS.in(language);
        List<String> heads = List.of(
                Texts.STEP.in(language),
                Texts.NAME.in(language),
                Texts.VALID_AREA.in(language),
                Texts.ACCURACY.in(language),
                Texts.PARAMETERS.in(language));
        List<Html> rows =
                operations.stream().map(operation -> row(operation, language)).toList();
        Crumb home = new Crumb(Texts.MAP.in(language), PageParts.map(visit));
        return Page.of(
                visit,
                title,
                List.of(home),
                el("p", Texts.OPERATIONS_MEANING.in(language)),
                PageParts.table(title, heads, rows));
    }

    private static Html row(CoordinateOperation operation, Language language) {
        return el(
                        "tr",
                        el("th", el("code", operation.step())).attr("scope", "row"),
                        el(
                                "td",
                                el("div", operation.title().in(language)),
                                el("small", operation.source() + " → " + operation.target())),
                        el("td", operation.area().title().in(language)),
                        el("td", accuracy(operation, language)),
                        el("td", parameters(operation, language)))
                .attr("id", operation.step());
    }

    /** The values, then where they stand. */
    private static Object parameters(CoordinateOperation operation, Language language) {
        if (operation.parameters().isEmpty()) {
            return Texts.NONE.in(language);
        }
        List<Object> lines = new ArrayList<>();
        operation.parameters().forEach(parameter -> lines.add(el("div", text(parameter, language))));
        String sources = operation.parameters().stream()
                .map(OperationParameter::source)
                .distinct()
                .collect(Collectors.joining("; "));
        lines.add(el("small", sources));
        return lines;
    }

    private static String text(OperationParameter parameter, Language language) {
        Double value = parameter.value();
        String number = value == null ? Texts.WITHHELD.in(language) : Decimal.of(value);
        String unit = value == null || parameter.unit().equals("1") ? "" : " " + parameter.unit();
        return parameter.name() + ": " + number + unit;
    }

    private static String accuracy(CoordinateOperation operation, Language language) {
        return operation.accuracyMeters() == 0
                ? Texts.ADDS_NOTHING.in(language)
                : Decimal.of(operation.accuracyMeters()) + " m";
    }

    /** Steps in their order; all but a repair of the geometry are operations and lead to their row. */
    static Html steps(Visit visit, Collection<String> steps) {
        List<Object> parts = new ArrayList<>();
        for (String step : steps) {
            if (!parts.isEmpty()) {
                parts.add(" → ");
            }
            boolean operation = !step.startsWith("repair-");
            parts.add(operation ? a(visit.page("operations") + "#" + step, step) : step);
        }
        return el("span", parts);
    }
}
