package org.mineralgis.style;

import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LocalizedText;

/**
 * One layer of the map: features of a dataset that one symbol draws over a range of scales.
 *
 * @param datasetId whose features
 * @param labelPoints whether it draws the points of labels that areas have, and not the records themselves
 * @param minScale smallest denominator, included
 * @param maxScale largest denominator, not included
 * @param filter which features, asked of their values by the names of fields: numbers are {@link Double}, dates and lists are
 *     texts, a value that is missing is null
 * @param symbol how
 * @param title what the legend says of it, as {@link LegendEntry#title()}; null when it does not show it
 */
public record MapLayer(
        String datasetId,
        boolean labelPoints,
        double minScale,
        double maxScale,
        Predicate<Function<String, @Nullable Object>> filter,
        MapSymbol symbol,
        @Nullable LocalizedText title) {

    /** Whether it is drawn at the scale 1:{@code denominator}. */
    public boolean at(double denominator) {
        return minScale <= denominator && denominator < maxScale;
    }
}
