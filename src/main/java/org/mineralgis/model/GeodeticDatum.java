package org.mineralgis.model;

/** What the latitudes and longitudes of a {@link Crs} are tied to. */
public enum GeodeticDatum {
    /** World Geodetic System 1984, the datum of everything stored. */
    WGS84,
    /** China Geodetic Coordinate System 2000, on the GRS 1980 ellipsoid. */
    CGCS2000,
    /** Xian 1980, on the IAG 1975 ellipsoid. No public parameters lead from it to WGS 84. */
    XIAN_1980,
    /** Beijing 1954, on the Krassovsky 1940 ellipsoid. */
    BEIJING_1954,
    /** The obfuscated WGS 84 of Chinese web maps, 100 to 700 m off. */
    GCJ02,
    /** GCJ-02 obfuscated once more, by one map service. */
    BD09
}
