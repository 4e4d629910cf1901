package org.mineralgis.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param matched how many records
 * @param hits those of the page, the best first
 * @param incomplete ids of datasets that have more records than are searched
 */
public record Found(long matched, List<Hit> hits, List<String> incomplete) {

    public Found {
        hits = List.copyOf(hits);
        incomplete = List.copyOf(incomplete);
    }
}
