package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mineralgis.format.Html;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.Language;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Schema;
import org.mineralgis.resource.Quantity;
import org.mineralgis.resource.QuantityExtent;
import org.mineralgis.resource.Total;
import org.mineralgis.resource.TotalPart;
import org.mineralgis.resource.Totals;

/** One total for people: what it is of, the sum or the rules that forbid it, and a table of its figures. */
final class TotalBlock {

    private static final String NOTHING = "—";
    private static final String BETWEEN = " · ";

    private static final List<LocalizedText> HEADS = List.of(
            Texts.DEPOSIT,
            TotalsTexts.QUANTITY_WRITTEN,
            TotalsTexts.TONNES,
            TotalsTexts.EFFECTIVE_DATE,
            TotalsTexts.SYSTEM,
            TotalsTexts.COUNTED,
            Texts.RECORD);

    private final Visit visit;
    private final Language language;
    private final Dataset figures;
    private final Schema schema;
    private final Map<String, Feature> records;
    private final ShownValues values;
    private final int listed;

    /**
     * @param figures the dataset of the estimates
     * @param records of the estimates, by id
     * @param links to the records that they name
     * @param listed how many figures of each total are shown
     */
    TotalBlock(Visit visit, Dataset figures, Map<String, Feature> records, RecordLinks links, int listed) {
        this.listed = listed;
        this.visit = visit;
        this.language = visit.language();
        this.figures = figures;
        this.schema = figures.schema();
        this.records = records;
        this.values = new ShownValues(language, links);
    }

    Html of(Total total) {
        String title = title(total);
        List<String> heads = HEADS.stream().map(head -> head.in(language)).toList();
        boolean added = total.sum() != null;
        int all = total.parts().size();
        List<Html> rows = total.parts().stream()
                .limit(listed)
                .map(part -> row(part, added))
                .toList();
        Object rest = all > listed ? el("p", TotalsTexts.listed(listed, all).in(language)) : "";
        return el("section", el("h2", title), verdict(total, language), PageParts.table(title, heads, rows), rest)
                .css("total");
    }

    /** The sum with its bounds, or the rules that forbid it. */
    static Html verdict(Total total, Language language) {
        Quantity sum = total.sum();
        if (sum == null) {
            List<Html> rules = total.refusals().stream()
                    .map(refusal -> el("li", refusal.words().in(language)))
                    .toList();
            return el("div", el("p", el("strong", TotalsTexts.NO_SUM.in(language))), el("ul", rules))
                    .css("caveats refusal");
        }
        String words = " " + tonnes(sum) + " t (" + sum.words().in(language) + ")";
        return el("p", el("strong", TotalsTexts.SUM.in(language)), words).css("lead");
    }

    /** In tonnes, with the sign of a bound: {@code 5,060,000}, {@code ≥ 200}, {@code ≤ 30}, {@code 10–20}. */
    static String tonnes(Quantity quantity) {
        String least = grouped(quantity.leastTonnes());
        if (quantity.leastTonnes() == quantity.mostTonnes()) {
            return least;
        }
        if (Double.isInfinite(quantity.mostTonnes())) {
            return "≥ " + least;
        }
        String most = grouped(quantity.mostTonnes());
        return quantity.leastTonnes() == 0 ? "≤ " + most : least + "–" + most;
    }

    private static String grouped(double tonnes) {
        String text = String.format(Locale.ROOT, "%,.3f", tonnes);
        return text.replaceFirst("\\.?0+$", "");
    }

    private String title(Total total) {
        Totals.Key key = total.key();
        List<String> words = new ArrayList<>();
        words.add(term(FieldRole.COMMODITY, key.commodity()));
        words.add(term(FieldRole.ESTIMATE_KIND, key.kind()));
        words.add(category(key.category()));
        words.add(basis(total));
        words.add(
                key.extent() == QuantityExtent.UNSTATED
                        ? TotalsTexts.EXTENT_NOT_STATED.in(language)
                        : term(FieldRole.QUANTITY_EXTENT, key.extent().name().toLowerCase(Locale.ROOT)));
        return String.join(BETWEEN, words);
    }

    private String category(String category) {
        if (category.isEmpty()) {
            return TotalsTexts.CATEGORY_NOT_STATED.in(language);
        }
        return category.equals(Totals.BOTH_RESERVES)
                ? Texts.BOTH_RESERVES.in(language)
                : term(FieldRole.ESTIMATE_CATEGORY, category);
    }

    /** What the sources say that they measure; where they say different things, all of them. */
    private String basis(Total total) {
        String words = total.parts().stream()
                .map(part -> written(part, FieldRole.QUANTITY_BASIS))
                .distinct()
                .sorted()
                .map(basis -> basis.isEmpty()
                        ? TotalsTexts.BASIS_NOT_STATED.in(language)
                        : term(FieldRole.QUANTITY_BASIS, basis))
                .collect(Collectors.joining(" / "));
        String substance = total.key().measure().substance();
        return substance.isEmpty() ? words : words + " (" + substance + ")";
    }

    private Html row(TotalPart part, boolean added) {
        String id = part.estimate().id();
        Quantity quantity = part.estimate().quantity();
        return el(
                "tr",
                el("th", shown(part, FieldRole.OCCURRENCE), orebody(part)).attr("scope", "row"),
                el("td", quantityWritten(part)),
                el("td", quantity == null ? NOTHING : tonnes(quantity)).css("number"),
                el("td", stated(part, FieldRole.EFFECTIVE_DATE)),
                el("td", stated(part, FieldRole.CLASSIFICATION_SYSTEM)),
                el("td", counted(part, added)),
                el("td", a(visit.page("collections", figures.id(), "items", id), id)));
    }

    private String orebody(TotalPart part) {
        String orebody = part.estimate().series().orebody();
        return orebody.isEmpty() ? "" : BETWEEN + orebody;
    }

    private String counted(TotalPart part, boolean added) {
        LocalizedText left = part.left();
        if (left != null) {
            return String.format(Locale.ROOT, TotalsTexts.LEFT_OUT.in(language), left.in(language));
        }
        return (added ? TotalsTexts.IN_SUM : TotalsTexts.NOT_ADDED).in(language);
    }

    /** Number and unit as the source has them; some write both in one. */
    private String quantityWritten(TotalPart part) {
        String number = written(part, FieldRole.QUANTITY_WRITTEN);
        String unit = written(part, FieldRole.QUANTITY_UNIT_WRITTEN);
        if (number.isEmpty()) {
            return NOTHING;
        }
        boolean whole = unit.isEmpty() || number.replace(" ", "").contains(unit.replace(" ", ""));
        return whole ? number : number + " " + unit;
    }

    private Object stated(TotalPart part, FieldRole role) {
        return value(part, role) == null ? Texts.NOT_STATED.in(language) : shown(part, role);
    }

    private Object shown(TotalPart part, FieldRole role) {
        int place = schema.indexOf(role);
        Field field = place < 0 ? null : schema.fields().get(place);
        return field == null ? NOTHING : values.of(field, value(part, role));
    }

    private String written(TotalPart part, FieldRole role) {
        Object value = value(part, role);
        return value == null ? "" : value.toString().strip();
    }

    private @Nullable Object value(TotalPart part, FieldRole role) {
        int place = schema.indexOf(role);
        Feature record = records.get(part.estimate().id());
        return place < 0 || record == null ? null : record.values().get(place);
    }

    private String term(FieldRole role, String value) {
        return EstimateFigures.title(figures, role, value, language);
    }
}
