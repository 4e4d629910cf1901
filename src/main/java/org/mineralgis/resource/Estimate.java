package org.mineralgis.resource;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure that a source gives of a deposit.
 *
 * @param id of the record
 * @param commodity CGI code
 * @param kind {@code resource}, {@code reserve}, {@code potential}, {@code historic}, or else
 * @param category of GB/T 17766-2020 or another system; empty where it is none
 * @param quantity null when it is not known in tonnes
 * @param measure what it is a quantity of
 * @param extent what it takes in
 * @param series what figures share that belong to one estimate
 */
public record Estimate(
        String id,
        String commodity,
        String kind,
        String category,
        @Nullable Quantity quantity,
        Measure measure,
        QuantityExtent extent,
        Series series) {

    /**
     * What figures have in common that are parts of one estimate.
     *
     * @param orebody empty for the whole deposit
     * @param from the first day that its date can be; null for no date
     * @param to the last day that its date can be; null for no date
     * @param system standard of classification; empty where the source names none
     * @param sources documents that it was taken from
     */
    public record Series(
            String orebody,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String system,
            List<String> sources) {

        public Series {
            sources = List.copyOf(sources);
        }
    }

    /** The same with a quantity that is so many times as large. */
    Estimate times(double factor) {
        Quantity other =
                quantity == null ? null : new Quantity(quantity.leastTonnes() * factor, quantity.mostTonnes() * factor);
        return new Estimate(id, commodity, kind, category, other, measure, extent, series);
    }

    /** Whether it is about a part of the deposit only. */
    boolean partial() {
        return extent == QuantityExtent.ADDED || !series.orebody().isEmpty();
    }

    /** Whether all of the other was over before this one's date began. */
    boolean supersedes(Estimate other) {
        LocalDate from = series.from();
        LocalDate to = other.series.to();
        return from != null && to != null && to.isBefore(from);
    }

    /** Whether both are categories of one estimate, so that their quantities together are its quantity. */
    boolean completes(Estimate other) {
        return !category.isEmpty()
                && !other.category.isEmpty()
                && !category.equals(other.category)
                && commodity.equals(other.commodity)
                && measure.equals(other.measure)
                && extent == other.extent
                && series.from() != null
                && series.equals(other.series);
    }
}
