package org.mineralgis.query;

import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.mineralgis.model.LocalizedText;

/** What geometries of both encodings have in common. */
final class Shapes {

    static final GeometryFactory FACTORY = new GeometryFactory();

    private Shapes() {}

    /** A line or ring; refused when it has too few positions or is not closed. */
    static <T> T make(
            Function<Coordinate[], T> maker, Coordinate[] positions, Function<LocalizedText, FilterException> refusal) {
        try {
            return maker.apply(positions);
        } catch (IllegalArgumentException incomplete) {
            throw refusal.apply(new LocalizedText(
                    "线至少要有两个点；面的环至少要有四个点，且首尾相同。",
                    "a line needs two positions; a ring of an area needs four, the last equal to the first."));
        }
    }

    /** A polygon of its outer ring and its holes; empty without rings. */
    static Polygon polygon(List<LinearRing> rings) {
        if (rings.isEmpty()) {
            return FACTORY.createPolygon();
        }
        if (rings.get(0).isEmpty() && rings.size() > 1) {
            throw FilterException.of("外环为空的面不能有内环。", "An area whose outer ring is empty cannot have holes.");
        }
        return FACTORY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    static double ordinate(double ordinate) {
        if (!Double.isFinite(ordinate)) {
            throw FilterException.of("坐标必须是有限的数。", "Coordinates must be finite numbers.");
        }
        return ordinate + 0.0;
    }

    /** A box of four bounds, or of six with heights, which are passed over. */
    static Expression box(List<Double> bounds) {
        if (bounds.size() != 4 && bounds.size() != 6) {
            throw FilterException.of(
                    "BBOX 需要四个数（西、南、东、北），或六个数（西、南、最低、东、北、最高）。",
                    "A BBOX has four numbers (west, south, east, north) or six (west, south, lowest, east, north, highest).");
        }
        int east = bounds.size() / 2;
        return new Expression.Box(bounds.get(0), bounds.get(1), bounds.get(east), bounds.get(east + 1));
    }
}
