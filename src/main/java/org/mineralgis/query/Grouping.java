package org.mineralgis.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records put together by what they have in common, and what is told of each group beside their number.
 *
 * @param by names of properties, none to {@link #BY_MAX}, each once: fields of the dataset or {@code evidence}; none for all records
 *     in one group
 * @param histogram classes of a field by which groups are parted, too; null for none
 * @param measures none to {@link #MEASURES_MAX}
 * @param limit how many groups are wanted at the most, from 1; without {@code by} all classes of the histogram come
 */
public record Grouping(List<String> by, @Nullable Histogram histogram, List<Measure> measures, int limit) {

    /** More would make nearly as many groups as there are records. */
    public static final int BY_MAX = 4;

    /** Each is one more number to be made of every record. */
    public static final int MEASURES_MAX = 16;

    public Grouping {
        by = List.copyOf(by);
        measures = List.copyOf(measures);
        if (by.size() > BY_MAX) {
            throw new IllegalArgumentException("at most " + BY_MAX + " properties, not " + by.size());
        }
        if (measures.size() > MEASURES_MAX) {
            throw new IllegalArgumentException("at most " + MEASURES_MAX + " measures, not " + measures.size());
        }
    }
}
