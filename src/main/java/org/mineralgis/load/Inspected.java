package org.mineralgis.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mineralgis.load.DatasetReport.Outcome;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Finding;
import org.mineralgis.store.FileCount;
import org.mineralgis.store.FindingRest;

/** What an inspection has found of one dataset so far. */
final class Inspected {

    private final DatasetContent content;
    private final List<Finding> refusals;
    private final List<Finding> findings = new ArrayList<>();
    private final List<FindingRest> rest = new ArrayList<>();
    private List<FileCount> files = List.of();
    private Retirements.@Nullable Named retired;

    Inspected(DatasetContent content) {
        this.content = content;
        this.refusals = new ArrayList<>(content.mismatches());
    }

    DatasetContent content() {
        return content;
    }

    /** A file cannot be read, so that a load would be refused. */
    void refuse(UnreadableFileException e) {
        refusals.add(e.finding());
    }

    /** Takes what became of the records. */
    void add(List<FileCount> counts, FindingTally found) {
        files = counts;
        add(found);
    }

    private void add(FindingTally found) {
        findings.addAll(found.kept());
        rest.addAll(found.rest());
    }

    /** Reads which records are gone for good; empty when that cannot be read. */
    Optional<Retirements.Named> readRetired(Retirements retirements) throws IOException {
        try {
            retired = retirements.read(content.dataset());
        } catch (UnreadableFileException e) {
            refuse(e);
        }
        return Optional.ofNullable(retired);
    }

    /** All of it, once every dataset was read. */
    DatasetReport report(Retirements retirements, InspectedRecords records) {
        if (retired != null) {
            retirements.hold(retired, records);
            add(retired.findings());
        }
        Outcome outcome = refusals.isEmpty() ? Outcome.CHECKED : Outcome.REFUSED;
        List<Finding> all = new ArrayList<>(refusals);
        all.addAll(findings);
        Dataset dataset = content.dataset();
        return new DatasetReport(dataset.id(), dataset.metadata().title(), outcome, files, all, rest);
    }
}
