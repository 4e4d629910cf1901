package org.mineralgis.history;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which changes are meant.
 *
 * @param releases those that made them
 * @param datasets ids of datasets; empty for all
 * @param kinds what became of the records; never empty
 */
public record ChangeSelection(Releases releases, Set<String> datasets, Set<ChangeKind> kinds) {

    /**
     * Releases in a row.
     *
     * @param from the first
     * @param to the last; smaller than {@code from} for none
     */
    public record Releases(long from, long to) {}

    public ChangeSelection {
        datasets = Set.copyOf(datasets);
        kinds = Set.copyOf(kinds);
    }

    /** How many records are meant, when {@code summaries} are those of the same releases and datasets. */
    public long count(Collection<DatasetChange> summaries) {
        return summaries.stream()
                .mapToLong(summary -> kinds.stream().mapToLong(summary::count).sum())
                .sum();
    }

    /** The words of the kinds, in order. */
    public List<String> kindWords() {
        return kinds.stream().map(ChangeKind::word).sorted().toList();
    }
}
