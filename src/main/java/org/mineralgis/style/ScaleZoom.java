package org.mineralgis.style;

/**
 * Scale denominators as MapLibre zoom levels. A screen pixel is 0.28 mm (SLD 1.0 section 10.2) and MapLibre's world at
 * zoom 0 is 512 pixels wide, which is 1:279,541,132.014 at the equator; each level halves it. As in every map of EPSG:3857
 * the scale is that at the equator: at 39 degrees north the map is 1.29 times larger.
 */
final class ScaleZoom {

    private static final double DENOMINATOR_AT_ZOOM_0 = 279_541_132.014;

    private ScaleZoom() {}

    /** The zoom at which the map has the scale 1:{@code denominator}; below 0 for one smaller than the world. */
    static double of(double denominator) {
        return Math.log(DENOMINATOR_AT_ZOOM_0 / denominator) / Math.log(2);
    }
}
