package org.mineralgis.proximity;

import net.sf.geographiclib.Geodesic;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * How a record lies to a place.
 *
 * @param relation in words
 * @param azimuthDegrees from the place towards the nearest point of the record, clockwise from north, 0 to below 360; null
 *     when they are not apart
 * @param overlap what they have in common; null when one of them is no area or nothing is
 */
public record PlaceRelation(
        Relation relation,
        @Nullable Double azimuthDegrees,
        @Nullable Overlap overlap) {

    /**
     * Compares two valid geometries in WGS 84 degrees, longitude first.
     *
     * @param place a point, line or polygon
     * @param record of any type
     */
    public static PlaceRelation of(Geometry place, Geometry record) {
        Relation relation = Relation.of(place, record);
        boolean areas = place.getDimension() == 2 && record.getDimension() == 2;
        return switch (relation) {
            case APART -> new PlaceRelation(relation, azimuth(place, record), null);
            case TOUCHES -> new PlaceRelation(relation, null, null);
            case INSIDE, ENCLOSES, OVERLAPS ->
                new PlaceRelation(relation, null, areas ? Overlap.of(place, record) : null);
        };
    }

    private static double azimuth(Geometry place, Geometry record) {
        // Degrees of longitude are shorter than those of latitude; with both alike another point can be the nearest.
        double narrow = Math.cos(Math.toRadians(place.getCentroid().getY()));
        AffineTransformation even = AffineTransformation.scaleInstance(narrow, 1);
        Coordinate[] nearest = IndexedFacetDistance.nearestPoints(even.transform(place), even.transform(record));
        double degrees =
                Geodesic.WGS84.Inverse(nearest[0].y, nearest[0].x / narrow, nearest[1].y, nearest[1].x / narrow).azi1;
        return degrees < 0 ? degrees + 360 : degrees;
    }
}
