package org.mineralgis.datum;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.Crs;

/**
 * The way from one coordinate system to WGS 84: out of the projection, then from datum to datum. It never does nothing in
 * silence: a position that no operation is valid for is refused.
 */
public final class CoordinateConversion {

    /** Follows a shift that an operator supplied; it keeps the numbers. */
    private static final ConversionStage CGCS2000 = ConversionStage.of(DatumShifts.CGCS2000);

    private final @Nullable ConversionStage unprojection;
    private final List<ConversionStage> shifts;

    CoordinateConversion(@Nullable ConversionStage unprojection, List<ConversionStage> shifts) {
        this.unprojection = unprojection;
        this.shifts = List.copyOf(shifts);
    }

    /** Whether the source is in WGS 84 already, so that there is no step to record. */
    public boolean identity() {
        return unprojection == null && shifts.isEmpty();
    }

    /**
     * {@code source} in degrees of its own datum, longitude first; {@code source} itself unless it is projected.
     *
     * @throws PositionRefusedException if a vertex lies outside the zone
     */
    public Geometry toGeographic(Geometry source) throws PositionRefusedException {
        return unprojection == null ? source : unprojection.choose(source).apply(source);
    }

    /**
     * What {@link #toGeographic} gave, in WGS 84.
     *
     * @param source as it was before; it names the operation that left the projection
     * @param geographic its image in degrees of its own datum
     * @throws PositionRefusedException if a vertex lies where no operation is valid
     */
    public ConvertedGeometry toWgs84(Geometry source, Geometry geographic) throws PositionRefusedException {
        List<CoordinateOperation> operations = new ArrayList<>();
        if (unprojection != null) {
            operations.add(unprojection.choose(source));
        }
        Geometry current = geographic;
        for (ConversionStage shift : shifts) {
            CoordinateOperation operation = shift.choose(current);
            operations.add(operation);
            current = operation.apply(current);
            if (operation.target().equals(Crs.CGCS2000.key())) {
                operations.add(CGCS2000.choose(current));
            }
        }
        return new ConvertedGeometry(current, operations);
    }

    /**
     * {@code source} in WGS 84.
     *
     * @throws PositionRefusedException if a vertex lies where no operation is valid
     */
    public ConvertedGeometry toWgs84(Geometry source) throws PositionRefusedException {
        return toWgs84(source, toGeographic(source));
    }
}
