package org.mineralgis.model;

/**
 * A transverse Mercator projection of scale 1 on its central meridian, with northings from the equator.
 *
 * @param centralMeridian degrees east
 * @param falseEasting metres; the easting of the central meridian, with the number of the zone before it where the zone
 *     is numbered: 25 500 000 for zone 25
 */
public record GaussKruger(int centralMeridian, int falseEasting) {

    private static final int CENTRE = 500_000;
    private static final int PER_ZONE = 1_000_000;

    /** A zone of 3 degrees whose number stands before the easting; zone 25 has its middle at 75 E. */
    static GaussKruger threeDegreeZone(int zone) {
        return new GaussKruger(3 * zone, zone * PER_ZONE + CENTRE);
    }

    /** A zone of 6 degrees whose number stands before the easting; zone 13 has its middle at 75 E. */
    static GaussKruger sixDegreeZone(int zone) {
        return new GaussKruger(6 * zone - 3, zone * PER_ZONE + CENTRE);
    }

    /** A zone of either width without number: 500 000 m on the central meridian. */
    static GaussKruger unnumbered(int centralMeridian) {
        return new GaussKruger(centralMeridian, CENTRE);
    }

    /** Whether the number of the zone stands before the easting. */
    public boolean numbered() {
        return falseEasting >= PER_ZONE;
    }

    /** The number before the easting; 0 where there is none. */
    public int number() {
        return falseEasting / PER_ZONE;
    }
}
