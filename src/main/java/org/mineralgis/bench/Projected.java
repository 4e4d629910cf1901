package org.mineralgis.bench;

import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.datum.CoordinateOperations;
import org.mineralgis.model.Crs;

/** Positions of the generator in the system of a file. */
final class Projected {

    private Projected() {}

    /** From degrees on the datum of {@code crs} to the metres of its zone; nothing when it has none. */
    static UnaryOperator<Coordinate> by(Crs crs) {
        return CoordinateOperations.findProjection(crs)
                .<UnaryOperator<Coordinate>>map(operation -> operation.formula()::apply)
                .orElse(UnaryOperator.identity());
    }
}
