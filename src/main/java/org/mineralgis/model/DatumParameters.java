package org.mineralgis.model;

/**
 * Transformation parameters that the operator of this program supplies for an area, because no public ones are good there.
 * They may be confidential: nothing but {@link #shift()} holds their values, and that does not print them.
 *
 * @param id lower-case name, unique among the operator's sets and not one of this program's own operations
 * @param version in the operator's words; another version may have other values
 * @param title what they are called, for people
 * @param from the datum that they lead from: {@link GeodeticDatum#BEIJING_1954} or {@link GeodeticDatum#XIAN_1980}
 * @param to the datum that they lead to: {@link GeodeticDatum#CGCS2000} or {@link GeodeticDatum#WGS84}
 * @param shift method and values
 * @param area where they are valid: degrees of longitude and latitude on {@code from}, west of it less than east
 * @param accuracyMeters how far a result may lie from the truth; above 0
 */
public record DatumParameters(
        String id,
        String version,
        LocalizedText title,
        GeodeticDatum from,
        GeodeticDatum to,
        GeocentricShift shift,
        BoundingBox area,
        double accuracyMeters) {}
