package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.format.Decimal;
import org.mineralgis.format.Html;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Language;

/** What the pages about where records lie show in the same way: of which records, in which other forms, where on the map. */
final class GridParts {

    /** Parameters that do not say which records are meant. */
    private static final Set<String> OF_GRID =
            Set.of("f", "lang", Densities.BANDWIDTH, Hexagons.CELL_SIZE, FaultDistances.BANDS, FaultLines.TYPES);

    private static final MathContext DIGITS = new MathContext(3);
    private static final double THOUSANDTH = 1000;

    private GridParts() {}

    /** Adds which records are meant and how many of them are not in the answer. */
    static void records(Html list, Request request, JsonNode document) {
        Language language = request.language();
        selection(list, request);
        PageParts.definition(list, Texts.RECORDS, language, counted(document, language));
        if (document.has("placedBy")) {
            PageParts.definition(
                    list,
                    DensityTexts.WHERE_RECORDS_COUNT,
                    language,
                    document.path("placedBy").asText());
        }
    }

    /** Adds by which parameters the records are selected, where there are such. */
    static void selection(Html list, Request request) {
        Map<String, String> selecting = selecting(request);
        if (!selecting.isEmpty()) {
            List<Html> all = selecting.entrySet().stream()
                    .map(each -> el("p", el("code", each.getKey() + "=" + each.getValue())))
                    .toList();
            PageParts.definition(list, DensityTexts.SELECTION, request.language(), all);
        }
    }

    private static String counted(JsonNode document, Language language) {
        long matched = document.path("numberMatched").asLong();
        long unplaced = document.path("numberWithoutPosition").asLong();
        long beyond = document.path("numberBeyondGrid").asLong();
        return DensityTexts.counted(matched - unplaced - beyond, matched, unplaced, beyond)
                .in(language);
    }

    /** Links to the map and to the other forms of the answer. */
    static Html actions(Request request, Dataset dataset, String question) {
        Html actions = el("p").css("actions");
        // The map has another way to write a filter and none for types of faults; without them, its answer would be
        // another.
        boolean whole = selecting(request).isEmpty()
                && request.query().find(FaultLines.TYPES).isEmpty();
        if (whole && dataset.portrayal().mapped()) {
            Href map =
                    PageParts.map(request.visit()).fragment("tool", "density").fragment("density", question);
            actions.add(a(map, Texts.SHOW_ON_MAP.in(request.language())).css("button"));
        }
        request.route().offered().stream()
                .filter(form -> form != Representation.HTML)
                .map(form -> a(
                                request.here().with("f", form.key()),
                                Texts.form(form).in(request.language()))
                        .css("button"))
                .forEach(actions::add);
        return actions;
    }

    private static Map<String, String> selecting(Request request) {
        Map<String, String> selecting = new LinkedHashMap<>(request.query().values());
        selecting.keySet().removeAll(OF_GRID);
        selecting.values().removeIf(String::isEmpty);
        return selecting;
    }

    /** A place that is a hundred metres wide, with a link to what is there. */
    static Html place(Visit visit, Coordinate degrees) {
        double longitude = rounded(degrees.x);
        double latitude = rounded(degrees.y);
        String words = PageParts.degrees(latitude, longitude);
        String point = Decimal.coordinate(longitude) + "," + Decimal.coordinate(latitude);
        return a(visit.page("at").with(Surroundings.POINT, point).with("f", Representation.HTML.key()), words);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * THOUSANDTH) / THOUSANDTH;
    }

    /** A figure with three digits, which is as many as a picture tells. */
    static String threeDigits(double value) {
        return Decimal.of(new BigDecimal(value).round(DIGITS).doubleValue());
    }

    /** A count with its thousands parted. */
    static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
