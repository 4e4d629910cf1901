package org.mineralgis.http;

import static org.mineralgis.format.Html.el;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mineralgis.format.Decimal;
import org.mineralgis.format.Html;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LoadedDataset;

/** Distances to faults for people: the test or why there is none, the bands, what was compared. */
final class FaultDistancesPage extends DistributionPage {

    private static final double SMALLEST_P = 0.001;

    private final Catalogue catalogue;

    /** @param document as programs get it */
    FaultDistancesPage(Request request, Catalogue catalogue, Dataset dataset, ObjectNode document) {
        super(request, dataset, document);
        this.catalogue = catalogue;
    }

    @Override
    Html html() {
        boolean compared = document.has("faults");
        return page(
                FaultTexts.FAULT_DISTANCES,
                compared ? PlaceParts.caution(document) : List.of(),
                el("p", verdict()).css("lead").attr("role", "status"),
                bands(),
                GridParts.actions(request, dataset, "faults," + dataset.id() + ",20"),
                compared ? List.of(facts(), method()) : List.of(),
                compared ? sources() : List.of());
    }

    private String verdict() {
        JsonNode refusal = document.path("refusal");
        if (!refusal.isNull()) {
            return refusal.path("text").asText();
        }
        JsonNode test = document.path("test");
        String probability = probability(test.path("pValue"));
        return FaultTexts.test(
                        document.path("n").asInt(),
                        GridParts.threeDigits(test.path("statistic").asDouble()),
                        probability.startsWith("<") ? "p " + probability : "p = " + probability)
                .in(language);
    }

    private static String probability(JsonNode value) {
        if (value.isNull()) {
            return "—";
        }
        return value.asDouble() < SMALLEST_P ? "< " + Decimal.of(SMALLEST_P) : GridParts.threeDigits(value.asDouble());
    }

    private Object bands() {
        List<Html> rows = new ArrayList<>();
        document.path("bands").forEach(band -> rows.add(row(band)));
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> heads = PlaceParts.heads(
                language,
                FaultTexts.BAND,
                Texts.RECORDS,
                FaultTexts.EXPECTED,
                FaultTexts.PROBABILITY,
                FaultTexts.RATIO,
                FaultTexts.AREA_SHARE);
        return el("div", PageParts.table(FaultTexts.FAULT_DISTANCES.in(language), heads, rows))
                .css("narrow counts");
    }

    private Html row(JsonNode band) {
        String from = KilometersParameter.text(band.path("fromKm").asDouble());
        String words = band.path("toKm").isNull()
                ? "> " + from + " km"
                : from + "–" + KilometersParameter.text(band.path("toKm").asDouble()) + " km";
        JsonNode ratio = band.path("ratio");
        return el(
                "tr",
                el("th", words).attr("scope", "row"),
                number(GridParts.grouped(band.path("observed").asLong())),
                number(String.format(Locale.ROOT, "%,.1f", band.path("expected").asDouble())),
                number(probability(band.path("pValue"))),
                number(ratio.isNull() ? "—" : String.format(Locale.ROOT, "%.2f", ratio.asDouble())),
                number(String.format(
                        Locale.ROOT, "%.1f %%", band.path("areaShare").asDouble() * 100)));
    }

    private static Html number(String text) {
        return el("td", text).css("number");
    }

    private Html facts() {
        JsonNode region = document.path("region");
        JsonNode positions = document.path("positions");
        Html list = el("dl");
        GridParts.selection(list, request);
        PageParts.definition(
                list,
                Texts.RECORDS,
                language,
                FaultTexts.counted(
                                document.path("numberMatched").asLong(),
                                document.path("n").asLong(),
                                document.path("numberWithoutPosition").asLong(),
                                document.path("numberOutsideRegion").asLong())
                        .in(language));
        PageParts.definition(list, FaultTexts.MEDIAN_OF_RECORDS, language, kilometers(positions.path("medianKm")));
        PageParts.definition(list, FaultTexts.MEDIAN_OF_REGION, language, kilometers(region.path("medianKm")));
        PageParts.definition(list, FaultTexts.POSITIONS, language, accuracy(positions));
        PageParts.definition(
                list, FaultTexts.FAULTS, language, types(document.path("faults").path("types")));
        PageParts.definition(
                list,
                FaultTexts.LEFT_OUT,
                language,
                types(document.path("faults").path("leftOut")));
        PageParts.definition(
                list,
                FaultTexts.REGION,
                language,
                String.format(Locale.ROOT, "%,.0f km²", region.path("areaKm2").asDouble()));
        return list;
    }

    private String kilometers(JsonNode value) {
        return value.isNull() ? Texts.NOT_STATED.in(language) : GridParts.threeDigits(value.asDouble()) + " km";
    }

    private String accuracy(JsonNode positions) {
        return positions.path("medianAccuracyM").isNull()
                ? Texts.NOT_STATED.in(language)
                : FaultTexts.accuracy(
                                positions.path("accuracyStated").asLong(),
                                NearTable.distance(
                                        positions.path("medianAccuracyM").asDouble()),
                                NearTable.distance(
                                        positions.path("worstAccuracyM").asDouble()))
                        .in(language);
    }

    private String types(JsonNode types) {
        List<String> words = new ArrayList<>();
        types.forEach(type -> words.add(
                type.path("title").asText() + " (" + type.path("count").asInt() + ")"));
        return words.isEmpty() ? "—" : PlaceParts.joined(words, language);
    }

    /** Of the faults, then of the records. */
    private List<Html> sources() {
        List<Html> parts = new ArrayList<>();
        catalogue
                .find(document.path("faults").path("collection").asText())
                .map(LoadedDataset::dataset)
                .ifPresent(faults -> add(parts, faults));
        add(parts, dataset);
        return parts;
    }

    private void add(List<Html> parts, Dataset of) {
        parts.add(el("h2", NearTable.collection(request.visit(), of)));
        parts.addAll(PlaceParts.source(of, language));
    }
}
