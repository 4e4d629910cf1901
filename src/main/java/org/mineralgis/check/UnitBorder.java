package org.mineralgis.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.index.ItemVisitor;
import org.locationtech.jts.index.strtree.STRtree;

/** The border of an administrative unit, to compare outlines with. All in WGS 84, longitude first. */
final class UnitBorder {

    /** Points looked at along one side of the box around two areas. */
    private static final int STEPS = 32;
    /** An area whose box shares less with the unit's is another one. */
    private static final double BOX_OVERLAP_MIN = 0.6;
    /** Metres per degree of latitude on the mean sphere. */
    private static final double DEGREE_METERS = 111_195;
    /** Where the nearest border is looked for first, to look at few. */
    private static final double NEAR_METERS = 250;
    /** Vertices that are farther away belong to another course of the border. */
    private static final double REACH_METERS = 1500;

    private final AdminUnit unit;
    private final Envelope box;
    private final IndexedPointInAreaLocator inside;
    private final AffineTransformation toMeters;
    private final STRtree segments;

    UnitBorder(AdminUnit unit) {
        this.unit = unit;
        this.box = unit.area().getEnvelopeInternal();
        this.inside = new IndexedPointInAreaLocator(unit.area());
        double east = DEGREE_METERS * Math.cos(Math.toRadians(box.centre().y));
        this.toMeters = AffineTransformation.scaleInstance(east, DEGREE_METERS);
        this.segments = index(toMeters.transform(unit.area().getBoundary()));
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

    /** {@code places} as metres to the east and north, in the plane that distances from this border are measured in. */
    List<Coordinate> toMeters(List<Coordinate> places) {
        return places.stream()
                .map(place -> toMeters.transform(place, new Coordinate()))
                .toList();
    }

    /** The part of the border that is nearest to {@code place} (metres); null when none is within reach. */
    @Nullable
    LineSegment findNearest(Coordinate place) {
        LineSegment near = nearest(place, NEAR_METERS);
        return near != null ? near : nearest(place, REACH_METERS);
    }

    private @Nullable LineSegment nearest(Coordinate place, double meters) {
        Envelope around = new Envelope(place);
        around.expandBy(meters);
        NearestSegment nearest = new NearestSegment(place, meters);
        segments.query(around, nearest);
        return nearest.found;
    }

    /** Keeps the nearest of the segments that it is shown. */
    private static final class NearestSegment implements ItemVisitor {
        private final Coordinate place;
        private double meters;
        private @Nullable LineSegment found;

        NearestSegment(Coordinate place, double meters) {
            this.place = place;
            this.meters = meters;
        }

        @Override
        public void visitItem(Object item) {
            LineSegment segment = (LineSegment) item;
            double distance = segment.distance(place);
            if (distance < meters) {
                meters = distance;
                found = segment;
            }
        }
    }

    private static STRtree index(Geometry border) {
        STRtree index = new STRtree();
        for (int part = 0; part < border.getNumGeometries(); part++) {
            Coordinate[] vertices = border.getGeometryN(part).getCoordinates();
            for (int end = 1; end < vertices.length; end++) {
                index.insert(
                        new Envelope(vertices[end - 1], vertices[end]),
                        new LineSegment(vertices[end - 1], vertices[end]));
            }
        }
        return index;
    }
}
