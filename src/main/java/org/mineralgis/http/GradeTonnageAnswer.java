package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mineralgis.format.CsvTable;
import org.mineralgis.format.Html;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.Language;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.resource.Estimate;
import org.mineralgis.resource.GradeTonnage;

/** Lines of ore, grade and content as JSON, as a table and for people. */
final class GradeTonnageAnswer {

    private static final List<String> HEADINGS = List.of(
            "id",
            "deposit",
            "orebody",
            "commodity",
            "kind",
            "category",
            "ore_t",
            "ore_computed",
            "grade",
            "grade_unit",
            "contained_t",
            "contained_computed",
            "substance",
            "basis",
            "extent",
            "from",
            "to",
            "system",
            "sources",
            "left_out");

    /** More digits than any estimate has, fewer than floating point makes up. */
    private static final MathContext DIGITS = new MathContext(7);

    private final Request request;
    private final Language language;
    private final @Nullable LoadedDataset figures;
    private final GradeTonnageLines lines;
    private final List<GradeTonnage> points;
    private final List<GradeTonnage> left;
    private final Map<String, String> titles;

    /**
     * @param figures the dataset of the estimates; null when there is none
     * @param titles of deposits by id
     */
    GradeTonnageAnswer(
            Request request, @Nullable LoadedDataset figures, GradeTonnageLines lines, Map<String, String> titles) {
        this.request = request;
        this.language = request.language();
        this.figures = figures;
        this.lines = lines;
        this.points = lines.points();
        this.left = lines.left();
        this.titles = titles;
    }

    Answer answer() {
        Links links = Links.self(request, request.route().offered());
        return switch (request.choice().representation()) {
            case HTML -> Page.answer(page());
            case TABLE -> Answer.text(request.choice().mediaType(), table()).with(links.list());
            default -> Json.answer(request, document(links));
        };
    }

    private ObjectNode document(Links links) {
        ObjectNode document = Json.object();
        document.put(
                GradesAndTonnages.COMMODITY,
                request.query().find(GradesAndTonnages.COMMODITY).orElse(null));
        document.put("note", Texts.GRADE_TONNAGE_NOTE.in(language));
        document.put("numberOfPoints", lines.pointsInAll()).put("numberLeft", lines.leftInAll());
        ArrayNode written = document.putArray("points");
        points.forEach(point -> put(written.addObject(), point));
        ArrayNode others = document.putArray("left");
        for (GradeTonnage line : left) {
            Estimate estimate = line.graded().estimate();
            others.addObject()
                    .put("id", estimate.id())
                    .put("deposit", emptyAsNull(line.graded().deposit()))
                    .put("commodity", estimate.commodity())
                    .put("kind", estimate.kind())
                    .put("reason", reason(line))
                    .put("href", href(line).toString());
        }
        links.putTo(document);
        return document;
    }

    private void put(ObjectNode node, GradeTonnage point) {
        Estimate estimate = point.graded().estimate();
        Estimate.Series series = estimate.series();
        GradeTonnage.Tonnage tonnage = tonnage(point);
        node.put("id", estimate.id());
        node.put("deposit", point.graded().deposit()).put("depositTitle", deposit(point));
        node.put("orebody", series.orebody());
        node.put("commodity", estimate.commodity())
                .put("commodityTitle", title(FieldRole.COMMODITY, estimate.commodity()));
        node.put("oreTonnes", rounded(tonnage.oreTonnes())).put("oreComputed", tonnage.oreComputed());
        node.put("grade", point.graded().grade())
                .put("gradeUnit", point.graded().gradeUnit());
        node.put(
                "gradePercent",
                rounded(100 * Objects.requireNonNullElse(point.graded().fraction(), 0.0)));
        node.put("containedTonnes", rounded(tonnage.containedTonnes()));
        node.put("containedComputed", tonnage.containedComputed());
        node.put("substance", estimate.measure().substance());
        node.put("kind", estimate.kind()).put("kindTitle", title(FieldRole.ESTIMATE_KIND, estimate.kind()));
        node.put("category", emptyAsNull(estimate.category()));
        node.put("categoryTitle", title(FieldRole.ESTIMATE_CATEGORY, estimate.category()));
        node.put("basis", basis(estimate));
        node.put("extent", extent(estimate));
        node.put("from", text(series.from())).put("to", text(series.to()));
        node.put("system", emptyAsNull(series.system()));
        series.sources().forEach(node.putArray("sources")::add);
        node.put("href", href(point).toString());
    }

    private String table() {
        CsvTable table = new CsvTable(HEADINGS);
        points.forEach(line -> table.add(row(line)));
        left.forEach(line -> table.add(row(line)));
        return table.text();
    }

    private List<@Nullable Object> row(GradeTonnage line) {
        Estimate estimate = line.graded().estimate();
        Estimate.Series series = estimate.series();
        GradeTonnage.Tonnage tonnage = line.tonnage();
        return Arrays.asList(
                estimate.id(),
                line.graded().deposit(),
                series.orebody(),
                estimate.commodity(),
                estimate.kind(),
                estimate.category(),
                tonnage == null ? null : rounded(tonnage.oreTonnes()),
                tonnage == null ? null : tonnage.oreComputed(),
                line.graded().grade(),
                line.graded().gradeUnit(),
                tonnage == null ? null : rounded(tonnage.containedTonnes()),
                tonnage == null ? null : tonnage.containedComputed(),
                estimate.measure().substance(),
                line.graded().basisStated() ? basis(estimate) : null,
                extent(estimate),
                text(series.from()),
                text(series.to()),
                series.system(),
                String.join(";", series.sources()),
                line.left() == null ? null : reason(line));
    }

    private Html page() {
        List<Object> content = new ArrayList<>();
        content.add(el("p", Texts.GRADE_TONNAGE_NOTE.in(language)).css("lead"));
        lines.rest().ifPresent(rest -> content.add(el("p", rest.in(language))));
        if (points.isEmpty()) {
            content.add(el("p", Texts.GRADE_TONNAGE_NONE.in(language)).attr("role", "status"));
        } else {
            content.add(PageParts.table(
                    Texts.GRADE_TONNAGE.in(language),
                    heads(
                            Texts.DEPOSIT,
                            Texts.COMMODITY,
                            Texts.KIND,
                            Texts.CATEGORY,
                            Texts.ORE_TONNES,
                            Texts.GRADE,
                            Texts.CONTAINED_TONNES,
                            Texts.BASIS,
                            Texts.DATE,
                            Texts.SOURCES),
                    points.stream().map(this::pageRow).toList()));
        }
        if (!left.isEmpty()) {
            content.add(el("h2", Texts.LEFT_OUT.in(language)));
            content.add(PageParts.table(
                    Texts.LEFT_OUT.in(language),
                    heads(Texts.ID, Texts.DEPOSIT, Texts.COMMODITY, Texts.KIND, Texts.REASONS),
                    left.stream().map(this::leftRow).toList()));
        }
        Visit visit = request.visit();
        return Page.of(visit, Texts.GRADE_TONNAGE.in(language), PageParts.belowMap(visit), content.toArray());
    }

    private List<String> heads(LocalizedText... heads) {
        return Arrays.stream(heads).map(head -> head.in(language)).toList();
    }

    private Html pageRow(GradeTonnage point) {
        Estimate estimate = point.graded().estimate();
        Estimate.Series series = estimate.series();
        GradeTonnage.Tonnage tonnage = tonnage(point);
        String body = series.orebody().isEmpty() ? "" : " · " + series.orebody();
        String grade = number(Objects.requireNonNullElse(point.graded().grade(), 0.0)) + " "
                + point.graded().gradeUnit();
        return el(
                "tr",
                el("th", a(page(href(point)), deposit(point) + body)).attr("scope", "row"),
                el("td", title(FieldRole.COMMODITY, estimate.commodity())),
                el("td", title(FieldRole.ESTIMATE_KIND, estimate.kind())),
                el("td", title(FieldRole.ESTIMATE_CATEGORY, estimate.category())),
                el("td", figure(tonnage.oreTonnes(), tonnage.oreComputed())).css("number"),
                el("td", grade).css("number"),
                el("td", figure(tonnage.containedTonnes(), tonnage.containedComputed()))
                        .css("number"),
                el("td", (estimate.measure().ofOre() ? Texts.ORE_TONNES : Texts.CONTAINED_TONNES).in(language)),
                el("td", series.from() == null ? Texts.NOT_STATED.in(language) : series.from() + " – " + series.to()),
                el("td", String.join(", ", series.sources())));
    }

    private Html leftRow(GradeTonnage line) {
        Estimate estimate = line.graded().estimate();
        return el(
                "tr",
                el("th", a(page(href(line)), estimate.id())).attr("scope", "row"),
                el("td", deposit(line)),
                el("td", title(FieldRole.COMMODITY, estimate.commodity())),
                el("td", title(FieldRole.ESTIMATE_KIND, estimate.kind())),
                el("td", reason(line)));
    }

    private String figure(double tonnes, boolean computed) {
        return number(rounded(tonnes)) + (computed ? Texts.COMPUTED_FIGURE.in(language) : "");
    }

    private static String number(double value) {
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    private static GradeTonnage.Tonnage tonnage(GradeTonnage point) {
        return Objects.requireNonNull(point.tonnage());
    }

    private String reason(GradeTonnage line) {
        return Objects.requireNonNull(line.left()).in(language);
    }

    private String deposit(GradeTonnage line) {
        String id = line.graded().deposit();
        return titles.getOrDefault(id, id);
    }

    private static String basis(Estimate estimate) {
        return estimate.measure().ofOre() ? "ore" : "contained";
    }

    private static String extent(Estimate estimate) {
        return estimate.extent().name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static Href page(Href href) {
        return href.with("f", "html");
    }

    private Href href(GradeTonnage line) {
        String dataset = figures == null ? "" : figures.dataset().id();
        return request.base()
                .to("collections", dataset, "items", line.graded().estimate().id());
    }

    private String title(FieldRole role, String value) {
        return figures == null ? value : EstimateFigures.title(figures.dataset(), role, value, language);
    }
}
