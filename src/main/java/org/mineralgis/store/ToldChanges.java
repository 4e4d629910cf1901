package org.mineralgis.store;

import java.util.List;
import java.util.Map;
import org.mineralgis.model.BoundingBox;

/**
 * Changes that tiles have by now, and what they make of the datasets, of one moment.
 *
 * @param last the number of the last one; what is asked for next begins after it
 * @param places where tiles are others now
 * @param drawn of each dataset by its id what tiles show
 * @param more whether further changes wait
 */
public record ToldChanges(long last, List<Place> places, Map<String, Drawn> drawn, boolean more) {

    /**
     * Where tiles of a dataset are others.
     *
     * @param datasetId the dataset
     * @param box in degrees
     */
    public record Place(String datasetId, BoundingBox box) {}

    /**
     * What tiles show of a dataset.
     *
     * @param releaseId the release that loaded it
     * @param revision see {@link org.mineralgis.model.ContentState#drawnRevision()}
     */
    public record Drawn(long releaseId, long revision) {}
}
