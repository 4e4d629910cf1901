package org.mineralgis.resource;

import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LocalizedText;

/**
 * A line of a grade-tonnage table, or why an estimate gives none. Two of ore, grade and content must be stated; the third is
 * computed and said to be. Nothing is added up, so that kinds are never mixed.
 *
 * @param graded what the source states
 * @param tonnage ore and what it contains; null when it is left out
 * @param left why it is left out; null when it is not
 */
public record GradeTonnage(
        GradedEstimate graded,
        @Nullable Tonnage tonnage,
        @Nullable LocalizedText left) {

    /**
     * Ore and its content.
     *
     * @param oreTonnes above 0
     * @param oreComputed whether ore is content by grade
     * @param containedTonnes above 0
     * @param containedComputed whether content is ore times grade
     */
    public record Tonnage(double oreTonnes, boolean oreComputed, double containedTonnes, boolean containedComputed) {}

    /** The line of an estimate. */
    public static GradeTonnage of(GradedEstimate graded) {
        LocalizedText left = reason(graded);
        return new GradeTonnage(graded, left == null ? tonnage(graded) : null, left);
    }

    private static @Nullable LocalizedText reason(GradedEstimate graded) {
        Estimate estimate = graded.estimate();
        Quantity quantity = estimate.quantity();
        if (graded.deposit().isEmpty()) {
            return new LocalizedText("整个成矿带的数字，不是一个矿床的", "a figure of a whole area, not of a deposit");
        }
        if (quantity == null) {
            return new LocalizedText("没有可换算的数量", "no quantity that could be read");
        }
        if (quantity.leastTonnes() != quantity.mostTonnes()) {
            return new LocalizedText("数量只有上限或下限", "only bounds of a quantity");
        }
        if (quantity.leastTonnes() <= 0) {
            return new LocalizedText("数量为 0", "the quantity is 0");
        }
        if (!graded.basisStated()) {
            return new LocalizedText("未说明是矿石量还是金属量", "not said to be ore or what it contains");
        }
        if (estimate.extent() == QuantityExtent.ADDED) {
            return new LocalizedText("只是新增部分", "what was added, no more");
        }
        return grade(graded.fraction());
    }

    private static @Nullable LocalizedText grade(@Nullable Double fraction) {
        if (fraction == null) {
            return new LocalizedText("没有可换算的品位", "no grade that could be read");
        }
        return fraction >= 1 ? new LocalizedText("品位不可能这样高", "a grade that cannot be") : null;
    }

    private static Tonnage tonnage(GradedEstimate graded) {
        Quantity quantity = graded.estimate().quantity();
        Double fraction = graded.fraction();
        if (quantity == null || fraction == null) {
            throw new IllegalStateException(graded.estimate().id() + " has no quantity or grade");
        }
        double tonnes = quantity.leastTonnes();
        if (graded.estimate().measure().ofOre()) {
            return new Tonnage(tonnes, false, tonnes * fraction, true);
        }
        Double stated = graded.oreTonnes();
        return stated != null && stated > 0
                ? new Tonnage(stated, false, tonnes, false)
                : new Tonnage(tonnes / fraction, true, tonnes, false);
    }
}
