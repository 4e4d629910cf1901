package org.mineralgis.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.geom.PrecisionModel;
import org.mineralgis.model.ServedCrs;

/** Numbers as short decimal text: no exponent, no zeros at the end, never {@code -0}. */
public final class Decimal {

    /** Digits after the point of a coordinate in degrees: 1.1 cm at the most. */
    private static final int COORDINATE_DIGITS = 7;

    private static final long COORDINATE_SCALE = 10_000_000L;

    /** Beyond it a double has no room for seven digits after the point. */
    private static final double COORDINATE_MAX = 1e8;

    private Decimal() {}

    /** A finite number with all its digits. */
    public static String of(double value) {
        return value == 0 ? "0" : plain(BigDecimal.valueOf(value));
    }

    /** A coordinate in degrees or metres, finite, rounded to seven digits after the point. */
    public static String coordinate(double value) {
        if (Math.abs(value) >= COORDINATE_MAX) {
            return of(value);
        }
        return plain(BigDecimal.valueOf(Math.round(value * COORDINATE_SCALE), COORDINATE_DIGITS));
    }

    /** The greatest coordinate of seven digits that is not above {@code degrees}, finite: what is served never lies below it. */
    public static double floor(double degrees) {
        return rounded(degrees, RoundingMode.FLOOR);
    }

    /** The smallest coordinate of seven digits that is not below {@code degrees}, finite: what is served never lies above it. */
    public static double ceiling(double degrees) {
        return rounded(degrees, RoundingMode.CEILING);
    }

    private static double rounded(double degrees, RoundingMode mode) {
        return BigDecimal.valueOf(degrees).setScale(COORDINATE_DIGITS, mode).doubleValue();
    }

    /** A coordinate in metres, finite, rounded to centimetres. */
    public static String meters(double value) {
        return Math.abs(value) >= COORDINATE_MAX ? of(value) : plain(BigDecimal.valueOf(Math.round(value * 100), 2));
    }

    /** The same always with two digits after the point, as columns of coordinates have them. */
    static String fixedMeters(double value) {
        return Math.abs(value) >= COORDINATE_MAX
                ? of(value)
                : BigDecimal.valueOf(Math.round(value * 100), 2).toPlainString();
    }

    /** How coordinates are rounded: degrees to seven digits after the point, metres to two. */
    static PrecisionModel precision(ServedCrs crs) {
        return new PrecisionModel(crs.geographic() ? COORDINATE_SCALE : 100);
    }

    /** A coordinate in the system, rounded as {@link #precision} has it. */
    static String coordinate(ServedCrs crs, double value) {
        return crs.geographic() ? coordinate(value) : meters(value);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
