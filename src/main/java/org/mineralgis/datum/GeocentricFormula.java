package org.mineralgis.datum;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.mineralgis.model.GeocentricShift;
import org.mineralgis.model.GeocentricShift.Method;

/**
 * Datum shift in geocentric space (EPSG methods 9603, 9606, 9607; IOGP 373-7-2, sections 4.3.3 and 4.3.4): degrees to
 * geocentric metres at height 0 on the source ellipsoid, rotation and scale as the guidance note linearises them,
 * translation, and back to degrees on the target ellipsoid. The height that comes out is given up, as the source states
 * none. A class and not a record, so that no text shows the values.
 */
final class GeocentricFormula implements CoordinateOperation.PositionFormula {

    private final Ellipsoid source;
    private final Ellipsoid target;
    private final GeocentricShift.Axes translation;
    private final double scale;
    private final double rotationX;
    private final double rotationY;
    private final double rotationZ;

    GeocentricFormula(Ellipsoid source, Ellipsoid target, GeocentricShift shift) {
        this.source = source;
        this.target = target;
        this.translation = shift.translationMeters();
        this.scale = 1 + shift.scalePpm() * 1e-6;
        // The matrix is that of the position vector; a turned frame is a vector turned the other way.
        double sense = shift.method() == Method.COORDINATE_FRAME ? -scale : scale;
        this.rotationX = sense * Math.toRadians(shift.rotationArcSeconds().x() / 3600);
        this.rotationY = sense * Math.toRadians(shift.rotationArcSeconds().y() / 3600);
        this.rotationZ = sense * Math.toRadians(shift.rotationArcSeconds().z() / 3600);
    }

    @Override
    public Coordinate apply(Coordinate position) {
        double lambda = Math.toRadians(position.x);
        double phi = Math.toRadians(position.y);
        double sine = Math.sin(phi);
        double cosine = Math.cos(phi);
        double curvature = source.semiMajorAxis() / Math.sqrt(1 - source.eccentricitySquared() * sine * sine);
        double x = curvature * cosine * Math.cos(lambda);
        double y = curvature * cosine * Math.sin(lambda);
        double z = curvature * (1 - source.eccentricitySquared()) * sine;
        double east = shiftedX(x, y, z);
        double north = shiftedY(x, y, z);
        return new CoordinateXY(
                Math.toDegrees(Math.atan2(north, east)),
                Math.toDegrees(latitude(Math.sqrt(east * east + north * north), shiftedZ(x, y, z))));
    }

    /** Metres along X on the target datum. */
    double shiftedX(double x, double y, double z) {
        return scale * x - rotationZ * y + rotationY * z + translation.x();
    }

    /** Metres along Y on the target datum. */
    double shiftedY(double x, double y, double z) {
        return rotationZ * x + scale * y - rotationX * z + translation.y();
    }

    /** Metres along Z on the target datum. */
    double shiftedZ(double x, double y, double z) {
        return -rotationY * x + rotationX * y + scale * z + translation.z();
    }

    /**
     * Radians, by Bowring's formula; two rounds are exact to the last digit this near to the ellipsoid. Sine and cosine of
     * the reduced latitude come from its tangent, which costs a tenth of the functions.
     */
    private double latitude(double fromAxis, double z) {
        double a = target.semiMajorAxis();
        double b = target.semiMinorAxis();
        double inner = target.eccentricitySquared() * a;
        double outer = target.eccentricitySquared() * a * a / b;
        double rise = z * a;
        double run = fromAxis * b;
        double up = z;
        double out = fromAxis;
        for (int round = 0; round < 2; round++) {
            double length = Math.sqrt(rise * rise + run * run);
            double sine = rise / length;
            double cosine = run / length;
            up = z + outer * sine * sine * sine;
            out = fromAxis - inner * cosine * cosine * cosine;
            rise = up * b;
            run = out * a;
        }
        return Math.atan2(up, out);
    }
}
