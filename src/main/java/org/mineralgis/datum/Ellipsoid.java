package org.mineralgis.datum;

import org.mineralgis.model.GeodeticDatum;

/**
 * The figure that a datum computes on, as EPSG lists it.
 *
 * @param title its name at EPSG
 * @param semiMajorAxis metres
 * @param inverseFlattening {@code a / (a - b)}
 */
record Ellipsoid(String title, double semiMajorAxis, double inverseFlattening) {

    /** EPSG:7030. */
    static final Ellipsoid WGS84 = new Ellipsoid("WGS 84 (EPSG:7030)", 6_378_137, 298.257223563);
    /** EPSG:1024; the same figure as GRS 1980. */
    static final Ellipsoid CGCS2000 = new Ellipsoid("CGCS2000 (EPSG:1024)", 6_378_137, 298.257222101);
    /** EPSG:7049; IUGG 1975. */
    static final Ellipsoid IAG_1975 = new Ellipsoid("IAG 1975 (EPSG:7049)", 6_378_140, 298.257);
    /** EPSG:7024. */
    static final Ellipsoid KRASSOVSKY = new Ellipsoid("Krassowsky 1940 (EPSG:7024)", 6_378_245, 298.3);

    /** The figure that {@code datum} computes on; GCJ-02 and BD-09 have that of WGS 84. */
    static Ellipsoid of(GeodeticDatum datum) {
        return switch (datum) {
            case CGCS2000 -> CGCS2000;
            case XIAN_1980 -> IAG_1975;
            case BEIJING_1954 -> KRASSOVSKY;
            case WGS84, GCJ02, BD09 -> WGS84;
        };
    }

    double flattening() {
        return 1 / inverseFlattening;
    }

    /** Metres. */
    double semiMinorAxis() {
        return semiMajorAxis * (1 - flattening());
    }

    /** The square of the first eccentricity. */
    double eccentricitySquared() {
        return flattening() * (2 - flattening());
    }

    /** The third flattening, {@code (a - b) / (a + b)}. */
    double thirdFlattening() {
        return flattening() / (2 - flattening());
    }
}
