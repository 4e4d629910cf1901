package org.mineralgis.proximity;

import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.IntersectionMatrix;

/** How a record lies to a place (OGC 06-103r4, 6.1.15), as people say it. */
public enum Relation {
    /** All of the record lies within the place. */
    INSIDE,
    /** All of the place lies within the record. */
    ENCLOSES,
    /** A part of the one lies within the other. */
    OVERLAPS,
    /** They have but points of their borders in common. */
    TOUCHES,
    /** They have nothing in common. */
    APART;

    /** Of two valid geometries of the same system. */
    static Relation of(Geometry place, Geometry record) {
        IntersectionMatrix matrix = record.relate(place);
        if (matrix.isDisjoint()) {
            return APART;
        }
        if (matrix.isCoveredBy()) {
            return INSIDE;
        }
        if (matrix.isCovers()) {
            return ENCLOSES;
        }
        return matrix.isTouches(record.getDimension(), place.getDimension()) ? TOUCHES : OVERLAPS;
    }

    /** The word for it in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
