package org.mineralgis.format;

import java.util.Locale;
import org.mineralgis.model.Crs;
import org.mineralgis.model.GaussKruger;
import org.mineralgis.model.GeodeticDatum;
import org.mineralgis.model.ServedCrs;

/**
 * Served systems as well-known text of the first version (OGC 01-009): as GDAL and QGIS write it with the codes of EPSG, and
 * in the dialect of ESRI, which ArcGIS wants in a {@code .prj}.
 */
final class WellKnownText {

    private static final String WGS84_ESRI =
            "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
                    + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    private static final String CGCS2000_ESRI = "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\","
            + "DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],"
            + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    private static final String WEB_MERCATOR_ESRI = "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\"," + WGS84_ESRI
            + ",PROJECTION[\"Mercator_Auxiliary_Sphere\"],PARAMETER[\"False_Easting\",0.0],"
            + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",0.0],"
            + "PARAMETER[\"Standard_Parallel_1\",0.0],PARAMETER[\"Auxiliary_Sphere_Type\",0.0],UNIT[\"Meter\",1.0]]";
    private static final String GREENWICH_DEGREE = "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
            + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]]";
    private static final String WGS84 =
            "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
                    + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]]," + GREENWICH_DEGREE
                    + ",AUTHORITY[\"EPSG\",\"4326\"]]";
    private static final String CGCS2000 = "GEOGCS[\"China Geodetic Coordinate System 2000\",DATUM[\"China_2000\","
            + "SPHEROID[\"CGCS2000\",6378137,298.257222101,AUTHORITY[\"EPSG\",\"1024\"]],AUTHORITY[\"EPSG\",\"1043\"]],"
            + GREENWICH_DEGREE + ",AUTHORITY[\"EPSG\",\"4490\"]]";
    private static final String METRE = "UNIT[\"metre\",1,AUTHORITY[\"EPSG\",\"9001\"]]";
    private static final String WEB_MERCATOR = "PROJCS[\"WGS 84 / Pseudo-Mercator\"," + WGS84
            + ",PROJECTION[\"Mercator_1SP\"],PARAMETER[\"central_meridian\",0],PARAMETER[\"scale_factor\",1],"
            + "PARAMETER[\"false_easting\",0],PARAMETER[\"false_northing\",0]," + METRE
            + ",AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH],EXTENSION[\"PROJ4\",\"+proj=merc +a=6378137 +b=6378137"
            + " +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +wktext +no_defs\"],"
            + "AUTHORITY[\"EPSG\",\"3857\"]]";
    /** The codes below it are zones of 6 degrees (EPSG 4491–4512). */
    private static final int THREE_DEGREE_CODES = 4513;

    private WellKnownText() {}

    /** The number that EPSG has given it; that of WGS 84 for CRS84, which differs in axis order only. */
    static int code(ServedCrs crs) {
        return crs == ServedCrs.CRS84 ? 4326 : Integer.parseInt(crs.key().substring("EPSG:".length()));
    }

    /** The name that EPSG has given it. */
    static String name(ServedCrs crs) {
        if (crs.crs().isEmpty()) {
            return "WGS 84 / Pseudo-Mercator";
        }
        return crs.crs()
                .flatMap(Crs::zone)
                .map(zone -> "CGCS2000 / " + zoneName(crs, zone))
                .orElse(wgs84(crs) ? "WGS 84" : "China Geodetic Coordinate System 2000");
    }

    /** Such as {@code 3-degree Gauss-Kruger zone 25} or {@code Gauss-Kruger CM 75E}. */
    static String zoneName(ServedCrs crs, GaussKruger zone) {
        String width = threeDegrees(crs) ? "3-degree " : "";
        String which = zone.numbered() ? "zone " + zone.number() : "CM " + zone.centralMeridian() + "E";
        return width + "Gauss-Kruger " + which;
    }

    /** With the codes of EPSG; axes are not named, because files have east or longitude first in any case. */
    static String of(ServedCrs crs) {
        if (crs.crs().isEmpty()) {
            return WEB_MERCATOR;
        }
        GaussKruger zone = crs.crs().flatMap(Crs::zone).orElse(null);
        if (zone == null) {
            return wgs84(crs) ? WGS84 : CGCS2000;
        }
        return String.format(
                Locale.ROOT,
                "PROJCS[\"%s\",%s,PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],"
                        + "PARAMETER[\"central_meridian\",%d],PARAMETER[\"scale_factor\",1],PARAMETER[\"false_easting\",%d],"
                        + "PARAMETER[\"false_northing\",0],%s,AUTHORITY[\"EPSG\",\"%d\"]]",
                name(crs),
                CGCS2000,
                zone.centralMeridian(),
                zone.falseEasting(),
                METRE,
                code(crs));
    }

    /** In the words of ESRI, such as {@code CGCS2000_3_Degree_GK_Zone_25}. */
    static String esri(ServedCrs crs) {
        if (crs.crs().isEmpty()) {
            return WEB_MERCATOR_ESRI;
        }
        GaussKruger zone = crs.crs().flatMap(Crs::zone).orElse(null);
        if (zone == null) {
            return wgs84(crs) ? WGS84_ESRI : CGCS2000_ESRI;
        }
        String which = zone.numbered() ? "Zone_" + zone.number() : "CM_" + zone.centralMeridian() + "E";
        return String.format(
                Locale.ROOT,
                "PROJCS[\"CGCS2000_%sGK_%s\",%s,PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",%d.0],"
                        + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",%d.0],"
                        + "PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]",
                threeDegrees(crs) ? "3_Degree_" : "",
                which,
                CGCS2000_ESRI,
                zone.falseEasting(),
                zone.centralMeridian());
    }

    private static boolean threeDegrees(ServedCrs crs) {
        return code(crs) >= THREE_DEGREE_CODES;
    }

    private static boolean wgs84(ServedCrs crs) {
        return crs.crs()
                .map(Crs::datum)
                .filter(datum -> datum == GeodeticDatum.WGS84)
                .isPresent();
    }
}
