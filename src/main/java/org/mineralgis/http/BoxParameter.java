package org.mineralgis.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.datum.ServedArea;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.ServedCrs;

/**
 * The parameter {@code bbox} (OGC 17-069r4, 7.15.3), in the system and axis order that {@code bbox-crs} says (OGC 18-058r1,
 * 6.2.3). A box that reaches beyond the world, as maps zoomed far out ask for, is cut to the world; one in metres to the
 * domain of its system.
 *
 * @param box null when none is asked for in degrees, and when it lies outside of the world
 * @param area the same for a box in metres
 * @param outsideTheWorld whether a box is asked for that meets no place on earth
 */
record BoxParameter(@Nullable BoundingBox box, @Nullable Geometry area, boolean outsideTheWorld) {

    private static final String NUMBER = "[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]{1,3})?";

    /** Metres by which a box in metres is larger than asked: clients round its edges, on which records may lie. */
    private static final double EDGE = 1e-6;

    private static final BoxParameter NONE = new BoxParameter(null, null, false);
    private static final BoxParameter OUTSIDE = new BoxParameter(null, null, true);

    /**
     * Reads four or six numbers.
     *
     * @throws Problem for anything else, and for a box whose south lies north of its north
     */
    static BoxParameter parse(@Nullable String text, ServedCrs crs) {
        if (text == null) {
            return NONE;
        }
        Corners corners = corners(text, crs);
        return crs.geographic() ? inDegrees(text, crs, corners) : inMeters(text, crs, corners);
    }

    /**
     * The box as it is asked for, east or longitude in x.
     *
     * @throws Problem for anything that is no box, and for one over the antimeridian, which no picture shows in one piece
     */
    static Envelope envelope(String text, ServedCrs crs) {
        Corners at = corners(text, crs);
        if (at.south > at.north || at.west > at.east) {
            throw refused(text, crs);
        }
        return new Envelope(at.west, at.east, at.south, at.north);
    }

    private record Corners(double west, double south, double east, double north) {}

    private static Corners corners(String text, ServedCrs crs) {
        double[] numbers = numbers(text, crs);
        int half = numbers.length / 2;
        int east = crs.northFirst() ? 1 : 0;
        int north = 1 - east;
        return new Corners(numbers[east], numbers[north], numbers[half + east], numbers[half + north]);
    }

    private static BoxParameter inDegrees(String text, ServedCrs crs, Corners at) {
        boolean crossing = at.west > at.east;
        if (at.south > at.north || (crossing && (at.west > 180 || at.east < -180))) {
            throw refused(text, crs);
        }
        if (at.south > 90 || at.north < -90 || (!crossing && (at.west > 180 || at.east < -180))) {
            return OUTSIDE;
        }
        BoundingBox box = new BoundingBox(
                Math.max(at.west, -180), Math.max(at.south, -90), Math.min(at.east, 180), Math.min(at.north, 90));
        return new BoxParameter(box, null, false);
    }

    private static BoxParameter inMeters(String text, ServedCrs crs, Corners at) {
        if (at.south > at.north || at.west > at.east) {
            throw refused(text, crs);
        }
        Envelope box = new Envelope(at.west, at.east, at.south, at.north);
        box.expandBy(EDGE);
        Optional<Geometry> area = ServedArea.ofBox(crs, box);
        return area.map(inside -> new BoxParameter(null, inside, false)).orElse(OUTSIDE);
    }

    private static Problem refused(String text, ServedCrs crs) {
        return Problem.invalidParameter("bbox", text, Texts.boxOrder(crs));
    }

    /** The number that a text is; not a number for any other text. */
    static double number(String text) {
        String plain = text.strip();
        return plain.matches(NUMBER) ? Double.parseDouble(plain) : Double.NaN;
    }

    private static double[] numbers(String text, ServedCrs crs) {
        String[] parts = text.split(",", -1);
        double[] numbers = new double[parts.length];
        for (int index = 0; index < parts.length; index++) {
            numbers[index] = number(parts[index]);
            if (!Double.isFinite(numbers[index])) {
                throw Problem.invalidParameter("bbox", text, Texts.box(crs));
            }
        }
        if (parts.length != 4 && parts.length != 6) {
            throw Problem.invalidParameter("bbox", text, Texts.box(crs));
        }
        return numbers;
    }
}
