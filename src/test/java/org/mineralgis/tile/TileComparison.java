package org.mineralgis.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * What differs between two MVT layers by more than one unit of their grid: features, values, or geometry. Areas may differ by a
 * border of one unit along their edge; lines and points keep within one unit of each other, which is 1.42 along the diagonal.
 * What is nowhere wider than that may be in one of them only.
 */
final class TileComparison {

    private static final double UNIT = 1;
    private static final double DIAGONAL = 1.42;

    private final List<String> differences = new ArrayList<>();

    static List<String> differences(Map<String, DecodedTile.Feature> ours, Map<String, DecodedTile.Feature> theirs) {
        TileComparison comparison = new TileComparison();
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

    private static boolean negligible(Geometry geometry) {
        return switch (geometry.getDimension()) {
            case 2 -> geometry.getArea() <= UNIT * geometry.getLength();
            case 1 -> geometry.getLength() <= 2 * DIAGONAL;
            default -> false;
        };
    }

    private static boolean near(Geometry ours, Geometry theirs) {
        if (ours.getDimension() == 2) {
            Geometry valid = theirs.isValid() ? theirs : theirs.buffer(0);
            double difference = OverlayNGRobust.overlay(ours, valid, OverlayNG.SYMDIFFERENCE)
                    .getArea();
            return difference <= UNIT * Math.max(ours.getLength(), theirs.getLength());
        }
        return within(ours, theirs) && within(theirs, ours);
    }

    /** Whether it stays within a unit of the other; of lines all but ends that are not longer than that. */
    private static boolean within(Geometry one, Geometry other) {
        Geometry rest = one.difference(other.buffer(DIAGONAL));
        return rest.isEmpty() || one.getDimension() == 1 && rest.getLength() <= 2 * DIAGONAL;
    }
}
