package org.mineralgis.resource;

import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LocalizedText;

/**
 * What one estimate says of the size class of its commodity.
 *
 * @param estimate the figure, or several categories of one estimate together
 * @param stated the classes that the quantity as given can have; null when it is not counted
 * @param words the quantity and its class, or why it is not counted
 */
record EstimateVerdict(Estimate estimate, @Nullable ClassSpan stated, LocalizedText words) {

    static EstimateVerdict counted(Estimate estimate, Quantity quantity, ClassSpan stated) {
        LocalizedText much = quantity.words();
        LocalizedText size = stated.words();
        boolean open = floor(estimate) && stated.lowest() != SizeClass.LARGE;
        return new EstimateVerdict(
                estimate,
                stated,
                new LocalizedText(
                        much.zh() + "（" + estimate.id() + "）为" + size.zh()
                                + (open ? reason(estimate).zh() : ""),
                        much.en() + " (" + estimate.id() + ") is " + size.en()
                                + (open ? reason(estimate).en() : "")));
    }

    static EstimateVerdict left(Estimate estimate, String zh, String en) {
        return new EstimateVerdict(
                estimate, null, new LocalizedText(estimate.id() + "（" + zh + "）", estimate.id() + " (" + en + ")"));
    }

    /** Why the deposit can be larger than the figure. */
    private static LocalizedText reason(Estimate estimate) {
        if (estimate.partial()) {
            return new LocalizedText("，只是矿床的一部分，作下限", ", of a part of the deposit, so a lower bound");
        }
        return estimate.extent() == QuantityExtent.REMAINING
                ? new LocalizedText(
                        "，是保有量而非累计查明，作下限", ", what remains and not all that was identified, so a lower bound")
                : new LocalizedText(
                        "，来源未说明为累计查明，作下限", ", not said to be all that was ever identified, so a lower bound");
    }

    /** Whether the deposit has at least as much, and perhaps more. */
    private static boolean floor(Estimate estimate) {
        return estimate.partial() || estimate.extent() != QuantityExtent.CUMULATIVE;
    }

    /** The classes that the commodity can have by this; the table counts all that was ever identified (累计查明). */
    ClassSpan possible() {
        ClassSpan span = stated == null ? ClassSpan.ANY : stated;
        return floor(estimate) ? span.orLarger() : span;
    }

    /** Whether both are about the same and no class is possible by both figures. */
    boolean contradicts(EstimateVerdict other) {
        return stated != null
                && other.stated != null
                && sameGround(other.estimate)
                && stated.common(other.stated).isEmpty();
    }

    /** Whether a later figure of the same stands in place of this one. */
    boolean supersededBy(EstimateVerdict later) {
        return later.stated != null && sameGround(later.estimate) && later.estimate.supersedes(estimate);
    }

    private boolean sameGround(Estimate other) {
        return estimate.extent() != QuantityExtent.ADDED
                && other.extent() != QuantityExtent.ADDED
                && estimate.series().orebody().equals(other.series().orebody());
    }
}
