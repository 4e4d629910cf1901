package org.mineralgis.http;

import static org.mineralgis.format.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.mineralgis.format.Decimal;
import org.mineralgis.format.Html;
import org.mineralgis.http.Page.Crumb;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.Language;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.RecordTitle;

/** What several pages show in the same way. */
final class PageParts {

    private static final char NO_BREAK = '\u00a0';

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

    /** Latitude and longitude in degrees, each with the letter of its side in the same line. */
    static String degrees(double latitude, double longitude) {
        return degrees(latitude, "N", "S").replace(' ', NO_BREAK) + " "
                + degrees(longitude, "E", "W").replace(' ', NO_BREAK);
    }

    private static String degrees(double value, String positive, String negative) {
        return Decimal.coordinate(Math.abs(value)) + "° " + (value < 0 ? negative : positive);
    }

    /** What people call a record: its name in their language, else in the other, else its id. */
    static String title(Dataset dataset, Feature feature, Language language) {
        return new RecordTitle(dataset).in(feature, language);
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

    /** The pages above those that stand right below the map. */
    static List<Crumb> belowMap(Visit visit) {
        return List.of(new Crumb(Texts.MAP.in(visit.language()), map(visit)));
    }

    /** A list of terms and what belongs to them. */
    static Html definition(Html list, LocalizedText term, Language language, Object... what) {
        return list.add(el("dt", term.in(language)), el("dd", what));
    }
}
