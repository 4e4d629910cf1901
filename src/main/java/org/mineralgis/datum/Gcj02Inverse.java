package org.mineralgis.datum;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.mineralgis.model.LocalizedText;

/**
 * GCJ-02 to WGS 84 by fixed-point iteration on the {@link Gcj02} formula, until the forward formula gives the source's
 * position to 1e-9 degrees (0.1 mm). The arithmetic is exact far beyond need; what limits the result is that GCJ-02
 * files were drawn and rounded by unknown hands. For the one such file in {@code gis-data} (county boundaries) the
 * bias left against OpenStreetMap along the border is 129 m, the median residual 205 m: hence 250 m.
 */
final class Gcj02Inverse implements CoordinateOperation {

    /** Degrees; 0.1 mm. */
    private static final double TOLERANCE = 1e-9;
    // The offset changes by less than 1 % over its own length: each round gains two digits, and five are enough.
    private static final int ROUNDS_MAX = 30;

    @Override
    public String id() {
        return "gcj02-inverse";
    }

    @Override
    public LocalizedText title() {
        return new LocalizedText(
                "GCJ-02 逆变换为 WGS 84（公开公式迭代求逆，往返误差小于 1 毫米）",
                "GCJ-02 to WGS 84 (public formula inverted by iteration, round trip below 1 mm)");
    }

    @Override
    public double accuracyMeters() {
        return 250;
    }

    @Override
    public boolean identity() {
        return false;
    }

    @Override
    public Geometry apply(Geometry source) throws OutsideAreaException {
        for (Coordinate vertex : source.getCoordinates()) {
            if (!Gcj02.covers(vertex.x, vertex.y)) {
                throw new OutsideAreaException(id(), vertex.x, vertex.y);
            }
        }
        return new GeometryEditor(source.getFactory()).edit(source, new EachVertex());
    }

    /** The WGS 84 position whose GCJ-02 is {@code source}. */
    static Coordinate invert(Coordinate source) {
        double longitude = source.x;
        double latitude = source.y;
        for (int round = 0; round < ROUNDS_MAX; round++) {
            Coordinate image = Gcj02.forward(longitude, latitude);
            double missedEast = source.x - image.x;
            double missedNorth = source.y - image.y;
            if (Math.abs(missedEast) < TOLERANCE && Math.abs(missedNorth) < TOLERANCE) {
                return new CoordinateXY(longitude, latitude);
            }
            longitude += missedEast;
            latitude += missedNorth;
        }
        throw new IllegalStateException("the GCJ-02 inverse does not settle at " + source);
    }

    /** Moves vertices one by one, so that a vertex gives the same result in every geometry. */
    private static final class EachVertex extends GeometryEditor.CoordinateOperation {

        @Override
        public Coordinate[] edit(Coordinate[] vertices, Geometry geometry) {
            Coordinate[] moved = new Coordinate[vertices.length];
            for (int index = 0; index < vertices.length; index++) {
                moved[index] = invert(vertices[index]);
            }
            return moved;
        }
    }
}
