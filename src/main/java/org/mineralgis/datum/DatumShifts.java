package org.mineralgis.datum;

import java.util.List;
import org.mineralgis.datum.CoordinateOperation.PositionFormula;
import org.mineralgis.model.Crs;
import org.mineralgis.model.GeocentricShift;
import org.mineralgis.model.GeodeticDatum;
import org.mineralgis.model.LocalizedText;

/** The operations from one datum to the next, in degrees, longitude first. */
final class DatumShifts {

    private static final OperationArea CHINA =
            new OperationArea(72, 3, 138, 54, new LocalizedText("72–138°E，3–54°N", "72–138 E, 3–54 N"));
    private static final String FORMULA = "the formula that has been public since about 2010";

    /**
     * CGCS2000 is ITRF97 at epoch 2000.0, WGS 84 follows the present ITRF, and their ellipsoids differ by 0.1 mm. What
     * separates them is plate motion since 2000: in Kashgar about 3 cm a year, below 1 m by 2030.
     */
    static final CoordinateOperation CGCS2000 = unchanged(
            "cgcs2000-equals-wgs84",
            new LocalizedText(
                    "CGCS2000 视为与 WGS 84 相同，数值不变（2000 年以来板块运动小于 1 米）",
                    "CGCS2000 taken as equal to WGS 84, numbers unchanged (plate motion since 2000 below 1 m)"),
            GeodeticDatum.CGCS2000,
            1);

    /**
     * No parameters from Xian 1980 are public. National guidance on re-cutting map sheets puts what the change to CGCS2000
     * moves at about 40 m in northing and 120 m in easting at the most: together 130 m.
     */
    static final CoordinateOperation XIAN_1980 = unchanged(
            "xian-1980-as-wgs84",
            new LocalizedText(
                    "1980 西安坐标系按 WGS 84 使用，数值不变（没有公开的转换参数，误差可达 130 米）",
                    "Xian 1980 taken for WGS 84, numbers unchanged (no public parameters; up to about 130 m off)"),
            GeodeticDatum.XIAN_1980,
            130);

    /** The only public operation for Beijing 1954 in western China: the Tarim basin, as EPSG has it. */
    static final CoordinateOperation BEIJING_1954 = beijing(
            "epsg-15921",
            new LocalizedText(
                    "1954 北京坐标系转换为 WGS 84（EPSG:15921，三参数，塔里木盆地）",
                    "Beijing 1954 to WGS 84 (EPSG:15921, three parameters, Tarim basin)"),
            new OperationArea(
                    77.45, 37, 88, 41.99, new LocalizedText("77.45–88°E，37–41.99°N", "77.45–88 E, 37–41.99 N")),
            1);

    /** The same numbers in all Xinjiang, on the word of the dataset's owner. */
    static final CoordinateOperation BEIJING_1954_EXTRAPOLATED = beijing(
            "epsg-15921-extrapolated",
            new LocalizedText(
                    "1954 北京坐标系近似转换为 WGS 84（EPSG:15921 用于其适用范围之外）",
                    "Beijing 1954 to WGS 84, approximate (EPSG:15921 used outside its area)"),
            new OperationArea(73, 34, 97, 50, new LocalizedText("73–97°E，34–50°N", "73–97 E, 34–50 N")),
            50);

    /**
     * For the one such file in {@code gis-data} (county boundaries) the bias left against OpenStreetMap along the border
     * is 129 m, the median residual 205 m: hence 250 m.
     */
    static final CoordinateOperation GCJ02 = new CoordinateOperation(
            "gcj02-inverse",
            "1",
            new LocalizedText(
                    "GCJ-02 逆变换为 WGS 84（公开公式迭代求逆，往返误差小于 1 毫米）",
                    "GCJ-02 to WGS 84 (public formula inverted by iteration, round trip below 1 mm)"),
            Crs.GCJ02.key(),
            Crs.EPSG_4326.key(),
            List.of(
                    new OperationParameter("semi-major axis", Gcj02.A, "m", FORMULA),
                    new OperationParameter("eccentricity squared", Gcj02.EE, "1", FORMULA)),
            new OperationArea(
                    72.004,
                    0.8293,
                    137.8347,
                    55.8271,
                    new LocalizedText("72.004–137.8347°E，0.8293–55.8271°N", "72.004–137.8347 E, 0.8293–55.8271 N")),
            250,
            Gcj02::inverse);

    /** To GCJ-02 only; how far the formula is from the service's own converter is what it may cost. */
    static final CoordinateOperation BD09 = new CoordinateOperation(
            "bd09-inverse",
            "1",
            new LocalizedText(
                    "BD-09 逆变换为 GCJ-02（公开公式迭代求逆，往返误差小于 1 毫米）",
                    "BD-09 to GCJ-02 (public formula inverted by iteration, round trip below 1 mm)"),
            Crs.BD09.key(),
            Crs.GCJ02.key(),
            List.of(
                    new OperationParameter("longitude offset", Bd09.EAST, "deg", FORMULA),
                    new OperationParameter("latitude offset", Bd09.NORTH, "deg", FORMULA)),
            CHINA,
            1,
            Bd09::inverse);

    private DatumShifts() {}

    /** The system of latitudes and longitudes on {@code datum}. */
    static Crs geographic(GeodeticDatum datum) {
        return switch (datum) {
            case WGS84 -> Crs.EPSG_4326;
            case CGCS2000 -> Crs.CGCS2000;
            case XIAN_1980 -> Crs.EPSG_4610;
            case BEIJING_1954 -> Crs.EPSG_4214;
            case GCJ02 -> Crs.GCJ02;
            case BD09 -> Crs.BD09;
        };
    }

    private static CoordinateOperation unchanged(
            String id, LocalizedText title, GeodeticDatum datum, double accuracyMeters) {
        return new CoordinateOperation(
                id,
                "1",
                title,
                geographic(datum).key(),
                Crs.EPSG_4326.key(),
                List.of(),
                CHINA,
                accuracyMeters,
                PositionFormula.UNCHANGED);
    }

    private static CoordinateOperation beijing(
            String id, LocalizedText title, OperationArea area, double accuracyMeters) {
        GeocentricShift shift = GeocentricShift.translation(15.8, -154.4, -82.3, "EPSG:15921");
        return new CoordinateOperation(
                id,
                "1",
                title,
                Crs.EPSG_4214.key(),
                Crs.EPSG_4326.key(),
                List.of(
                        new OperationParameter("X-axis translation", 15.8, "m", shift.source()),
                        new OperationParameter("Y-axis translation", -154.4, "m", shift.source()),
                        new OperationParameter("Z-axis translation", -82.3, "m", shift.source())),
                area,
                accuracyMeters,
                new GeocentricFormula(Ellipsoid.KRASSOVSKY, Ellipsoid.WGS84, shift));
    }
}
