package org.mineralgis.load;

import java.util.List;
import org.mineralgis.load.DatasetReport.Outcome;
import org.mineralgis.model.Finding;
import org.mineralgis.model.Severity;

/**
 * What a load or a check did and found. For every file, records read are records loaded and records rejected together.
 *
 * @param releaseId the release that is served now; 0 for a check without a database
 * @param datasets in the order of their ids
 */
public record LoadReport(long releaseId, List<DatasetReport> datasets) {

    public LoadReport {
        datasets = List.copyOf(datasets);
    }

    /** Whether the load made a new release. */
    public boolean changed() {
        return datasets.stream()
                .anyMatch(dataset -> dataset.outcome() == Outcome.LOADED || dataset.outcome() == Outcome.REMOVED);
    }

    /** Whether a file cannot be loaded at all. */
    public boolean refused() {
        return datasets.stream().anyMatch(dataset -> dataset.outcome() == Outcome.REFUSED);
    }

    /** The first refused file in one line, and how many more there are. */
    String refusal() {
        List<Finding> reasons = datasets.stream()
                .filter(dataset -> dataset.outcome() == Outcome.REFUSED)
                .flatMap(dataset -> dataset.findings().stream())
                .toList();
        Finding first = reasons.get(0);
        String more = reasons.size() == 1 ? "" : " (and " + (reasons.size() - 1) + " more)";
        return first.dataset() + "/" + first.file() + ": " + first.message().en() + "; "
                + first.remedy().en() + more;
    }

    /** Records read. */
    public long records() {
        return datasets.stream().mapToLong(DatasetReport::records).sum();
    }

    /** Records loaded. */
    public long features() {
        return datasets.stream().mapToLong(DatasetReport::features).sum();
    }

    /** Records that a check refused. */
    public long rejected() {
        return records() - features();
    }

    /** How many findings are of this severity. */
    public long count(Severity severity) {
        return datasets.stream().mapToLong(dataset -> dataset.count(severity)).sum();
    }
}
