package org.mineralgis.format;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.mineralgis.model.ServedCrs;

/**
 * Geometries for formats that keep coordinates as binary numbers: rounded as texts are, degrees to seven digits and metres to
 * two, so that the files of one download say the same.
 */
final class FileGeometry {

    private final PrecisionModel digits;

    FileGeometry(ServedCrs crs) {
        this.digits = Decimal.precision(crs);
    }

    /** A rounded copy; null for none and for an empty one. */
    @Nullable
    Geometry of(@Nullable Geometry geometry) {
        if (geometry == null || geometry.isEmpty()) {
            return null;
        }
        Geometry rounded = geometry.copy();
        rounded.apply(new Rounding());
        return rounded;
    }

    /** The same with lines and areas of one part as those of several. */
    @Nullable
    Geometry ofSeveralParts(@Nullable Geometry geometry) {
        Geometry rounded = of(geometry);
        return rounded == null ? null : ShapeKind.severalParts(rounded);
    }

    private final class Rounding implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence positions, int place) {
            positions.setOrdinate(place, 0, digits.makePrecise(positions.getX(place)));
            positions.setOrdinate(place, 1, digits.makePrecise(positions.getY(place)));
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
