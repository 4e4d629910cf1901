package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.Language;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.resource.Estimate;
import org.mineralgis.resource.Quantity;
import org.mineralgis.resource.Total;
import org.mineralgis.resource.TotalPart;
import org.mineralgis.resource.Totals;

/** Writes totals as JSON. */
final class TotalsWriter {

    private final Language language;
    private final Href base;
    private final @Nullable LoadedDataset figures;
    private final int listed;

    /**
     * @param figures the dataset of the estimates; null when there is none, and then there is nothing to write
     * @param listed how many figures of each total are written
     */
    TotalsWriter(Request request, @Nullable LoadedDataset figures, int listed) {
        this.listed = listed;
        this.language = request.language();
        this.base = request.base();
        this.figures = figures;
    }

    void put(ObjectNode node, Total total) {
        Totals.Key key = total.key();
        node.put("commodity", key.commodity()).put("commodityTitle", title(FieldRole.COMMODITY, key.commodity()));
        node.put("kind", key.kind()).put("kindTitle", title(FieldRole.ESTIMATE_KIND, key.kind()));
        node.put("category", key.category().isEmpty() ? null : key.category());
        node.put("categoryTitle", title(FieldRole.ESTIMATE_CATEGORY, key.category()));
        node.put("basis", key.measure().ofOre() ? "ore" : "contained");
        node.put("substance", key.measure().substance());
        node.put("extent", key.extent().name().toLowerCase(Locale.ROOT));
        put(node, "sum", total.sum());
        ArrayNode refusals = node.putArray("refusals");
        total.refusals().forEach(refusal -> refusals.addObject()
                .put("rule", refusal.word())
                .put("text", refusal.words().in(language)));
        node.put("numberOfParts", total.parts().size());
        node.put(
                "numberCounted",
                total.parts().stream().filter(TotalPart::counted).count());
        ArrayNode parts = node.putArray("parts");
        total.parts().stream().limit(listed).forEach(part -> put(parts.addObject(), part));
    }

    private void put(ObjectNode node, TotalPart part) {
        Estimate estimate = part.estimate();
        Estimate.Series series = estimate.series();
        node.put("id", estimate.id()).put("deposit", part.deposit()).put("orebody", series.orebody());
        put(node, "quantity", estimate.quantity());
        node.put("from", series.from() == null ? null : series.from().toString());
        node.put("to", series.to() == null ? null : series.to().toString());
        node.put("system", series.system().isEmpty() ? null : series.system());
        node.put("counted", part.counted());
        node.put("left", part.left() == null ? null : part.left().in(language));
        if (figures != null) {
            node.put(
                    "href",
                    base.to("collections", figures.dataset().id(), "items", estimate.id())
                            .toString());
        }
    }

    private void put(ObjectNode node, String name, @Nullable Quantity quantity) {
        if (quantity == null) {
            node.putNull(name);
            return;
        }
        ObjectNode bounds = node.putObject(name);
        bounds.put("leastTonnes", quantity.leastTonnes());
        bounds.put("mostTonnes", Double.isInfinite(quantity.mostTonnes()) ? null : (Double) quantity.mostTonnes());
        bounds.put("text", quantity.words().in(language));
    }

    private String title(FieldRole role, String value) {
        if (value.equals(Totals.BOTH_RESERVES)) {
            return Texts.BOTH_RESERVES.in(language);
        }
        return figures == null
                ? Texts.NOT_STATED.in(language)
                : EstimateFigures.title(figures.dataset(), role, value, language);
    }
}
