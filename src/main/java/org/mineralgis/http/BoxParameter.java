package org.mineralgis.http;

import org.jspecify.annotations.Nullable;
import org.mineralgis.model.BoundingBox;

/**
 * The parameter {@code bbox} (OGC 17-069r4, 7.15.3), in CRS84. A box that reaches beyond the world, as maps zoomed far out
 * ask for, is cut to the world.
 *
 * @param box null when none is asked for, and when it lies outside of the world
 * @param outsideTheWorld whether a box is asked for that meets no place on earth
 */
record BoxParameter(@Nullable BoundingBox box, boolean outsideTheWorld) {

    private static final String NUMBER = "[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]{1,3})?";

    /**
     * Reads four or six numbers.
     *
     * @throws Problem for anything else, and for a box whose south lies north of its north
     */
    static BoxParameter parse(@Nullable String text) {
        if (text == null) {
            return new BoxParameter(null, false);
        }
        double[] numbers = numbers(text);
        int half = numbers.length / 2;
        double west = numbers[0];
        double south = numbers[1];
        double east = numbers[half];
        double north = numbers[half + 1];
        boolean crossing = west > east;
        if (south > north || (crossing && (west > 180 || east < -180))) {
            throw Problem.invalidParameter("bbox", text, Texts.BOX_ORDER_EXPECTED);
        }
        if (south > 90 || north < -90 || (!crossing && (west > 180 || east < -180))) {
            return new BoxParameter(null, true);
        }
        return new BoxParameter(
                new BoundingBox(Math.max(west, -180), Math.max(south, -90), Math.min(east, 180), Math.min(north, 90)),
                false);
    }

    private static double[] numbers(String text) {
        String[] parts = text.split(",", -1);
        double[] numbers = new double[parts.length];
        for (int index = 0; index < parts.length; index++) {
            String part = parts[index].strip();
            numbers[index] = part.matches(NUMBER) ? Double.parseDouble(part) : Double.NaN;
            if (!Double.isFinite(numbers[index])) {
                throw Problem.invalidParameter("bbox", text, Texts.BOX_EXPECTED);
            }
        }
        if (parts.length != 4 && parts.length != 6) {
            throw Problem.invalidParameter("bbox", text, Texts.BOX_EXPECTED);
        }
        return numbers;
    }
}
