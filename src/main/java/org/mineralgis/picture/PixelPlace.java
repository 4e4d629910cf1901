package org.mineralgis.picture;

/** Where on the ground pixels of a picture lie. */
@FunctionalInterface
interface PixelPlace {

    /** Replaces x to the right and y down, in pixels, by longitude and latitude of WGS 84. */
    void wgs84(double[] xy);
}
