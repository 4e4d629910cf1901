package org.mineralgis.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A coordinate reference system that positions are served in (OGC 18-058r1), with the axis order of its authority. Stored
 * positions are in WGS 84, to which CGCS2000 is equal within what is stated at {@code /operations}.
 */
public enum ServedCrs {
    /** WGS 84, longitude first. */
    CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84", Crs.CRS84, false),
    /** WGS 84, latitude first. */
    EPSG_4326(4326, Crs.EPSG_4326),
    /** Web Mercator, metres, east first. */
    EPSG_3857("http://www.opengis.net/def/crs/EPSG/0/3857", null, false),
    /** CGCS2000, latitude first. */
    EPSG_4490(4490, Crs.CGCS2000),
    /** CGCS2000, 3-degree zone 25, numbered eastings; north first, as all zones below. */
    EPSG_4513(4513, Crs.EPSG_4513),
    /** Zone 26. */
    EPSG_4514(4514, Crs.EPSG_4514),
    /** Zone 27. */
    EPSG_4515(4515, Crs.EPSG_4515),
    /** CGCS2000, 3-degree zone around 75 E, eastings without number. */
    EPSG_4534(4534, Crs.EPSG_4534),
    /** Around 78 E. */
    EPSG_4535(4535, Crs.EPSG_4535),
    /** Around 81 E. */
    EPSG_4536(4536, Crs.EPSG_4536),
    /** CGCS2000, 6-degree zone 13, numbered eastings. */
    EPSG_4491(4491, Crs.EPSG_4491),
    /** Zone 14. */
    EPSG_4492(4492, Crs.EPSG_4492),
    /** CGCS2000, 6-degree zone around 75 E, eastings without number. */
    EPSG_4502(4502, Crs.EPSG_4502),
    /** Around 81 E. */
    EPSG_4503(4503, Crs.EPSG_4503);

    private final String uri;
    private final @Nullable Crs crs;
    private final boolean northFirst;

    ServedCrs(int code, Crs crs) {
        this("http://www.opengis.net/def/crs/EPSG/0/" + code, crs, true);
    }

    ServedCrs(String uri, @Nullable Crs crs, boolean northFirst) {
        this.uri = uri;
        this.crs = crs;
        this.northFirst = northFirst;
    }

    /** The address that names it in the OGC APIs. */
    public String uri() {
        return uri;
    }

    /** Such as {@code EPSG:4513}; {@code OGC:CRS84}. */
    public String key() {
        return crs == null ? "EPSG:3857" : crs.key();
    }

    /** Whether its authority writes the latitude or northing first. */
    public boolean northFirst() {
        return northFirst;
    }

    /** Whether coordinates are degrees, and not metres. */
    public boolean geographic() {
        return crs != null && crs.zone().isEmpty();
    }

    /** The same system as a file may be in; empty for Web Mercator, which none is in. */
    public Optional<Crs> crs() {
        return Optional.ofNullable(crs);
    }

    /** The system of this {@link #uri()} or {@link #key()}; the safe form {@code [EPSG:4513]} too. */
    public static Optional<ServedCrs> find(String name) {
        String plain = name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
        return Arrays.stream(values())
                .filter(served -> served.uri.equals(plain) || served.key().equals(plain))
                .findFirst();
    }

    /** The addresses of all, in the order of this list. */
    public static List<String> uris() {
        return Arrays.stream(values()).map(ServedCrs::uri).toList();
    }
}
