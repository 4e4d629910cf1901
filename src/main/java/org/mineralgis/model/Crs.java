package org.mineralgis.model;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A coordinate reference system that a source file may be in: a datum, and for projected systems a Gauss-Krüger zone.
 * Coordinates are read in the order longitude, latitude (degrees) or east, north (metres) whatever their authority says,
 * because that is how the files are written. Zones are those that touch the region. EPSG has the Chinese codes in rows:
 * numbered zones of 6 and 3 degrees, and the same without number.
 */
public enum Crs {
    /** WGS 84, longitude first. */
    CRS84("OGC:CRS84", GeodeticDatum.WGS84),
    /** WGS 84; the same numbers as {@link #CRS84}, in longitude, latitude order. */
    EPSG_4326("EPSG:4326", GeodeticDatum.WGS84),
    /** China Geodetic Coordinate System 2000. */
    CGCS2000("EPSG:4490", GeodeticDatum.CGCS2000),
    /** CGCS2000, 6-degree zone 13. */
    EPSG_4491("EPSG:4491", GeodeticDatum.CGCS2000, GaussKruger.sixDegreeZone(13)),
    /** CGCS2000, 6-degree zone 14. */
    EPSG_4492("EPSG:4492", GeodeticDatum.CGCS2000, GaussKruger.sixDegreeZone(14)),
    /** CGCS2000, 6-degree zone around 75 E, not numbered. */
    EPSG_4502("EPSG:4502", GeodeticDatum.CGCS2000, GaussKruger.unnumbered(75)),
    /** CGCS2000, 6-degree zone around 81 E, not numbered. */
    EPSG_4503("EPSG:4503", GeodeticDatum.CGCS2000, GaussKruger.unnumbered(81)),
    /** CGCS2000, 3-degree zone 25. */
    EPSG_4513("EPSG:4513", GeodeticDatum.CGCS2000, GaussKruger.threeDegreeZone(25)),
    /** CGCS2000, 3-degree zone 26. */
    EPSG_4514("EPSG:4514", GeodeticDatum.CGCS2000, GaussKruger.threeDegreeZone(26)),
    /** CGCS2000, 3-degree zone 27. */
    EPSG_4515("EPSG:4515", GeodeticDatum.CGCS2000, GaussKruger.threeDegreeZone(27)),
    /** CGCS2000, 3-degree zone around 75 E, not numbered. */
    EPSG_4534("EPSG:4534", GeodeticDatum.CGCS2000, GaussKruger.unnumbered(75)),
    /** CGCS2000, 3-degree zone around 78 E, not numbered. */
    EPSG_4535("EPSG:4535", GeodeticDatum.CGCS2000, GaussKruger.unnumbered(78)),
    /** CGCS2000, 3-degree zone around 81 E, not numbered. */
    EPSG_4536("EPSG:4536", GeodeticDatum.CGCS2000, GaussKruger.unnumbered(81)),
    /** Xian 1980. */
    EPSG_4610("EPSG:4610", GeodeticDatum.XIAN_1980),
    /** Xian 1980, 6-degree zone 13. */
    EPSG_2327("EPSG:2327", GeodeticDatum.XIAN_1980, GaussKruger.sixDegreeZone(13)),
    /** Xian 1980, 6-degree zone 14. */
    EPSG_2328("EPSG:2328", GeodeticDatum.XIAN_1980, GaussKruger.sixDegreeZone(14)),
    /** Xian 1980, 6-degree zone around 75 E, not numbered. */
    EPSG_2338("EPSG:2338", GeodeticDatum.XIAN_1980, GaussKruger.unnumbered(75)),
    /** Xian 1980, 6-degree zone around 81 E, not numbered. */
    EPSG_2339("EPSG:2339", GeodeticDatum.XIAN_1980, GaussKruger.unnumbered(81)),
    /** Xian 1980, 3-degree zone 25. */
    EPSG_2349("EPSG:2349", GeodeticDatum.XIAN_1980, GaussKruger.threeDegreeZone(25)),
    /** Xian 1980, 3-degree zone 26. */
    EPSG_2350("EPSG:2350", GeodeticDatum.XIAN_1980, GaussKruger.threeDegreeZone(26)),
    /** Xian 1980, 3-degree zone 27. */
    EPSG_2351("EPSG:2351", GeodeticDatum.XIAN_1980, GaussKruger.threeDegreeZone(27)),
    /** Xian 1980, 3-degree zone around 75 E, not numbered. */
    EPSG_2370("EPSG:2370", GeodeticDatum.XIAN_1980, GaussKruger.unnumbered(75)),
    /** Xian 1980, 3-degree zone around 78 E, not numbered. */
    EPSG_2371("EPSG:2371", GeodeticDatum.XIAN_1980, GaussKruger.unnumbered(78)),
    /** Xian 1980, 3-degree zone around 81 E, not numbered. */
    EPSG_2372("EPSG:2372", GeodeticDatum.XIAN_1980, GaussKruger.unnumbered(81)),
    /** Beijing 1954. */
    EPSG_4214("EPSG:4214", GeodeticDatum.BEIJING_1954),
    /** Beijing 1954, 6-degree zone 13. */
    EPSG_21413("EPSG:21413", GeodeticDatum.BEIJING_1954, GaussKruger.sixDegreeZone(13)),
    /** Beijing 1954, 6-degree zone 14. */
    EPSG_21414("EPSG:21414", GeodeticDatum.BEIJING_1954, GaussKruger.sixDegreeZone(14)),
    /** Beijing 1954, 6-degree zone around 75 E, not numbered. */
    EPSG_21453("EPSG:21453", GeodeticDatum.BEIJING_1954, GaussKruger.unnumbered(75)),
    /** Beijing 1954, 6-degree zone around 81 E, not numbered. */
    EPSG_21454("EPSG:21454", GeodeticDatum.BEIJING_1954, GaussKruger.unnumbered(81)),
    /** The same as {@link #EPSG_21453}; withdrawn by EPSG, but still in files. */
    EPSG_21473("EPSG:21473", GeodeticDatum.BEIJING_1954, GaussKruger.unnumbered(75)),
    /** The same as {@link #EPSG_21454}; withdrawn by EPSG, but still in files. */
    EPSG_21474("EPSG:21474", GeodeticDatum.BEIJING_1954, GaussKruger.unnumbered(81)),
    /** Beijing 1954, 3-degree zone 25. */
    EPSG_2401("EPSG:2401", GeodeticDatum.BEIJING_1954, GaussKruger.threeDegreeZone(25)),
    /** Beijing 1954, 3-degree zone 26. */
    EPSG_2402("EPSG:2402", GeodeticDatum.BEIJING_1954, GaussKruger.threeDegreeZone(26)),
    /** Beijing 1954, 3-degree zone 27. */
    EPSG_2403("EPSG:2403", GeodeticDatum.BEIJING_1954, GaussKruger.threeDegreeZone(27)),
    /** Beijing 1954, 3-degree zone around 75 E, not numbered. */
    EPSG_2422("EPSG:2422", GeodeticDatum.BEIJING_1954, GaussKruger.unnumbered(75)),
    /** Beijing 1954, 3-degree zone around 78 E, not numbered. */
    EPSG_2423("EPSG:2423", GeodeticDatum.BEIJING_1954, GaussKruger.unnumbered(78)),
    /** Beijing 1954, 3-degree zone around 81 E, not numbered. */
    EPSG_2424("EPSG:2424", GeodeticDatum.BEIJING_1954, GaussKruger.unnumbered(81)),
    /** The obfuscated WGS 84 of Chinese web maps. It has no authority code. */
    GCJ02("GCJ-02", GeodeticDatum.GCJ02),
    /** GCJ-02 obfuscated once more. It has no authority code. */
    BD09("BD-09", GeodeticDatum.BD09);

    private final String key;
    private final GeodeticDatum datum;
    private final @Nullable GaussKruger zone;

    Crs(String key, GeodeticDatum datum) {
        this(key, datum, null);
    }

    Crs(String key, GeodeticDatum datum, @Nullable GaussKruger zone) {
        this.key = key;
        this.datum = datum;
        this.zone = zone;
    }

    /** The identifier used in {@code dataset.yaml} and stored with each record. */
    public String key() {
        return key;
    }

    /** What its latitudes and longitudes are tied to. */
    public GeodeticDatum datum() {
        return datum;
    }

    /** The projection of coordinates in metres; empty when they are degrees. */
    public Optional<GaussKruger> zone() {
        return Optional.ofNullable(zone);
    }

    /** Whether the same numbers mean the same place in both, so that one key stands for the other. */
    public boolean alike(Crs other) {
        return datum == other.datum && zone().equals(other.zone());
    }

    /** The system with this {@link #key()}. */
    public static Optional<Crs> find(String key) {
        return Arrays.stream(values()).filter(crs -> crs.key.equals(key)).findFirst();
    }
}
