package org.mineralgis.resource;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LocalizedText;

/**
 * The table of size classes with the estimates of all deposits. Where it has rows of several standards for a commodity, those of
 * the standard that comes last in it hold.
 */
public final class SizeClasses {

    /** No table and no estimates. */
    public static final SizeClasses NONE = new SizeClasses(List.of(), Map.of());

    private final Map<String, List<SizeClassRule>> rules = new HashMap<>();
    private final Map<String, List<Estimate>> estimates;

    /**
     * A table with estimates.
     *
     * @param rules in the order of the table
     * @param estimates by the id of their deposit
     */
    public SizeClasses(List<SizeClassRule> rules, Map<String, List<Estimate>> estimates) {
        this.estimates = Map.copyOf(estimates);
        rules.stream().collect(Collectors.groupingBy(SizeClassRule::commodity)).forEach((commodity, rows) -> {
            String standard = rows.get(rows.size() - 1).standard();
            this.rules.put(
                    commodity,
                    rows.stream().filter(row -> row.standard().equals(standard)).toList());
        });
    }

    /** The class of a deposit. */
    public DepositClass of(Deposit deposit) {
        return of(deposit, estimates.getOrDefault(deposit.id(), List.of()));
    }

    /** The slips of decimal point or unit, in all figures of a deposit alike, with which it would be of a class. */
    public List<UnitSlip> slips(Deposit deposit, SizeClass sizeClass) {
        List<Estimate> figures = estimates.getOrDefault(deposit.id(), List.of());
        return Arrays.stream(UnitSlip.values())
                .filter(slip -> sizeClass
                        == of(
                                        deposit,
                                        figures.stream()
                                                .map(each -> each.times(slip.factor()))
                                                .toList())
                                .sizeClass())
                .toList();
    }

    private DepositClass of(Deposit deposit, List<Estimate> figures) {
        if (figures.isEmpty()) {
            return new DepositClass(
                    null, new LocalizedText("未定：没有资源量数字。", "Not determined: no figures of resources."), null);
        }
        Map<String, CommodityVerdict> verdicts = new LinkedHashMap<>();
        for (String commodity : deposit.inOrder()) {
            List<Estimate> own = figures.stream()
                    .filter(each -> each.commodity().equals(commodity))
                    .toList();
            if (!own.isEmpty() || deposit.main().contains(commodity)) {
                verdicts.put(commodity, new CommodityCase(deposit.title(commodity), rows(commodity), own).verdict());
            }
        }
        return conclude(deposit, verdicts);
    }

    private List<SizeClassRule> rows(String commodity) {
        return rules.getOrDefault(commodity, List.of());
    }

    private DepositClass conclude(Deposit deposit, Map<String, CommodityVerdict> verdicts) {
        @Nullable ClassSpan span = null;
        boolean contested = false;
        for (String commodity : deposit.main()) {
            CommodityVerdict verdict = verdicts.get(commodity);
            if (verdict != null) {
                span = span == null ? verdict.span() : span.largerOf(verdict.span());
                contested |= verdict.contested();
            }
        }
        ClassSpan found = span == null ? ClassSpan.ANY : span;
        SizeClass sizeClass = found.only().orElse(null);
        LocalizedText conclusion = CommodityVerdict.conclusion(found, contested && sizeClass == null);
        return new DepositClass(sizeClass, words(conclusion, verdicts), standard(deposit));
    }

    private static LocalizedText words(LocalizedText conclusion, Map<String, CommodityVerdict> verdicts) {
        StringBuilder zh = new StringBuilder("矿床：").append(conclusion.zh()).append("。");
        StringBuilder en =
                new StringBuilder("Deposit: ").append(conclusion.en()).append(".");
        verdicts.values().forEach(verdict -> {
            zh.append(verdict.words().zh());
            en.append(' ').append(verdict.words().en());
        });
        return new LocalizedText(zh.toString(), en.toString());
    }

    private @Nullable String standard(Deposit deposit) {
        List<String> standards = deposit.main().stream()
                .map(this::rows)
                .filter(rows -> !rows.isEmpty())
                .map(rows -> rows.get(0).standard())
                .distinct()
                .toList();
        return standards.isEmpty() ? null : String.join("; ", standards);
    }
}
