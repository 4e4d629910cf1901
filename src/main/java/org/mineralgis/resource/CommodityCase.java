package org.mineralgis.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LocalizedText;

/**
 * The estimates of one commodity of one deposit before the table of size classes. Only resources count (133号, note 2), never
 * reserves, potential or historic figures; what a source does not tell apart is not counted. Of figures that are about the same
 * the latest count, and those without date.
 */
final class CommodityCase {

    private final LocalizedText commodity;
    private final List<SizeClassRule> rules;
    private final List<EstimateVerdict> counted = new ArrayList<>();
    private final List<EstimateVerdict> left = new ArrayList<>();

    /** @param rules the rows of the commodity, of one standard */
    CommodityCase(LocalizedText commodity, List<SizeClassRule> rules, List<Estimate> estimates) {
        this.commodity = commodity;
        this.rules = rules;
        for (Estimate estimate : joined(estimates)) {
            EstimateVerdict verdict = verdict(estimate);
            (verdict.stated() == null ? left : counted).add(verdict);
        }
        leave(counted.stream()
                .filter(each -> counted.stream().anyMatch(each::supersededBy))
                .map(each -> EstimateVerdict.left(each.estimate(), "已有更新的估算", "a later estimate stands in its place"))
                .toList());
        if (counted.stream().anyMatch(each -> !each.estimate().partial())) {
            leave(counted.stream()
                    .filter(each -> each.estimate().partial())
                    .map(each -> EstimateVerdict.left(each.estimate(), "只是矿床的一部分", "of a part of the deposit"))
                    .toList());
        }
    }

    private void leave(List<EstimateVerdict> verdicts) {
        List<Estimate> gone = verdicts.stream().map(EstimateVerdict::estimate).toList();
        counted.removeIf(each -> gone.contains(each.estimate()));
        left.addAll(verdicts);
    }

    /** Categories of one estimate become one figure: the table counts them together (133号, note 2). */
    private static List<Estimate> joined(List<Estimate> estimates) {
        List<Estimate> rest = new ArrayList<>(estimates);
        List<Estimate> joined = new ArrayList<>();
        while (!rest.isEmpty()) {
            Estimate first = rest.remove(0);
            Stream<Estimate> others =
                    rest.stream().filter(each -> each.kind().equals(first.kind()) && first.completes(each));
            List<Estimate> parts = Stream.concat(Stream.of(first), others).toList();
            boolean once = parts.stream().map(Estimate::category).distinct().count() == parts.size();
            if (first.kind().equals("resource") && parts.size() > 1 && once) {
                rest.removeAll(parts);
                joined.add(sum(parts));
            } else {
                joined.add(first);
            }
        }
        return joined;
    }

    private static Estimate sum(List<Estimate> parts) {
        Estimate first = parts.get(0);
        String ids = parts.stream().map(Estimate::id).collect(Collectors.joining(" + "));
        @Nullable
        Quantity total = parts.stream().anyMatch(each -> each.quantity() == null)
                ? null
                : parts.stream()
                        .map(Estimate::quantity)
                        .filter(Objects::nonNull)
                        .reduce(Quantity::plus)
                        .orElse(null);
        return new Estimate(
                ids, first.commodity(), first.kind(), "", total, first.measure(), first.extent(), first.series());
    }

    private EstimateVerdict verdict(Estimate estimate) {
        switch (estimate.kind()) {
            case "resource" -> {}
            case "reserve" -> {
                return EstimateVerdict.left(estimate, "是储量，不是资源量", "a reserve, not a resource");
            }
            case "potential" -> {
                return EstimateVerdict.left(estimate, "潜在矿产资源不是资源量", "a potential resource is no resource");
            }
            case "historic" -> {
                return EstimateVerdict.left(estimate, "历史估算", "a historic estimate");
            }
            default -> {
                return EstimateVerdict.left(estimate, "来源未区分资源量与储量", "resources and reserves not told apart");
            }
        }
        Quantity quantity = estimate.quantity();
        if (quantity == null) {
            return EstimateVerdict.left(estimate, "没有可换算的数量", "no quantity that could be read");
        }
        Optional<ClassSpan> stated = rules.stream()
                .filter(rule -> rule.counts(estimate.measure()))
                .map(rule -> rule.span(quantity))
                .reduce(ClassSpan::hull);
        return stated.map(span -> EstimateVerdict.counted(estimate, quantity, span))
                .orElseGet(() ->
                        EstimateVerdict.left(estimate, "计量物质与标准不同", "not of the substance that the standard counts"));
    }

    CommodityVerdict verdict() {
        boolean contested = counted.stream().anyMatch(one -> counted.stream().anyMatch(one::contradicts));
        ClassSpan span = contested ? hull() : common();
        return new CommodityVerdict(span, contested, words(CommodityVerdict.conclusion(span, contested)));
    }

    private ClassSpan hull() {
        return counted.stream()
                .map(EstimateVerdict::stated)
                .filter(Objects::nonNull)
                .reduce(ClassSpan::hull)
                .orElse(ClassSpan.ANY);
    }

    private ClassSpan common() {
        ClassSpan span = ClassSpan.ANY;
        for (EstimateVerdict each : counted) {
            span = span.common(each.possible()).orElse(span);
        }
        return span;
    }

    private LocalizedText words(LocalizedText conclusion) {
        LocalizedText table = rules.isEmpty()
                ? new LocalizedText("规模表没有该矿种", "the table has no row for it")
                : list(rules, SizeClassRule::words);
        LocalizedText used = counted.isEmpty()
                ? new LocalizedText("没有可用的资源量", "no resource to go by")
                : list(counted, EstimateVerdict::words);
        LocalizedText unused = list(left, EstimateVerdict::words);
        return new LocalizedText(
                commodity.zh() + "：" + conclusion.zh() + "。" + table.zh() + "。" + used.zh() + "。"
                        + (left.isEmpty() ? "" : "未采用：" + unused.zh() + "。"),
                capital(commodity.en()) + ": " + conclusion.en() + ". " + capital(table.en()) + ". "
                        + capital(used.en()) + "." + (left.isEmpty() ? "" : " Not counted: " + unused.en() + "."));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static <T> LocalizedText list(List<T> items, Function<T, LocalizedText> words) {
        List<LocalizedText> texts = items.stream().map(words).toList();
        return new LocalizedText(
                texts.stream().map(LocalizedText::zh).collect(Collectors.joining("；")),
                texts.stream().map(LocalizedText::en).collect(Collectors.joining("; ")));
    }
}
