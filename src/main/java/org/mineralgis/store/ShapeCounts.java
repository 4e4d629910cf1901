package org.mineralgis.store;

import java.util.Map;

/**
 * How much tiles draw of a dataset.
 *
 * @param withoutPosition records that no tile can draw
 * @param recordsByZoom shapes of records at each zoom of WebMercatorQuad
 * @param labelsByZoom label points at each zoom
 */
public record ShapeCounts(long withoutPosition, Map<Integer, Long> recordsByZoom, Map<Integer, Long> labelsByZoom) {

    public ShapeCounts {
        recordsByZoom = Map.copyOf(recordsByZoom);
        labelsByZoom = Map.copyOf(labelsByZoom);
    }

    /** Shapes of records at a zoom. */
    public long records(int zoom) {
        return recordsByZoom.getOrDefault(zoom, 0L);
    }

    /** Label points at a zoom. */
    public long labels(int zoom) {
        return labelsByZoom.getOrDefault(zoom, 0L);
    }
}
