package org.mineralgis.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mineralgis.check.Rule;
import org.mineralgis.model.Finding;
import org.mineralgis.model.Severity;

/** Counts all findings and keeps some. */
final class FindingTally {

    private record Key(String rule, Severity severity) {}

    private final SubmissionLimits limits;
    private final Map<Key, Long> counts =
            new TreeMap<>(Comparator.comparing(Key::severity).thenComparing(Key::rule));
    private final Map<Severity, Long> severities = new EnumMap<>(Severity.class);
    private final List<Finding> kept = new ArrayList<>();
    private long leftOut;

    FindingTally(SubmissionLimits limits) {
        this.limits = limits;
    }

    void add(Finding finding) {
        long ofRule = counts.merge(new Key(finding.rule(), finding.severity()), 1L, Long::sum);
        severities.merge(finding.severity(), 1L, Long::sum);
        if (ofRule <= limits.findingsPerRule() && kept.size() < limits.findings()) {
            kept.add(finding);
        } else {
            leftOut++;
        }
    }

    long count(Severity severity) {
        return severities.getOrDefault(severity, 0L);
    }

    boolean has(Rule rule) {
        return counts.keySet().stream().anyMatch(key -> key.rule().equals(rule.id()));
    }

    List<Receipt.RuleCount> rules() {
        return counts.entrySet().stream()
                .map(entry -> new Receipt.RuleCount(
                        entry.getKey().rule(),
                        entry.getKey().severity(),
                        entry.getValue(),
                        Rule.valueOf(entry.getKey().rule()).title()))
                .toList();
    }

    Receipt.Findings findings() {
        return new Receipt.Findings(kept, leftOut);
    }
}
