package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.format.Decimal;
import org.mineralgis.format.Html;
import org.mineralgis.format.Sexagesimal;
import org.mineralgis.model.Language;
import org.mineralgis.submission.WrittenPlace;

/** The ways to read a written place, for people, made of the document that programs get. */
final class PositionsPage {

    /** Characters of a text that stand in the heading. */
    private static final int HEADING_MAX = 60;

    /** Lines of a text that are seen at once in the form. */
    private static final int LINES_MAX = 8;

    private final Visit visit;
    private final Language language;

    PositionsPage(Visit visit) {
        this.visit = visit;
        this.language = visit.language();
    }

    Html of(ObjectNode document) {
        String text = document.path("text").asText();
        JsonNode readings = document.path("readings");
        List<Html> parts = new ArrayList<>();
        for (int place = 0; place < readings.size(); place++) {
            parts.add(reading(text, place, readings.path(place)));
        }
        String found = PlaceTexts.readings(readings.size()).in(language);
        return Page.of(
                visit,
                Texts.POSITIONS.in(language) + " · " + shortened(text),
                PageParts.belowMap(visit),
                form(text),
                el("p", found).attr("role", "status"),
                readings.isEmpty()
                        ? el("p", PlaceTexts.CAN_BE_READ.in(language) + Texts.WRITTEN_PLACE.in(language))
                        : parts);
    }

    private static String shortened(String text) {
        return text.length() <= HEADING_MAX
                ? text
                : text.substring(0, text.offsetByCodePoints(0, HEADING_MAX / 2)) + "…";
    }

    private Html form(String text) {
        // Browsers take the ends of lines out of an input, and corners would run into each other.
        long lines = Math.min(text.lines().count(), LINES_MAX);
        Html input = el("textarea", text)
                .attr("name", "text")
                .attr("rows", String.valueOf(lines))
                .attr("required", "")
                .attr("maxlength", String.valueOf(WrittenPlace.LENGTH_MAX));
        return el(
                        "form",
                        el("input").attr("type", "hidden").attr("name", "lang").attr("value", language.tag()),
                        el("input").attr("type", "hidden").attr("name", "f").attr("value", Representation.HTML.key()),
                        el("label", el("span", PlaceTexts.PLACE_TO_READ.in(language)), input),
                        el("button", PlaceTexts.READ.in(language)).attr("type", "submit"))
                .css("find")
                .attr("method", "get");
    }

    private Html reading(String text, int place, JsonNode reading) {
        List<JsonNode> corners = corners(reading.path("geometry").path("coordinates"));
        boolean point = corners.size() == 1;
        Html list = el("dl");
        PageParts.definition(list, PlaceTexts.KIND, language, kind(reading));
        PageParts.definition(
                list,
                PlaceTexts.SYSTEM,
                language,
                el("code", reading.path("crs").asText()));
        if (reading.has("number")) {
            PageParts.definition(list, PlaceTexts.SCALE, language, PlaceParts.scale(reading.path("scaleDenominator")));
            PageParts.definition(
                    list,
                    PlaceTexts.SHEET_NUMBER,
                    language,
                    reading.path("number").asText());
            PageParts.definition(
                    list,
                    PlaceTexts.OLD_SHEET_NUMBER,
                    language,
                    reading.path("oldNumber").asText());
        }
        if (point) {
            PageParts.definition(list, Texts.POSITION, language, degrees(corners.get(0)));
            PageParts.definition(list, PlaceTexts.DEGREES_MINUTES_SECONDS, language, seconds(corners.get(0)));
        }
        Html section = el("section", el("h2", reading.path("how").asText()), list);
        if (reading.has("valid") && !reading.path("valid").asBoolean()) {
            section.add(el("p", PlaceTexts.SIDES_CROSS.in(language)).css("caveats"));
        }
        return section.add(actions(text, place, point ? corners.get(0) : null), point ? List.of() : table(corners));
    }

    private Html actions(String text, int place, @Nullable JsonNode point) {
        Href map = PageParts.map(visit).fragment("find", text);
        Html actions = el("p").css("actions");
        actions.add(a(place == 0 ? map : map.fragment("reading", String.valueOf(place)), Texts.SHOW_ON_MAP.in(language))
                .css("button"));
        if (point != null) {
            String at = Decimal.coordinate(point.path(0).asDouble()) + ","
                    + Decimal.coordinate(point.path(1).asDouble());
            Href here = visit.page("at").with(Surroundings.POINT, at).with("f", Representation.HTML.key());
            actions.add(a(here, Texts.SURROUNDINGS.in(language)).css("button"));
        }
        return actions;
    }

    private String kind(JsonNode reading) {
        return switch (reading.path("kind").asText()) {
            case "point" -> PlaceTexts.KIND_POINT.in(language);
            case "line" -> PlaceTexts.KIND_LINE.in(language);
            case "sheet" -> PlaceTexts.KIND_SHEET.in(language);
            default -> PlaceTexts.KIND_AREA.in(language);
        };
    }

    /** Of a ring without its last one, which is the first again. */
    private static List<JsonNode> corners(JsonNode coordinates) {
        List<JsonNode> corners = new ArrayList<>();
        if (coordinates.path(0).isNumber()) {
            corners.add(coordinates);
        } else if (coordinates.path(0).path(0).isNumber()) {
            coordinates.forEach(corners::add);
        } else {
            coordinates.path(0).forEach(corners::add);
            corners.remove(corners.size() - 1);
        }
        return corners;
    }

    private Html table(List<JsonNode> corners) {
        List<Html> rows = new ArrayList<>();
        for (JsonNode corner : corners) {
            rows.add(el(
                    "tr",
                    el("th", String.valueOf(rows.size() + 1)).attr("scope", "row"),
                    el("td", degrees(corner)),
                    el("td", seconds(corner))));
        }
        List<String> heads =
                PlaceParts.heads(language, PlaceTexts.CORNER, Texts.POSITION, PlaceTexts.DEGREES_MINUTES_SECONDS);
        return el("div", PageParts.table(PlaceTexts.CORNERS.in(language), heads, rows))
                .css("narrow");
    }

    private static String degrees(JsonNode corner) {
        return PageParts.degrees(corner.path(1).asDouble(), corner.path(0).asDouble());
    }

    private static String seconds(JsonNode corner) {
        return Sexagesimal.of(corner.path(1).asDouble(), 'N', 'S') + " "
                + Sexagesimal.of(corner.path(0).asDouble(), 'E', 'W');
    }
}
