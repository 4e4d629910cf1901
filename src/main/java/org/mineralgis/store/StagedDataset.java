package org.mineralgis.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
 */
public record StagedDataset(
        Dataset dataset,
        String contentHash,
        @Nullable BoundingBox extent,
        List<FileCount> files,
        List<Finding> findings,
        List<FindingRest> rest) {

    public StagedDataset {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        rest = List.copyOf(rest);
    }

    long records() {
        return files.stream().mapToLong(FileCount::records).sum();
    }

    long features() {
        return files.stream().mapToLong(FileCount::features).sum();
    }
}
