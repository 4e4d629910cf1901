package org.mineralgis.store;

import java.util.List;

/**
 * One release: what was served from its load until the next.
 *
 * @param id grows with every release
 * @param loadedAt when, ISO 8601 in UTC
 * @param program the program and version that made it
 * @param datasets all that it held, in the order of their ids
 */
public record Release(long id, String loadedAt, String program, List<ReleasedDataset> datasets) {

    public Release {
        datasets = List.copyOf(datasets);
    }
}
