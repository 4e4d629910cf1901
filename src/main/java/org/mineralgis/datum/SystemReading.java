package org.mineralgis.datum;

import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.model.Crs;
import org.mineralgis.model.LocalizedText;

/**
 * One way to read coordinates that brings them into the region.
 *
 * @param crs the system; for degrees {@link Crs#EPSG_4326} and for metres one of CGCS2000, since numbers do not tell the
 *     datum
 * @param swapped whether the first number is the latitude or northing
 * @param share of the positions that lie in the region when read so, 0–1
 * @param evidence what speaks for it, one sentence without a full stop
 * @param example the first of these positions, WGS 84, longitude first
 */
public record SystemReading(Crs crs, boolean swapped, double share, LocalizedText evidence, Coordinate example) {}
