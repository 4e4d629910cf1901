package org.mineralgis.store;

import java.util.List;

/**
 * What the next release changes. Datasets that it does not name stay as they are.
 *
 * @param program the program and version that made it
 * @param changed staged and indexed datasets
 * @param vanished ids of datasets that are no longer part of the data
 */
public record ReleaseDraft(String program, List<StagedDataset> changed, List<String> vanished) {

    public ReleaseDraft {
        changed = List.copyOf(changed);
        vanished = List.copyOf(vanished);
    }
}
