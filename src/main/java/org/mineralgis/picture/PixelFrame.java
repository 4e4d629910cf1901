package org.mineralgis.picture;

/** Where positions lie in a picture. */
@FunctionalInterface
interface PixelFrame {

    /**
     * Replaces a position by its place in the picture.
     *
     * @param xy easting and northing in Web Mercator (EPSG:3857), metres; afterwards pixels of 0.28 mm to the right and down from
     *     the upper left corner
     */
    void place(double[] xy);
}
