package org.mineralgis.resource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Totals as GB/T 17766-2020, clause 5, allows them: resources and reserves are never added, the three categories of resources
 * stand by themselves, proved and probable reserves may be added, potential and historic figures are no resource. What cannot
 * be added is refused with the rule, and its parts are listed.
 */
public final class Totals {

    private static final String RESERVE = "reserve";
    /** The category of a total of both kinds of reserves, which no record has. */
    public static final String BOTH_RESERVES = "proved and probable";

    private static final Set<String> RESOURCES = Set.of("inferred", "indicated", "measured");
    private static final Set<String> RESERVES = Set.of("probable", "proved");

    private final Map<String, List<Estimate>> estimates;
    private final @Nullable LocalDate asOf;

    /**
     * Totals that were not asked for yet.
     *
     * @param estimates by the id of their deposit
     * @param asOf the day whose latest estimates count; null for the latest of all
     */
    public Totals(Map<String, List<Estimate>> estimates, @Nullable LocalDate asOf) {
        this.estimates = new TreeMap<>(estimates);
        this.asOf = asOf;
    }

    /**
     * What is added, or refused, together.
     *
     * @param commodity CGI code
     * @param kind of the figures
     * @param category of the figures, {@code proved and probable} for both, empty where the source states none
     * @param measure what is measured
     * @param extent what the figures take in
     */
    public record Key(String commodity, String kind, String category, Measure measure, QuantityExtent extent) {

        private String order() {
            return String.join("\n", commodity, kind, category, measure.substance(), extent.name());
        }
    }

    /** Every total or refusal, in the order of commodity, kind and category. */
    public List<Total> list() {
        Map<Key, List<TotalPart>> groups = new LinkedHashMap<>();
        estimates.forEach((deposit, figures) -> figures.forEach(figure -> {
            Key key = new Key(figure.commodity(), figure.kind(), figure.category(), figure.measure(), figure.extent());
            TotalPart part = TotalPart.of(deposit, figure, asOf);
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(part);
            if (key.kind().equals(RESERVE) && RESERVES.contains(key.category())) {
                Key both = new Key(key.commodity(), RESERVE, BOTH_RESERVES, key.measure(), key.extent());
                groups.computeIfAbsent(both, any -> new ArrayList<>()).add(part);
            }
        }));
        groups.keySet().removeIf(key -> key.category().equals(BOTH_RESERVES) && single(groups.get(key)));
        return groups.entrySet().stream()
                .map(group -> total(group.getKey(), TotalPart.latest(group.getValue())))
                .sorted((one, other) -> one.key().order().compareTo(other.key().order()))
                .toList();
    }

    private static boolean single(@Nullable List<TotalPart> parts) {
        return parts == null
                || parts.stream()
                                .map(part -> part.estimate().category())
                                .distinct()
                                .count()
                        < 2;
    }

    private static Total total(Key key, List<TotalPart> parts) {
        List<TotalPart> counted = parts.stream().filter(TotalPart::counted).toList();
        List<Total.Refusal> refusals = new ArrayList<>();
        kind(key, refusals);
        systems(counted, refusals);
        rivals(counted, refusals);
        if (counted.isEmpty() && refusals.isEmpty()) {
            refusals.add(Total.Refusal.NOTHING_LEFT);
        }
        Quantity sum = refusals.isEmpty()
                ? counted.stream()
                        .map(TotalPart::quantity)
                        .reduce(Quantity::plus)
                        .orElse(null)
                : null;
        return new Total(key, sum, refusals, parts);
    }

    private static void kind(Key key, List<Total.Refusal> refusals) {
        switch (key.kind()) {
            case "resource" -> category(RESOURCES.contains(key.category()), refusals);
            case RESERVE ->
                category(RESERVES.contains(key.category()) || key.category().equals(BOTH_RESERVES), refusals);
            case "potential" -> refusals.add(Total.Refusal.POTENTIAL);
            case "historic" -> refusals.add(Total.Refusal.HISTORIC);
            default -> refusals.add(Total.Refusal.KIND_NOT_TOLD);
        }
    }

    private static void category(boolean known, List<Total.Refusal> refusals) {
        if (!known) {
            refusals.add(Total.Refusal.CATEGORY_NOT_STATED);
        }
    }

    private static void systems(List<TotalPart> counted, List<Total.Refusal> refusals) {
        Set<String> systems =
                counted.stream().map(part -> part.estimate().series().system()).collect(Collectors.toSet());
        if (systems.size() > 1) {
            refusals.add(Total.Refusal.MIXED_SYSTEMS);
        } else if (counted.size() > 1 && systems.contains("")) {
            refusals.add(Total.Refusal.SYSTEM_NOT_STATED);
        }
    }

    private static void rivals(List<TotalPart> counted, List<Total.Refusal> refusals) {
        if (TotalPart.rivals(counted)) {
            refusals.add(Total.Refusal.SEVERAL_FOR_ONE_BODY);
        }
    }
}
