package org.mineralgis.datum;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;

/**
 * Three-parameter datum shift (EPSG method 9603, geocentric translations in the geographic domain): degrees to geocentric
 * metres at height 0 on the source ellipsoid, three translations, and back to degrees on the target ellipsoid. The height
 * that comes out is given up, as the source states none.
 *
 * @param source ellipsoid of the positions that come in
 * @param target ellipsoid of the positions that go out
 * @param dx metres to add along the axis through 0 E
 * @param dy metres to add along the axis through 90 E
 * @param dz metres to add along the axis through the north pole
 */
record GeocentricTranslation(Ellipsoid source, Ellipsoid target, double dx, double dy, double dz)
        implements CoordinateOperation.PositionFormula {

    @Override
    public Coordinate apply(Coordinate position) {
        double lambda = Math.toRadians(position.x);
        double phi = Math.toRadians(position.y);
        double sine = Math.sin(phi);
        double curvature = source.semiMajorAxis() / Math.sqrt(1 - source.eccentricitySquared() * sine * sine);
        double x = curvature * Math.cos(phi) * Math.cos(lambda) + dx;
        double y = curvature * Math.cos(phi) * Math.sin(lambda) + dy;
        double z = curvature * (1 - source.eccentricitySquared()) * sine + dz;
        return new CoordinateXY(
                Math.toDegrees(Math.atan2(y, x)), Math.toDegrees(latitude(Math.sqrt(x * x + y * y), z)));
    }

    /** Radians, by Bowring's formula; two rounds are exact to the last digit this near to the ellipsoid. */
    private double latitude(double fromAxis, double z) {
        double a = target.semiMajorAxis();
        double b = target.semiMinorAxis();
        double inner = target.eccentricitySquared() * a;
        double outer = target.eccentricitySquared() * a * a / b;
        double reduced = Math.atan2(z * a, fromAxis * b);
        double latitude = 0;
        for (int round = 0; round < 2; round++) {
            double sine = Math.sin(reduced);
            double cosine = Math.cos(reduced);
            latitude = Math.atan2(z + outer * sine * sine * sine, fromAxis - inner * cosine * cosine * cosine);
            reduced = Math.atan2(b * Math.sin(latitude), a * Math.cos(latitude));
        }
        return latitude;
    }
}
