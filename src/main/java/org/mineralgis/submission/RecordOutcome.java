package org.mineralgis.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Finding;
import org.mineralgis.model.Severity;
import org.mineralgis.model.SourceRecord;

/**
 * What became of one record.
 *
 * @param record as the file has it
 * @param feature as it would be stored; null when it was rejected
 * @param findings about it
 */
public record RecordOutcome(SourceRecord record, @Nullable Feature feature, List<Finding> findings) {

    public RecordOutcome {
        findings = List.copyOf(findings);
    }

    /** Whether it would not be stored. */
    public boolean rejected() {
        return feature == null;
    }

    /** Whether it would be stored with a warning beside it. */
    boolean flagged() {
        return feature != null && findings.stream().anyMatch(finding -> finding.severity() == Severity.WARNING);
    }

    /** Why it was rejected; without errors of its own, all that was found. */
    List<Finding> reasons() {
        List<Finding> errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        return errors.isEmpty() ? findings : errors;
    }
}
