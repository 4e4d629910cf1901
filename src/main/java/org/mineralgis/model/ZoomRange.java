package org.mineralgis.model;

/**
 * The zoom levels at which a dataset is drawn and has tiles, in WebMercatorQuad, both ends included.
 *
 * @param min 0 to 22
 * @param max {@code min} to 22; beyond it clients overzoom
 */
public record ZoomRange(int min, int max) {

    public ZoomRange {
        if (min < 0 || max > 22 || min > max) {
            throw new IllegalArgumentException("zoom range " + min + "-" + max + " is not within 0-22");
        }
    }

    /** Whether tiles of this zoom exist. */
    public boolean contains(int zoom) {
        return zoom >= min && zoom <= max;
    }
}
