package org.mineralgis.datum;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.mineralgis.model.GaussKruger;

/**
 * Gauss-Krüger on an ellipsoid, both ways, by Krüger's series in the third flattening to the sixth order (Karney,
 * Transverse Mercator with an accuracy of a few nanometers, Journal of Geodesy 85, 2011, equations 35 and 36): below a
 * micrometre within 20 degrees of the central meridian. Scale 1, northings from the equator.
 */
final class TransverseMercator {

    private final GaussKruger zone;
    /** The radius of the sphere with the ellipsoid's meridian length, in metres. */
    private final double radius;

    private final double eccentricity;
    private final SineSeries toPlane;
    private final SineSeries toSphere;
    private final SineSeries toGeodetic;

    TransverseMercator(Ellipsoid ellipsoid, GaussKruger zone) {
        this.zone = zone;
        this.eccentricity = Math.sqrt(ellipsoid.eccentricitySquared());
        double n = ellipsoid.thirdFlattening();
        double n2 = n * n;
        this.radius = ellipsoid.semiMajorAxis() / (1 + n) * (1 + n2 / 4 + n2 * n2 / 64 + n2 * n2 * n2 / 256);
        this.toPlane = toPlane(n);
        this.toSphere = toSphere(n);
        this.toGeodetic = toGeodetic(n);
    }

    private static SineSeries toPlane(double n) {
        return new SineSeries(
                polynomial(n, 1, 1. / 2, -2. / 3, 5. / 16, 41. / 180, -127. / 288, 7891. / 37800),
                polynomial(n, 2, 13. / 48, -3. / 5, 557. / 1440, 281. / 630, -1983433. / 1935360),
                polynomial(n, 3, 61. / 240, -103. / 140, 15061. / 26880, 167603. / 181440),
                polynomial(n, 4, 49561. / 161280, -179. / 168, 6601661. / 7257600),
                polynomial(n, 5, 34729. / 80640, -3418889. / 1995840),
                polynomial(n, 6, 212378941. / 319334400));
    }

    private static SineSeries toSphere(double n) {
        return new SineSeries(
                polynomial(n, 1, 1. / 2, -2. / 3, 37. / 96, -1. / 360, -81. / 512, 96199. / 604800),
                polynomial(n, 2, 1. / 48, 1. / 15, -437. / 1440, 46. / 105, -1118711. / 3870720),
                polynomial(n, 3, 17. / 480, -37. / 840, -209. / 4480, 5569. / 90720),
                polynomial(n, 4, 4397. / 161280, -11. / 504, -830251. / 7257600),
                polynomial(n, 5, 4583. / 161280, -108847. / 3991680),
                polynomial(n, 6, 20648693. / 638668800));
    }

    /** The geodetic latitude from the conformal one (Karney, On auxiliary latitudes, Survey Review 56, 2024). */
    private static SineSeries toGeodetic(double n) {
        return new SineSeries(
                polynomial(n, 1, 2, -2. / 3, -2, 116. / 45, 26. / 45, -2854. / 675),
                polynomial(n, 2, 7. / 3, -8. / 5, -227. / 45, 2704. / 315, 2323. / 945),
                polynomial(n, 3, 56. / 15, -136. / 35, -1262. / 105, 73814. / 2835),
                polynomial(n, 4, 4279. / 630, -332. / 35, -399572. / 14175),
                polynomial(n, 5, 4174. / 315, -144838. / 6237),
                polynomial(n, 6, 601676. / 22275));
    }

    /** {@code terms[0] n^first + terms[1] n^(first + 1) + ...}. */
    private static double polynomial(double n, int first, double... terms) {
        double sum = 0;
        for (int index = terms.length - 1; index >= 0; index--) {
            sum = sum * n + terms[index];
        }
        return sum * Math.pow(n, first);
    }

    /** East, north in metres of a position in degrees, longitude first. */
    Coordinate project(Coordinate position) {
        double lambda = Math.toRadians(position.x - zone.centralMeridian());
        double tau = conformal(Math.tan(Math.toRadians(position.y)));
        double cosine = Math.cos(lambda);
        double xi = Math.atan2(tau, cosine);
        double eta = asinh(Math.sin(lambda) / Math.sqrt(tau * tau + cosine * cosine));
        double[] more = toPlane.at(xi, eta);
        return new CoordinateXY(zone.falseEasting() + radius * (eta + more[1]), radius * (xi + more[0]));
    }

    /** Longitude, latitude in degrees of a position in metres, east first. */
    Coordinate unproject(Coordinate position) {
        double xi = position.y / radius;
        double eta = (position.x - zone.falseEasting()) / radius;
        double[] less = toSphere.at(xi, eta);
        double cosine = Math.cos(xi - less[0]);
        double growth = Math.exp(eta - less[1]);
        double sinh = (growth - 1 / growth) / 2;
        double lambda = Math.atan2(sinh, cosine);
        double tau = Math.sin(xi - less[0]) / Math.sqrt(sinh * sinh + cosine * cosine);
        double conformal = Math.atan(tau);
        double latitude = conformal + toGeodetic.atTangent(tau);
        return new CoordinateXY(zone.centralMeridian() + Math.toDegrees(lambda), Math.toDegrees(latitude));
    }

    /** The tangent of the conformal latitude from that of the geodetic latitude. */
    private double conformal(double tau) {
        double secant = Math.sqrt(1 + tau * tau);
        double sine = eccentricity * tau / secant;
        double sigma = sinhOfSmall(eccentricity * Math.log((1 + sine) / (1 - sine)) / 2);
        return tau * Math.sqrt(1 + sigma * sigma) - sigma * secant;
    }

    /** For values below 0.01, as those of any ellipsoid of the Earth: the next term is lost in rounding. Math.sinh took a quarter of the time to draw a sheet. */
    private static double sinhOfSmall(double value) {
        double square = value * value;
        return value * (1 + square / 6 * (1 + square / 20));
    }

    private static double asinh(double value) {
        return Math.log(value + Math.sqrt(value * value + 1));
    }
}
