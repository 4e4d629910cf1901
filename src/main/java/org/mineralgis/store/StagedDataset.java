package org.mineralgis.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.history.Retirement;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Finding;

/**
 * A dataset whose records wait in staging for the swap.
 *
 * @param dataset what it is
 * @param contentHash hash over all that its content depends on
 * @param extent of all positions; null when no record has one
 * @param files what became of its records, in the order of the dataset's files
 * @param findings what the checks found, in that order
 * @param rest how many more there are that are not kept
 * @param retired records that are gone for good
 */
public record StagedDataset(
        Dataset dataset,
        String contentHash,
        @Nullable BoundingBox extent,
        List<FileCount> files,
        List<Finding> findings,
        List<FindingRest> rest,
        List<Retirement> retired) {

    public StagedDataset {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        rest = List.copyOf(rest);
        retired = List.copyOf(retired);
    }

    /** One of which no record is known to be gone for good. */
    public StagedDataset(
            Dataset dataset,
            String contentHash,
            @Nullable BoundingBox extent,
            List<FileCount> files,
            List<Finding> findings,
            List<FindingRest> rest) {
        this(dataset, contentHash, extent, files, findings, rest, List.of());
    }

    /**
     * The same with what is known of records that are gone for good.
     *
     * @param retired those that are
     * @param found what is odd about them, behind all other findings
     * @param more how many more findings there are about them
     */
    public StagedDataset with(List<Retirement> retired, List<Finding> found, List<FindingRest> more) {
        List<Finding> allFindings = new ArrayList<>(findings);
        allFindings.addAll(found);
        List<FindingRest> allRest = new ArrayList<>(rest);
        allRest.addAll(more);
        return new StagedDataset(dataset, contentHash, extent, files, allFindings, allRest, retired);
    }

    long records() {
        return files.stream().mapToLong(FileCount::records).sum();
    }

    long features() {
        return files.stream().mapToLong(FileCount::features).sum();
    }
}
