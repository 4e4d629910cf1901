package org.mineralgis.datum;

import java.util.List;
import org.mineralgis.datum.CoordinateOperation.PositionFormula;
import org.mineralgis.model.Crs;
import org.mineralgis.model.GaussKruger;
import org.mineralgis.model.LocalizedText;

/** The Gauss-Krüger operations of the projected systems, in both directions. */
final class Projections {

    private static final String VERSION = "1";
    private static final double HALF_WIDTH = 500_000;
    private static final double POLE = 10_000_000;

    private Projections() {}

    /** From metres, east first, to degrees of the same datum. */
    static CoordinateOperation inverse(Crs crs, GaussKruger zone) {
        String zh = "高斯-克吕格投影反算（中央子午线 " + zone.centralMeridian() + "°E）";
        String en = "Gauss-Krüger inverse, central meridian " + zone.centralMeridian() + " E";
        PositionFormula formula = new TransverseMercator(Ellipsoid.of(crs.datum()), zone)::unproject;
        return operation(crs, zone, "inverse", new LocalizedText(zh, en), area(zone), formula);
    }

    /** From degrees of the system's own datum to metres, east first. */
    static CoordinateOperation forward(Crs crs, GaussKruger zone) {
        String zh = "高斯-克吕格投影正算（中央子午线 " + zone.centralMeridian() + "°E）";
        String en = "Gauss-Krüger forward, central meridian " + zone.centralMeridian() + " E";
        PositionFormula formula = new TransverseMercator(Ellipsoid.of(crs.datum()), zone)::project;
        return operation(crs, zone, "forward", new LocalizedText(zh, en), meridians(zone), formula);
    }

    private static CoordinateOperation operation(
            Crs crs,
            GaussKruger zone,
            String direction,
            LocalizedText title,
            OperationArea area,
            PositionFormula formula) {
        String code = crs.key().substring(crs.key().indexOf(':') + 1);
        boolean inverse = direction.equals("inverse");
        String geographic = geographic(crs);
        return new CoordinateOperation(
                "gauss-kruger-" + direction + "-" + code,
                VERSION,
                title,
                inverse ? crs.key() : geographic,
                inverse ? geographic : crs.key(),
                parameters(crs, zone),
                area,
                0,
                formula);
    }

    private static List<OperationParameter> parameters(Crs crs, GaussKruger zone) {
        Ellipsoid ellipsoid = Ellipsoid.of(crs.datum());
        return List.of(
                new OperationParameter("semi-major axis", ellipsoid.semiMajorAxis(), "m", ellipsoid.title()),
                new OperationParameter("inverse flattening", ellipsoid.inverseFlattening(), "1", ellipsoid.title()),
                new OperationParameter(
                        "longitude of natural origin", (double) zone.centralMeridian(), "deg", crs.key()),
                new OperationParameter("scale factor at natural origin", 1.0, "1", crs.key()),
                new OperationParameter("false easting", (double) zone.falseEasting(), "m", crs.key()));
    }

    /** Eastings that begin with the zone's number, or where zones have none, with nothing before 6 digits. */
    private static OperationArea area(GaussKruger zone) {
        double west = zone.falseEasting() - HALF_WIDTH;
        double east = Math.nextDown(zone.falseEasting() + HALF_WIDTH);
        long first = Math.round(west);
        long last = Math.round(west + 2 * HALF_WIDTH);
        return new OperationArea(
                west,
                0,
                east,
                POLE,
                new LocalizedText(
                        "东坐标 " + first + "–" + last + " 米，北坐标 0–10000000 米",
                        "easting " + first + "–" + last + " m, northing 0–10000000 m"));
    }

    /** The northern hemisphere as far as the series of {@link TransverseMercator} is exact. */
    private static OperationArea meridians(GaussKruger zone) {
        int west = zone.centralMeridian() - 20;
        int east = zone.centralMeridian() + 20;
        return new OperationArea(
                west,
                0,
                east,
                90,
                new LocalizedText(
                        "北半球，东经 " + west + "–" + east + " 度", "the northern hemisphere, " + west + "–" + east + " E"));
    }

    private static String geographic(Crs crs) {
        return DatumShifts.geographic(crs.datum()).key();
    }
}
