package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mineralgis.format.Decimal;
import org.mineralgis.format.Html;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Language;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.proximity.Relation;

/** Records near a place for people, a line for each: how far, which way, how sure. Made of what {@link NearRecordJson} says of them. */
final class NearTable {

    /** What is told of records near a point. */
    static final List<Column> NEAR =
            List.of(Column.NAME, Column.DISTANCE, Column.AZIMUTH, Column.ACCURACY, Column.EVIDENCE);

    private static final String NOTHING = "—";
    private static final MathContext DIGITS = new MathContext(3);

    private final Visit visit;
    private final Language language;
    private final List<Column> columns;

    NearTable(Visit visit, List<Column> columns) {
        this.visit = visit;
        this.language = visit.language();
        this.columns = List.copyOf(columns);
    }

    /** What is told of a record. */
    enum Column {
        DATASET(Texts.DATASET),
        NAME(Texts.NAME),
        LIES(PlaceTexts.LIES),
        DISTANCE(PlaceTexts.DISTANCE),
        AZIMUTH(PlaceTexts.AZIMUTH),
        OVERLAP(PlaceTexts.OVERLAP),
        ACCURACY(PlaceTexts.POSITION_ACCURACY),
        EVIDENCE(Texts.EVIDENCE);

        private final LocalizedText title;

        Column(LocalizedText title) {
            this.title = title;
        }
    }

    /**
     * One line.
     *
     * @param dataset of the record
     * @param id of the record
     * @param said what the document says of it
     */
    record Line(Dataset dataset, String id, JsonNode said) {

        private Evidence evidence() {
            return Evidence.find(said.path("evidence").asText()).orElseThrow();
        }

        private Relation relation() {
            return Relation.valueOf(said.path("relation").asText().toUpperCase(Locale.ROOT));
        }
    }

    /** The table, and beneath it what schematic means where a record is so. */
    List<Html> of(String caption, List<Line> lines) {
        List<Html> parts = new ArrayList<>();
        List<Html> rows = lines.stream()
                .map(line -> el(
                        "tr", columns.stream().map(column -> cell(column, line)).toList()))
                .toList();
        List<String> heads =
                columns.stream().map(column -> column.title.in(language)).toList();
        parts.add(PageParts.table(caption, heads, rows));
        if (lines.stream().anyMatch(line -> line.evidence() == Evidence.SCHEMATIC)) {
            String meaning = Texts.evidenceMeaning(Evidence.SCHEMATIC).in(language);
            parts.add(el("p", PageParts.evidence(Evidence.SCHEMATIC, language), " ", meaning));
        }
        return parts;
    }

    /** A length that was measured, with three digits: 850 m, 1.42 km, 27.0 km. */
    static String distance(double meters) {
        return meters < 1000
                ? threeDigits(meters).toPlainString() + " m"
                : threeDigits(meters / 1000).toPlainString() + " km";
    }

    /** A length that somebody states, without zeros that nobody wrote: 850 m, 5 km. */
    private static String stated(double meters) {
        return meters < 1000
                ? Decimal.of(threeDigits(meters).doubleValue()) + " m"
                : Decimal.of(threeDigits(meters / 1000).doubleValue()) + " km";
    }

    private static BigDecimal threeDigits(double value) {
        return new BigDecimal(value).round(DIGITS);
    }

    private Html cell(Column column, Line line) {
        JsonNode said = line.said();
        return switch (column) {
            case DATASET -> el("td", collection(visit, line.dataset()));
            case NAME -> el("th", name(visit, line), type(said)).attr("scope", "row");
            case LIES -> el("td", PlaceTexts.relation(line.relation()).in(language));
            case DISTANCE -> el("td", distance(line)).css("number");
            case AZIMUTH -> el("td", azimuth(said.path("azimuth_deg"))).css("number");
            case OVERLAP -> el("td", overlap(said)).css("share");
            case ACCURACY -> el("td", accuracy(said));
            case EVIDENCE -> el("td", PageParts.evidence(line.evidence(), language));
        };
    }

    /** A link to the page of a dataset. */
    static Html collection(Visit visit, Dataset dataset) {
        Href page = visit.page("collections", dataset.id()).with("f", Representation.HTML.key());
        return a(page, dataset.metadata().title().in(visit.language()));
    }

    /** A link to the page of a record. */
    static Html name(Visit visit, Line line) {
        Href page = visit.page("collections", line.dataset().id(), "items", line.id());
        return a(
                page.with("f", Representation.HTML.key()),
                line.said().path("title").asText());
    }

    private static Object type(JsonNode said) {
        String type = said.path("type").asText();
        return type.isEmpty() ? List.of() : List.of(" ", el("span", type).css("facts"));
    }

    private String distance(Line line) {
        return line.relation() == Relation.APART
                ? distance(line.said().path("distance_m").asDouble())
                : PlaceTexts.relation(line.relation()).in(language);
    }

    private static String azimuth(JsonNode degrees) {
        return degrees.isNumber() ? String.format(Locale.ROOT, "%.1f°", degrees.asDouble()) : NOTHING;
    }

    private String overlap(JsonNode said) {
        return said.has("overlap_km2")
                ? String.format(
                        Locale.ROOT,
                        PlaceTexts.OVERLAP_SHARES.in(language),
                        Decimal.of(said.path("overlap_km2").asDouble()),
                        Decimal.of(said.path("overlap_percent_of_place").asDouble()),
                        Decimal.of(said.path("overlap_percent_of_record").asDouble()))
                : NOTHING;
    }

    private String accuracy(JsonNode said) {
        JsonNode stated = said.path("position_accuracy_m");
        JsonNode steps = said.path("datum_accuracy_m");
        String own = stated.isNumber() ? "±" + stated(stated.asDouble()) : Texts.NOT_STATED.in(language);
        return steps.isNumber()
                ? own + String.format(Locale.ROOT, PlaceTexts.WITH_DATUM_STEPS.in(language), stated(steps.asDouble()))
                : own;
    }
}
