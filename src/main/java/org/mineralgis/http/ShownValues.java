package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.format.Decimal;
import org.mineralgis.format.Html;
import org.mineralgis.model.Field;
import org.mineralgis.model.Language;

/** The values of records as people read them. */
final class ShownValues {

    private static final String NOTHING = "—";
    private static final int LONG_TEXT = 40;

    private final Language language;
    private final RecordLinks links;

    /** @param links to the records that values name */
    ShownValues(Language language, RecordLinks links) {
        this.language = language;
        this.links = links;
    }

    /** A value in words: terms and records by their titles, numbers with their unit, addresses as links. */
    Object of(Field field, @Nullable Object value) {
        if (value == null) {
            return NOTHING;
        }
        if (value instanceof List<?> items) {
            return items(field, items);
        }
        if (value instanceof Boolean bool) {
            return (bool ? Texts.YES : Texts.NO).in(language);
        }
        if (value instanceof Double number) {
            return withUnit(field, Decimal.of(number));
        }
        if (value instanceof Long number && field.references() == null) {
            return withUnit(field, number.toString());
        }
        return item(field, value.toString());
    }

    /** A value in a place of a table; a long text takes a wide place and is cut to a few lines. */
    Html cell(Field field, @Nullable Object value) {
        Object shown = of(field, value);
        if (value instanceof Number) {
            return el("td", shown).css("number");
        }
        return Html.text(shown).length() > LONG_TEXT
                ? el("td", el("div", shown)).css("long")
                : el("td", shown);
    }

    private Object items(Field field, List<?> items) {
        List<Object> shown = new ArrayList<>();
        for (Object item : items) {
            if (!shown.isEmpty()) {
                shown.add(language == Language.ZH ? "、" : ", ");
            }
            shown.add(item(field, item.toString()));
        }
        return shown;
    }

    private Object item(Field field, String text) {
        String title = term(field, text);
        if (field.references() != null) {
            return links.link(field, text, title);
        }
        return title == null && text.matches("https?://\\S+") ? a(text, text) : title == null ? text : title;
    }

    private static String withUnit(Field field, String number) {
        return field.unit() == null ? number : number + " " + field.unit();
    }

    private @Nullable String term(Field field, String value) {
        return field.vocabulary().stream()
                .filter(term -> term.value().equals(value))
                .map(term -> term.title().in(language))
                .findFirst()
                .orElse(null);
    }
}
