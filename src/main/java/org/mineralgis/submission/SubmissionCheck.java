package org.mineralgis.submission;

import java.io.IOException;
import java.util.List;
import org.mineralgis.check.AreaLookup;
import org.mineralgis.check.Reference;
import org.mineralgis.model.Finding;

/**
 * Checks files that somebody sends. A file is read twice: its first records, to draft a dataset from, then all of them, to
 * hold them to that draft. Whatever is wrong with a file is in its receipt. May be used by several threads.
 */
public final class SubmissionCheck {

    private final Reference reference;
    private final SubmissionLimits limits;

    /** A check by the public operations between datums. */
    public SubmissionCheck(AreaLookup areas, SubmissionLimits limits) {
        this(Reference.of(areas), limits);
    }

    /** @param reference where it knows no administrative units, the receipt says so */
    public SubmissionCheck(Reference reference, SubmissionLimits limits) {
        this.reference = reference;
        this.limits = limits;
    }

    /**
     * Checks all records within the limits.
     *
     * @throws IOException when bytes cannot be read from the disk
     */
    public Receipt check(Submission submission) throws IOException {
        return check(submission, outcome -> {});
    }

    /**
     * Checks all records within the limits.
     *
     * @param consumer is told what becomes of each
     * @throws IOException when bytes cannot be read from the disk, or by {@code consumer}
     */
    public Receipt check(Submission submission, OutcomeConsumer consumer) throws IOException {
        DatasetDraft draft;
        try {
            draft = Drafting.of(submission);
        } catch (RefusedFileException refused) {
            return refusal(submission, refused.finding());
        }
        consumer.begin(draft);
        return new CheckRun(submission, draft, reference, limits, consumer).run();
    }

    private Receipt refusal(Submission submission, Finding finding) {
        FindingTally findings = new FindingTally(limits);
        findings.add(finding);
        return new Receipt(
                new Receipt.Source(
                        submission.name(), finding.detail().expected(), submission.declared(), null, List.of()),
                new Receipt.Counts(0, 0, 0, 0, 1, 0, 0, finding.message()),
                findings.rules(),
                findings.findings(),
                new Receipt.Rejected(List.of(), 0),
                new Receipt.MapPositions(List.of(), List.of(), 0),
                RuleCoverage.always());
    }
}
