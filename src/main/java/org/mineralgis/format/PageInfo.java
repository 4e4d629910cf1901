package org.mineralgis.format;

import java.time.Instant;
import java.util.List;

/**
 * What a page of records says about itself (OGC 17-069r4, 7.16).
 *
 * @param numberMatched how many records all pages hold together
 * @param timeStamp when the answer was made
 * @param links to itself, to its other representations and to the next page
 */
public record PageInfo(long numberMatched, Instant timeStamp, List<Link> links) {

    public PageInfo {
        links = List.copyOf(links);
    }
}
