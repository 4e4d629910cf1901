package org.mineralgis.datum;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.model.Crs;
import org.mineralgis.model.GeodeticDatum;
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
public record SystemReading(Crs crs, boolean swapped, double share, LocalizedText evidence, Coordinate example) {

    /**
     * The same reading for coordinates that are known to be on {@code datum}; {@link #crs} itself for WGS 84 and its
     * obfuscations where they are metres, since these have no zones.
     */
    public Crs on(GeodeticDatum datum) {
        if (crs.zone().isEmpty()) {
            return DatumShifts.geographic(datum);
        }
        // Codes for zones of 3 degrees are the last of those that are alike.
        return Arrays.stream(Crs.values())
                .filter(other -> other.datum() == datum && other.zone().equals(crs.zone()))
                .reduce((first, last) -> last)
                .orElse(crs);
    }
}
