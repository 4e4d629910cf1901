package org.mineralgis.http;

import static org.mineralgis.format.Html.el;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mineralgis.format.Html;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.Language;
import org.mineralgis.model.Term;

/** The form above a table of records: a text, and every field by its value. */
final class FilterForm {

    private static final List<String> KEPT =
            List.of("f", "lang", "limit", "bbox", "bbox-crs", "datetime", "filter-lang", "filter-crs", "sortby");

    private final Map<String, String> asked;
    private final Language language;

    private FilterForm(Request request) {
        this.asked = request.query().values();
        this.language = request.language();
    }

    /** The form with what was asked already in its places. */
    static Html of(Request request, Dataset dataset) {
        return new FilterForm(request).form(dataset);
    }

    private Html form(Dataset dataset) {
        Html fields = el("div").css("fields");
        boolean narrowed = false;
        for (Field field : dataset.schema().fields()) {
            String name = ItemsQuery.parameterOf(field);
            fields.add(place(name, field.title().in(language), field.vocabulary(), field.type()));
            narrowed |= !asked.getOrDefault(name, "").isEmpty();
        }
        Html details = el("details", el("summary", Texts.BY_FIELD.in(language)), fields);
        Html form = el("form").attr("method", "get").attr("role", "search").css("filter");
        KEPT.forEach(name -> keep(form, name));
        return form.add(
                place("q", Texts.SEARCH.in(language), List.of(), FieldType.TEXT),
                place("filter", Texts.CQL_FILTER.in(language), List.of(), FieldType.TEXT),
                details.attr("open", narrowed ? "" : null),
                el("button", Texts.FILTER.in(language)).attr("type", "submit"));
    }

    private void keep(Html form, String name) {
        if (asked.containsKey(name)) {
            form.add(el("input").attr("type", "hidden").attr("name", name).attr("value", asked.get(name)));
        }
    }

    private Html place(String name, String title, List<Term> vocabulary, FieldType type) {
        Html place;
        if (type == FieldType.BOOLEAN) {
            place = el("select", option("", Texts.ANY.in(language), name))
                    .add(option("true", Texts.YES.in(language), name), option("false", Texts.NO.in(language), name));
        } else if (!vocabulary.isEmpty()) {
            place = el("select", option("", Texts.ANY.in(language), name));
            vocabulary.forEach(
                    term -> place.add(option(term.value(), term.title().in(language), name)));
        } else {
            place = el("input").attr("type", inputType(type)).attr("value", asked.get(name));
        }
        return el("label", el("span", title), place.attr("name", name));
    }

    private Html option(String value, String title, String name) {
        @Nullable String selected = value.equals(asked.getOrDefault(name, "")) ? "" : null;
        return el("option", title).attr("value", value).attr("selected", selected);
    }

    private static String inputType(FieldType type) {
        return type == FieldType.DATE ? "date" : "text";
    }
}
