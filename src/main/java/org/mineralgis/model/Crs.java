package org.mineralgis.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * A coordinate reference system that a source file may be in. All are geographic, in degrees, and read in
 * longitude, latitude order whatever their authority says, because that is how the files are written.
 */
public enum Crs {
    /** WGS 84, longitude first. */
    CRS84("OGC:CRS84"),
    /** WGS 84; the same numbers as {@link #CRS84}, in longitude, latitude order. */
    EPSG_4326("EPSG:4326"),
    /** China Geodetic Coordinate System 2000, taken as equal to WGS 84 (plate motion since 2000 below 1 m). */
    CGCS2000("EPSG:4490"),
    /** The obfuscated WGS 84 of Chinese web maps, 100 to 700 m off. It has no authority code. */
    GCJ02("GCJ-02");

    private final String key;

    Crs(String key) {
        this.key = key;
    }

    /** The identifier used in {@code dataset.yaml} and stored with each record. */
    public String key() {
        return key;
    }

    /** The system with this {@link #key()}. */
    public static Optional<Crs> find(String key) {
        return Arrays.stream(values()).filter(crs -> crs.key.equals(key)).findFirst();
    }
}
