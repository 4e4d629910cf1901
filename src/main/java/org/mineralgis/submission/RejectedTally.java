package org.mineralgis.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mineralgis.model.Finding;
import org.mineralgis.model.LocalizedText;

/** Counts rejected records and keeps some. */
final class RejectedTally {

    private final int max;
    private final List<Receipt.RejectedRecord> kept = new ArrayList<>();
    private long count;

    RejectedTally(int max) {
        this.max = max;
    }

    void add(RecordOutcome outcome) {
        count++;
        if (kept.size() < max) {
            kept.add(record(outcome));
        }
    }

    long count() {
        return count;
    }

    Receipt.Rejected rejected() {
        return new Receipt.Rejected(kept, count - kept.size());
    }

    static Receipt.RejectedRecord record(RecordOutcome outcome) {
        List<Finding> reasons = outcome.reasons();
        return new Receipt.RejectedRecord(
                outcome.record().row(),
                reasons.stream().map(Finding::rule).distinct().toList(),
                new LocalizedText(
                        join(
                                reasons,
                                finding -> finding.message().zh() + "（"
                                        + finding.remedy().zh() + "）",
                                "；"),
                        join(
                                reasons,
                                finding -> finding.message().en() + " ("
                                        + finding.remedy().en() + ")",
                                "; ")),
                outcome.record().attributes());
    }

    private static String join(List<Finding> findings, Function<Finding, String> text, String separator) {
        return findings.stream().map(text).collect(Collectors.joining(separator));
    }
}
