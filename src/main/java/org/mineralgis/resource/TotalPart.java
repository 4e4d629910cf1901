package org.mineralgis.resource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** What a figure is about, by which later ones are told from earlier ones. */
    private record Body(String deposit, String category, String orebody) {}

    /** A category or an orebody of a deposit. */
    private record Share(String deposit, String part) {}

    /** The same parts, of which only the latest of each body is still counted, and no orebody beside its whole deposit. */
    static List<TotalPart> latest(List<TotalPart> parts) {
        Map<Body, LocalDate> latestDay = new HashMap<>();
        parts.stream().filter(TotalPart::counted).forEach(part -> part.dateTo(latestDay));
        List<TotalPart> latest = parts.stream()
                .map(part -> part.counted() && part.supersededBy(latestDay.get(part.body()))
                        ? part.leaving("已有更新的估算", "a later estimate stands in its place")
                        : part)
                .toList();
        Set<Share> wholes = latest.stream()
                .filter(part -> part.counted() && !part.estimate().partial())
                .map(TotalPart::share)
                .collect(Collectors.toSet());
        return latest.stream()
                .map(part -> part.counted() && part.estimate().partial() && wholes.contains(part.share())
                        ? part.leaving("已含于整个矿床的数字", "within the figure of the whole deposit")
                        : part)
                .toList();
    }

    private void dateTo(Map<Body, LocalDate> latestDay) {
        LocalDate from = estimate.series().from();
        if (from != null) {
            latestDay.merge(body(), from, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** Whether all of it was over before the latest one of its body began. */
    private boolean supersededBy(@Nullable LocalDate latestBegin) {
        LocalDate to = estimate.series().to();
        return latestBegin != null && to != null && to.isBefore(latestBegin);
    }

    private Body body() {
        return new Body(deposit, estimate.category(), estimate.series().orebody());
    }

    private Share share() {
        return new Share(deposit, estimate.category());
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

    /** Whether some cannot stand in one sum: two of one category, or categories of different estimates, of the same body. */
    static boolean rivals(List<TotalPart> counted) {
        Map<Share, List<TotalPart>> bodies = new HashMap<>();
        for (TotalPart part : counted) {
            Share body = new Share(part.deposit, part.estimate.series().orebody());
            bodies.computeIfAbsent(body, any -> new ArrayList<>()).add(part);
        }
        return bodies.values().stream().anyMatch(parts -> !ofOneEstimate(parts));
    }

    /** Whether all are different categories of one estimate. */
    private static boolean ofOneEstimate(List<TotalPart> parts) {
        Estimate.Series series = parts.get(0).estimate.series();
        Set<String> categories =
                parts.stream().map(part -> part.estimate.category()).collect(Collectors.toSet());
        return categories.size() == parts.size()
                && parts.stream().allMatch(part -> part.estimate.series().equals(series));
    }
}
