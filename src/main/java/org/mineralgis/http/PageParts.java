package org.mineralgis.http;

import static org.mineralgis.http.Html.a;
import static org.mineralgis.http.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.mineralgis.format.Decimal;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.Language;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Portrayal;

/** What several pages show in the same way. */
final class PageParts {

    private static final String NOTHING = "—";
    private static final int LONG_TEXT = 40;

    private PageParts() {}

    /** How something is known, as a badge that explains itself. */
    static Html evidence(Evidence evidence, Language language) {
        return el("span", Texts.evidence(evidence).in(language))
                .css("badge " + evidence.word())
                .attr("title", Texts.evidenceMeaning(evidence).in(language));
    }

    /** A table that can be scrolled sideways on its own. */
    static Html table(String caption, List<?> heads, List<Html> rows) {
        List<Html> cells = new ArrayList<>();
        heads.forEach(head -> cells.add(el("th", head).attr("scope", "col")));
        Html table = el("table", el("caption", caption), el("thead", el("tr", cells)), el("tbody", rows));
        return el("section", table).css("scroll").attr("tabindex", "0").attr("aria-label", caption);
    }

    /** A value in words: terms by their titles, numbers with their unit, addresses as links. */
    static Object value(Field field, @Nullable Object value, Language language) {
        if (value == null) {
            return NOTHING;
        }
        if (value instanceof List<?> items) {
            return items.stream()
                    .map(item -> term(field, item.toString(), language))
                    .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
        }
        if (value instanceof Double number) {
            return withUnit(field, Decimal.of(number));
        }
        if (value instanceof Long number) {
            return withUnit(field, number.toString());
        }
        if (value instanceof Boolean bool) {
            return (bool ? Texts.YES : Texts.NO).in(language);
        }
        String text = value.toString();
        return text.matches("https?://\\S+") ? a(text, text) : term(field, text, language);
    }

    /** A value in a place of a table; a long text takes a wide place and is cut to a few lines. */
    static Html cell(Field field, @Nullable Object value, Language language) {
        Object shown = value(field, value, language);
        if (value instanceof Number) {
            return el("td", shown).css("number");
        }
        return shown.toString().length() > LONG_TEXT
                ? el("td", el("div", shown)).css("long")
                : el("td", shown);
    }

    private static String withUnit(Field field, String number) {
        return field.unit() == null ? number : number + " " + field.unit();
    }

    private static String term(Field field, String value, Language language) {
        return field.vocabulary().stream()
                .filter(term -> term.value().equals(value))
                .map(term -> term.title().in(language))
                .findFirst()
                .orElse(value);
    }

    /** A position in words: latitude and longitude of a point, the kind of everything else. */
    static String position(@Nullable Geometry geometry, Language language) {
        if (geometry == null || geometry.isEmpty()) {
            return Texts.NO_POSITION.in(language);
        }
        if (geometry instanceof Point point) {
            return degrees(point.getY(), "N", "S") + " " + degrees(point.getX(), "E", "W");
        }
        return String.format(
                Locale.ROOT, Texts.SHAPE.in(language), geometry.getGeometryType(), geometry.getNumPoints());
    }

    private static String degrees(double value, String positive, String negative) {
        return Decimal.coordinate(Math.abs(value)) + "° " + (value < 0 ? negative : positive);
    }

    /** What people call a record: its name in their language, else in the other, else its id. */
    static String title(Dataset dataset, Feature feature, Language language) {
        Portrayal portrayal = dataset.portrayal();
        boolean zh = language == Language.ZH;
        String first = text(dataset, feature, zh ? portrayal.titleZh() : portrayal.titleEn());
        String second = text(dataset, feature, zh ? portrayal.titleEn() : portrayal.titleZh());
        if (first != null) {
            return first;
        }
        return second != null ? second : feature.id();
    }

    private static @Nullable String text(Dataset dataset, Feature feature, @Nullable String field) {
        int index = field == null ? -1 : dataset.schema().indexOf(field);
        Object value = index < 0 ? null : feature.values().get(index);
        return value == null ? null : value.toString();
    }

    /** The title of a field with its unit. */
    static String heading(Field field, Language language) {
        String title = field.title().in(language);
        return field.unit() == null ? title : title + " (" + field.unit() + ")";
    }

    /** The map with a record open; the viewer reads all from behind the hash. */
    static Href onMap(Visit visit, Dataset dataset, Feature feature) {
        return map(visit).fragment("dataset", dataset.id()).fragment("fid", feature.id());
    }

    /** The map in the language of the page. */
    static Href map(Visit visit) {
        return visit.base().to("").fragment("lang", visit.language().tag());
    }

    /** A list of terms and what belongs to them. */
    static Html definition(Html list, LocalizedText term, Language language, Object... what) {
        return list.add(el("dt", term.in(language)), el("dd", what));
    }
}
