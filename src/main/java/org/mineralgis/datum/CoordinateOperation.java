package org.mineralgis.datum;

import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.LocalizedText;

/**
 * One named step from a source's coordinate system to WGS 84, in degrees, longitude first. It works vertex by vertex:
 * equal vertices stay equal, so that borders that two areas share stay shared. An operation never does nothing in
 * silence: a position that it has no answer for is refused.
 */
public interface CoordinateOperation {

    /** Stable name, stored with each record, such as {@code gcj02-inverse}. */
    String id();

    /** What it does, for people. */
    LocalizedText title();

    /** How far a result may lie from the truth, in metres; 0 for no addition to the error of the source. */
    double accuracyMeters();

    /** Whether the source is in WGS 84 already, so that there is no step to record. */
    boolean identity();

    /**
     * {@code source} in WGS 84; {@code source} itself when the numbers stay as they are.
     *
     * @throws OutsideAreaException if a vertex lies outside the area of validity
     */
    Geometry apply(Geometry source) throws OutsideAreaException;
}
