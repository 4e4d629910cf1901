package org.mineralgis.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mineralgis.check.AreaLookup;
import org.mineralgis.check.Rule;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LocalizedText;

/** Tells which rules a file was not held to, and why. */
final class RuleCoverage {

    /** One of the roles must be found for the rule to speak. */
    private static final Map<Rule, List<FieldRole>> NEEDED = new LinkedHashMap<>();

    static {
        NEEDED.put(Rule.G12, List.of(FieldRole.DECLARED_AREA_KM2));
        NEEDED.put(Rule.G15, List.of(FieldRole.COUNTY, FieldRole.PREFECTURE));
        NEEDED.put(Rule.G16, List.of(FieldRole.MAP_SHEET));
        NEEDED.put(Rule.A13, List.of(FieldRole.LICENCE_NUMBER));
        NEEDED.put(Rule.D02, List.of(FieldRole.LICENCE_NUMBER));
        NEEDED.put(Rule.A12, List.of(FieldRole.STATUS));
        NEEDED.put(Rule.A14, List.of(FieldRole.START_DATE, FieldRole.END_DATE));
        NEEDED.put(Rule.A15, List.of(FieldRole.ELEVATION_M, FieldRole.ELEVATION_MIN_M, FieldRole.ELEVATION_MAX_M));
        NEEDED.put(Rule.A16, List.of(FieldRole.ELEVATION_MIN_M));
        NEEDED.put(Rule.D03, List.of(FieldRole.COMMODITY));
    }

    /** What these say depends on units and bases, which no header tells. */
    private static final List<Rule> ESTIMATES =
            List.of(Rule.A04, Rule.A05, Rule.A06, Rule.A07, Rule.A08, Rule.A09, Rule.A10, Rule.A11, Rule.A20);

    private static final List<Rule> RIGHTS = List.of(Rule.S02, Rule.S03);

    private static final Set<Rule> NAMING_COUNTIES = Set.of(Rule.G01, Rule.G03, Rule.G04);

    private RuleCoverage() {}

    /** Rules that no file is held to. */
    static List<Receipt.UnappliedRule> always() {
        return Rule.listUnapplied().stream()
                .map(rule -> new Receipt.UnappliedRule(rule.id(), rule.title(), rule.remedy()))
                .toList();
    }

    /** These, and what this file gave no hold for. */
    static List<Receipt.UnappliedRule> of(Dataset dataset, AreaLookup reference, FindingTally found) {
        List<Receipt.UnappliedRule> unapplied = new ArrayList<>();
        Set<FieldRole> roles = dataset.schema().roles().keySet();
        NEEDED.forEach((rule, needed) -> {
            if (needed.stream().noneMatch(roles::contains)) {
                add(unapplied, rule, "文件中没有认出相应的列", "no column of the file was recognised for it");
            }
        });
        for (Rule rule : ESTIMATES) {
            add(
                    unapplied,
                    rule,
                    "估算数据的单位与口径须由人在 dataset.yaml 中声明",
                    "people declare unit and basis of estimates in dataset.yaml; headers do not tell them");
        }
        for (Rule rule : RIGHTS) {
            add(
                    unapplied,
                    rule,
                    "文件没有写明许可与证据；须由人在 dataset.yaml 中声明",
                    "a file does not tell its licence and evidence; people declare them in dataset.yaml");
        }
        boolean named =
                dataset.schema().namesUnits() || NAMING_COUNTIES.stream().anyMatch(found::has);
        if (named && reference.listUnits().isEmpty()) {
            unapplied.removeIf(rule -> rule.rule().equals(Rule.G15.id()));
            add(unapplied, Rule.G15, "没有县界数据，也不标出县名", "no outlines of counties are at hand, and no county is named");
        }
        unapplied.addAll(always());
        return unapplied;
    }

    private static void add(List<Receipt.UnappliedRule> unapplied, Rule rule, String zh, String en) {
        unapplied.add(new Receipt.UnappliedRule(rule.id(), rule.title(), new LocalizedText(zh, en)));
    }
}
