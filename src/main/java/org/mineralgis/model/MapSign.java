package org.mineralgis.model;

import org.jspecify.annotations.Nullable;

/**
 * How one record is drawn on the map, as far as a single sign can say: one icon, one line, one filling.
 *
 * @param icon colour of the mark of a point; null when it has none
 * @param line colour of a line or an outline; null when it has none
 * @param lineWidthPixels 0 without a line
 * @param fill colour of an area; null when it has none
 */
public record MapSign(
        @Nullable Paint icon,
        @Nullable Paint line,
        double lineWidthPixels,
        @Nullable Paint fill) {

    /**
     * One colour.
     *
     * @param red 0 to 255
     * @param green 0 to 255
     * @param blue 0 to 255
     * @param opacity 0 to 1
     */
    public record Paint(int red, int green, int blue, double opacity) {}
}
