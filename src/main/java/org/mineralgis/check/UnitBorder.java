package org.mineralgis.check;

import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** The border of an administrative unit, to compare outlines with. All in WGS 84, longitude first. */
final class UnitBorder {

    /** Points looked at along one side of the box around two areas. */
    private static final int STEPS = 32;
    /** An area whose box shares less with the unit's is another one. */
    private static final double BOX_OVERLAP_MIN = 0.6;
    /** Metres per degree of latitude on the mean sphere. */
    private static final double DEGREE_METERS = 111_195;

    private final AdminUnit unit;
    private final Envelope box;
    private final IndexedPointInAreaLocator inside;
    private final AffineTransformation toMeters;
    private final IndexedFacetDistance border;

    UnitBorder(AdminUnit unit) {
        this.unit = unit;
        this.box = unit.area().getEnvelopeInternal();
        this.inside = new IndexedPointInAreaLocator(unit.area());
        double east = DEGREE_METERS * Math.cos(Math.toRadians(box.centre().y));
        this.toMeters = AffineTransformation.scaleInstance(east, DEGREE_METERS);
        this.border = new IndexedFacetDistance(toMeters.transform(unit.area().getBoundary()));
    }

    AdminUnit unit() {
        return unit;
    }

    /** Whether the boxes of both are so alike that it is worth while to compare the areas. */
    static boolean alike(AdminUnit unit, Geometry area) {
        Envelope box = unit.area().getEnvelopeInternal();
        Envelope other = area.getEnvelopeInternal();
        if (other.getArea() < BOX_OVERLAP_MIN * box.getArea()) {
            return false;
        }
        Envelope both = new Envelope(box);
        both.expandToInclude(other);
        return box.intersection(other).getArea() >= BOX_OVERLAP_MIN * both.getArea();
    }

    /** Intersection over union of the two areas, good to some percent. */
    double overlap(Geometry area) {
        Envelope both = new Envelope(box);
        both.expandToInclude(area.getEnvelopeInternal());
        IndexedPointInAreaLocator otherInside = new IndexedPointInAreaLocator(area);
        int shared = 0;
        int any = 0;
        for (int step = 0; step < STEPS * STEPS; step++) {
            Coordinate place = new Coordinate(
                    both.getMinX() + both.getWidth() * (step % STEPS + 0.5) / STEPS,
                    both.getMinY() + both.getHeight() * (step / STEPS + 0.5) / STEPS);
            boolean here = inside.locate(place) != Location.EXTERIOR;
            boolean there = otherInside.locate(place) != Location.EXTERIOR;
            shared += here && there ? 1 : 0;
            any += here || there ? 1 : 0;
        }
        return any == 0 ? 0 : (double) shared / any;
    }

    /** The median of the distances of {@code vertices} from the border, metres. */
    double medianMeters(List<Coordinate> vertices) {
        double[] distances = vertices.stream()
                .mapToDouble(vertex -> border.distance(
                        unit.area().getFactory().createPoint(toMeters.transform(vertex, new Coordinate()))))
                .sorted()
                .toArray();
        return distances[distances.length / 2];
    }
}
