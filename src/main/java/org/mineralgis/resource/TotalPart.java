package org.mineralgis.resource;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LocalizedText;

/**
 * A figure of a total.
 *
 * @param deposit that it is about
 * @param estimate the figure
 * @param left why it is not counted; null when it is
 */
public record TotalPart(
        String deposit, Estimate estimate, @Nullable LocalizedText left) {

    static TotalPart of(String deposit, Estimate estimate, @Nullable LocalDate asOf) {
        return new TotalPart(deposit, estimate, reason(estimate, asOf));
    }

    private static @Nullable LocalizedText reason(Estimate estimate, @Nullable LocalDate asOf) {
        LocalDate last = estimate.series().to();
        if (estimate.quantity() == null) {
            return new LocalizedText("没有可换算的数量", "no quantity that could be read");
        }
        if (estimate.extent() == QuantityExtent.ADDED) {
            return new LocalizedText("只是新增部分", "what was added, no more");
        }
        if (asOf != null && last == null) {
            return new LocalizedText("没有基准日", "no effective date");
        }
        return asOf != null && last != null && last.isAfter(asOf)
                ? new LocalizedText("晚于所问日期", "later than the day asked for")
                : null;
    }

    /** The same parts, of which only the latest of each body is still counted, and no orebody beside its whole deposit. */
    static List<TotalPart> latest(List<TotalPart> parts) {
        List<TotalPart> latest = parts.stream()
                .map(part -> part.counted() && parts.stream().anyMatch(part::supersededBy)
                        ? part.leaving("已有更新的估算", "a later estimate stands in its place")
                        : part)
                .toList();
        return latest.stream()
                .map(part -> part.counted()
                                && part.estimate().partial()
                                && latest.stream().anyMatch(part::withinWhole)
                        ? part.leaving("已含于整个矿床的数字", "within the figure of the whole deposit")
                        : part)
                .toList();
    }

    private TotalPart leaving(String zh, String en) {
        return new TotalPart(deposit, estimate, new LocalizedText(zh, en));
    }

    /** Whether it belongs to the sum. */
    public boolean counted() {
        return left == null;
    }

    /** The quantity of a counted part. */
    Quantity quantity() {
        Quantity quantity = estimate.quantity();
        if (quantity == null) {
            throw new IllegalStateException(estimate.id() + " has no quantity");
        }
        return quantity;
    }

    /** Whether both are of the same category of the same deposit or orebody. */
    private boolean sameBody(TotalPart other) {
        return deposit.equals(other.deposit)
                && estimate.category().equals(other.estimate.category())
                && estimate.series().orebody().equals(other.estimate.series().orebody());
    }

    /** Whether both cannot stand in one sum: two of one category, or categories of different estimates, of the same body. */
    boolean rivals(TotalPart other) {
        boolean body = deposit.equals(other.deposit)
                && estimate.series().orebody().equals(other.estimate.series().orebody());
        boolean parts = !estimate.category().equals(other.estimate.category())
                && estimate.series().equals(other.estimate.series());
        return this != other && body && !parts;
    }

    private boolean supersededBy(TotalPart later) {
        return later.counted() && sameBody(later) && later.estimate.supersedes(estimate);
    }

    private boolean withinWhole(TotalPart whole) {
        return whole.counted()
                && deposit.equals(whole.deposit)
                && estimate.category().equals(whole.estimate.category())
                && !whole.estimate.partial();
    }
}
