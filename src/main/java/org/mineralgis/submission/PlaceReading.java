package org.mineralgis.submission;

import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.Crs;
import org.mineralgis.model.LocalizedText;

/**
 * One way to read what somebody wrote down as a place.
 *
 * @param geometry a point, a line of two, or a polygon of more corners; WGS 84, longitude first
 * @param crs the system that it was read in; {@link Crs#CGCS2000} stands for all degrees, whose datum numbers do not tell
 * @param how it was read: notation, order, zone; one sentence without a full stop
 */
public record PlaceReading(Geometry geometry, Crs crs, LocalizedText how) {}
