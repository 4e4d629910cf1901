package org.mineralgis.query;

import java.util.List;

/**
 * Records put together by what they have in common.
 *
 * @param by names of properties, none to {@link #BY_MAX}, each once: fields of the dataset or {@code evidence}; none for all records
 *     in one group
 * @param limit how many groups are wanted at the most, from 1
 */
public record Grouping(List<String> by, int limit) {

    /** More would make nearly as many groups as there are records. */
    public static final int BY_MAX = 3;

    public Grouping {
        by = List.copyOf(by);
        if (by.size() > BY_MAX) {
            throw new IllegalArgumentException("at most " + BY_MAX + " properties, not " + by.size());
        }
    }
}
