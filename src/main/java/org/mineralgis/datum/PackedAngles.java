package org.mineralgis.datum;

import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;

/** Degrees, minutes and seconds run together as one number, {@code DDDMMSS.s}: 750230.5 is 75°02′30.5″. */
public final class PackedAngles {

    private PackedAngles() {}

    /**
     * A position in the region, in degrees, longitude first, whose numbers run together are those of {@code position}.
     *
     * @param position as it stands in the file, longitude or latitude first
     * @return empty when the numbers cannot be that
     */
    public static Optional<Coordinate> find(Coordinate position) {
        OptionalDouble x = degrees(position.x);
        OptionalDouble y = degrees(position.y);
        if (x.isEmpty() || y.isEmpty()) {
            return Optional.empty();
        }
        boolean swapped = x.getAsDouble() < y.getAsDouble();
        return Optional.of(new CoordinateXY(
                        swapped ? y.getAsDouble() : x.getAsDouble(), swapped ? x.getAsDouble() : y.getAsDouble()))
                .map(Coordinate.class::cast)
                .filter(ServedRegion::contains);
    }

    private static OptionalDouble degrees(double number) {
        double degrees = Math.floor(number / 10_000);
        double minutes = Math.floor(number / 100) - 100 * degrees;
        double seconds = number - 100 * Math.floor(number / 100);
        boolean angle = degrees > 0 && degrees < 180 && minutes < 60 && seconds < 60;
        return angle ? OptionalDouble.of(degrees + minutes / 60 + seconds / 3600) : OptionalDouble.empty();
    }
}
