package org.mineralgis.submission;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.mineralgis.model.CoordinateNotation;
import org.mineralgis.source.CoordinateText;

/**
 * In what notation two cells hold a position.
 *
 * @param notation how they are written
 * @param position the first cell as x, the second as y: degrees or metres, in the order of the cells
 */
record CellNotation(CoordinateNotation notation, Coordinate position) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+(\\.[0-9]*)?");

    /** Smaller numbers cannot be a northing, nor digits of degrees, minutes and seconds. */
    private static final double METRES_MIN = 100_000;

    /** Empty when they hold none that is plausible. */
    static Optional<CellNotation> of(@Nullable String first, @Nullable String second) {
        if (first == null || second == null) {
            return Optional.empty();
        }
        String a = first.strip();
        String b = second.strip();
        OptionalDouble x = CoordinateText.parse(a, CoordinateNotation.DEGREES, false);
        OptionalDouble y = CoordinateText.parse(b, CoordinateNotation.DEGREES, true);
        boolean plain = x.isPresent() && y.isPresent();
        if (plain && Math.abs(x.getAsDouble()) <= 180 && Math.abs(y.getAsDouble()) <= 180) {
            return Optional.of(new CellNotation(CoordinateNotation.DEGREES, at(x, y)));
        }
        Optional<CellNotation> angles = angles(a, b);
        if (angles.isPresent()) {
            return angles;
        }
        boolean large = plain && Math.max(Math.abs(x.getAsDouble()), Math.abs(y.getAsDouble())) >= METRES_MIN;
        return large ? Optional.of(new CellNotation(CoordinateNotation.METRES, at(x, y))) : Optional.empty();
    }

    private static Optional<CellNotation> angles(String a, String b) {
        for (boolean northFirst : List.of(false, true)) {
            OptionalDouble x = CoordinateText.parse(a, CoordinateNotation.DMS, northFirst);
            OptionalDouble y = CoordinateText.parse(b, CoordinateNotation.DMS, !northFirst);
            if (x.isPresent() && y.isPresent()) {
                boolean digits =
                        DIGITS.matcher(a).matches() || DIGITS.matcher(b).matches();
                // Digits alone may be metres as well, unless they are angles of this part of the world.
                if (!digits || plausible(x.getAsDouble(), y.getAsDouble())) {
                    return Optional.of(new CellNotation(CoordinateNotation.DMS, at(x, y)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean plausible(double x, double y) {
        double longitude = Math.max(x, y);
        double latitude = Math.min(x, y);
        return longitude >= 70 && longitude <= 140 && latitude >= 3 && latitude <= 55;
    }

    private static Coordinate at(OptionalDouble x, OptionalDouble y) {
        return new CoordinateXY(x.getAsDouble(), y.getAsDouble());
    }
}
