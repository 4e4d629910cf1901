package org.mineralgis.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LineStringExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * What differs between two MVT layers by more than one unit of their grid: features, values, or geometry. Areas may differ by a
 * border of one unit along their edge; lines and points keep within one unit of each other, which is 1.42 along the diagonal.
 * What is nowhere wider than that may be in one of them only, and so may stretches that a line goes there and back.
 */
final class TileComparison {

    private static final double UNIT = 1;
    private static final double DIAGONAL = 1.42;

    /** Lines along the very end of the buffer, and how far a line reaches that meets it at a flat angle, are not compared. */
    private static final double EDGE = 2;

    private final Geometry inside;
    private final List<String> differences = new ArrayList<>();

    private TileComparison(int extent) {
        double low = EDGE - extent / 64.0;
        double high = extent - low;
        this.inside = new GeometryFactory().toGeometry(new Envelope(low, high, low, high));
    }

    static List<String> differences(
            Map<String, DecodedTile.Feature> ours, Map<String, DecodedTile.Feature> theirs, int extent) {
        TileComparison comparison = new TileComparison(extent);
        TreeSet<String> fids = new TreeSet<>(ours.keySet());
        fids.addAll(theirs.keySet());
        fids.forEach(fid -> comparison.compare(fid, ours.get(fid), theirs.get(fid)));
        return comparison.differences;
    }

    private void compare(String fid, DecodedTile.Feature ours, DecodedTile.Feature theirs) {
        if (ours == null || theirs == null) {
            Geometry only = Objects.requireNonNull(ours == null ? theirs : ours).geometry();
            check(negligible(only), fid + (ours == null ? " is missing: " : " is too much: ") + only);
            return;
        }
        check(
                ours.properties().equals(theirs.properties()),
                fid + " has " + ours.properties() + " instead of " + theirs.properties());
        Geometry geometry = ours.geometry();
        check(geometry.isValid(), fid + " is not valid: " + geometry);
        check(
                geometry.getDimension() == theirs.geometry().getDimension() && near(geometry, theirs.geometry()),
                fid + " is " + geometry + " instead of " + theirs.geometry());
    }

    private void check(boolean holds, String difference) {
        if (!holds) {
            differences.add(difference);
        }
    }

    private boolean negligible(Geometry geometry) {
        return switch (geometry.getDimension()) {
            case 2 -> geometry.getArea() <= UNIT * geometry.getLength();
            case 1 -> inside(withoutReturns(geometry)).getLength() <= 2 * DIAGONAL;
            default -> false;
        };
    }

    private boolean near(Geometry ours, Geometry theirs) {
        if (ours.norm().equalsExact(theirs.norm())) {
            return true;
        }
        if (ours.getDimension() == 2) {
            Geometry valid = theirs.isValid() ? theirs : theirs.buffer(0);
            double difference = OverlayNGRobust.overlay(ours, valid, OverlayNG.SYMDIFFERENCE)
                    .getArea();
            return difference <= UNIT * Math.max(ours.getLength(), theirs.getLength());
        }
        if (ours.getDimension() == 1) {
            return within(inside(withoutReturns(ours)), theirs) && within(inside(theirs), ours);
        }
        return within(ours, theirs) && within(theirs, ours);
    }

    private Geometry inside(Geometry lines) {
        return LineStringExtracter.getGeometry(lines.intersection(inside));
    }

    /** ST_AsMVTGeom leaves out a vertex after which a line is where it was before, within a unit. */
    private static Geometry withoutReturns(Geometry lines) {
        List<LineString> kept = new ArrayList<>();
        for (int part = 0; part < lines.getNumGeometries(); part++) {
            List<Coordinate> positions = new ArrayList<>();
            for (Coordinate position : lines.getGeometryN(part).getCoordinates()) {
                int size = positions.size();
                if (size > 1 && positions.get(size - 2).distance(position) <= DIAGONAL) {
                    positions.remove(size - 1);
                } else {
                    positions.add(position);
                }
            }
            if (positions.size() > 1) {
                kept.add(lines.getFactory().createLineString(positions.toArray(Coordinate[]::new)));
            }
        }
        return lines.getFactory().createMultiLineString(kept.toArray(LineString[]::new));
    }

    /** Whether it stays within a unit of the other; of lines all but ends that are not longer than that. */
    private static boolean within(Geometry one, Geometry other) {
        Geometry rest = one.difference(other.buffer(DIAGONAL));
        return rest.isEmpty() || one.getDimension() == 1 && rest.getLength() <= 2 * DIAGONAL;
    }
}
