package org.mineralgis.http;

import static org.mineralgis.format.Html.el;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mineralgis.format.Decimal;
import org.mineralgis.format.Html;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Language;
import org.mineralgis.model.LocalizedText;

/** What the pages about places show in the same way, made of the documents that programs get. */
final class PlaceParts {

    private PlaceParts() {}

    /** Adds how a place was read, as {@link PlaceParameter#put} says it. */
    static void reading(Html list, JsonNode place, Language language) {
        String how = place.path("how").asText();
        PageParts.definition(
                list,
                PlaceTexts.READ_AS,
                language,
                how + " ",
                el("code", place.path("crs").asText()));
        List<String> others = new ArrayList<>();
        place.path("otherReadings").forEach(other -> others.add(other.asText()));
        if (!others.isEmpty()) {
            PageParts.definition(list, PlaceTexts.OTHER_READINGS, language, joined(others, language));
        }
        if (place.has("area_km2")) {
            String area = Decimal.of(place.path("area_km2").asDouble()) + " km²";
            PageParts.definition(list, PlaceTexts.AREA, language, area);
        }
    }

    /** A table of map sheets. */
    static Html sheets(JsonNode sheets, Language language) {
        List<Html> rows = new ArrayList<>();
        sheets.forEach(sheet -> rows.add(el(
                "tr",
                el("th", scale(sheet.path("scaleDenominator"))).attr("scope", "row"),
                el("td", sheet.path("number").asText()),
                el("td", sheet.path("oldNumber").asText()))));
        return PageParts.table(
                PlaceTexts.SHEETS.in(language),
                heads(language, PlaceTexts.SCALE, PlaceTexts.SHEET_NUMBER, PlaceTexts.OLD_SHEET_NUMBER),
                rows);
    }

    /** A scale as maps have it: 1:50,000. */
    static String scale(JsonNode denominator) {
        return String.format(Locale.ROOT, "1:%,d", denominator.asInt());
    }

    /** Where a dataset comes from, and what must be known to use it. */
    static List<Html> source(Dataset dataset, Language language) {
        List<Html> parts = new ArrayList<>();
        String attribution = dataset.metadata().attribution();
        parts.add(el("p", PlaceTexts.SOURCE.in(language) + attribution).css("facts"));
        List<Html> caveats = dataset.metadata().caveats().stream()
                .map(caveat -> el("li", caveat.in(language)))
                .toList();
        if (!caveats.isEmpty()) {
            parts.add(folded(Texts.CAVEATS.in(language), caveats.size(), el("ul", caveats))
                    .css("facts"));
        }
        return parts;
    }

    /** What the answer is not. */
    static Html caution(JsonNode document) {
        return el("section", el("p", document.path("caution").asText())).css("caveats");
    }

    /** How the numbers came about. */
    static Html method(JsonNode document) {
        String ellipsoid = document.path("ellipsoid").asText();
        return el("p", document.path("method").asText() + " " + ellipsoid).css("facts");
    }

    /** A part of a page under its own heading. */
    static Html section(LocalizedText title, Language language, Object... content) {
        return el("section", el("h2", title.in(language))).add(content);
    }

    /** What only some want to read, with how many there are. */
    static Html folded(String summary, int count, Object content) {
        return el("details", el("summary", summary + " (" + count + ")"), content);
    }

    /** The headings of a table. */
    static List<String> heads(Language language, LocalizedText... heads) {
        return Stream.of(heads).map(head -> head.in(language)).toList();
    }

    /** Several names in one line. */
    static String joined(List<String> names, Language language) {
        return String.join(language == Language.ZH ? "、" : ", ", names);
    }
}
