package org.mineralgis.generalization;

import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** How detail goes. */
enum Simplification {
    /** Neighbours together: a border that two areas share is simplified once, so that they neither overlap nor gape. */
    COVERAGE {
        @Override
        Geometry[] of(Geometry[] neighbours, double tolerance, boolean whole) {
            if (neighbours.length == 0) {
                return neighbours;
            }
            // Areas of another group lie at the outer border; it must stay as it is for them.
            return whole
                    ? CoverageSimplifier.simplify(neighbours, tolerance)
                    : CoverageSimplifier.simplifyInner(neighbours, tolerance);
        }
    },
    /** Each line by itself. */
    LINES {
        @Override
        Geometry[] of(Geometry[] neighbours, double tolerance, boolean whole) {
            Geometry[] simplified = new Geometry[neighbours.length];
            for (int index = 0; index < neighbours.length; index++) {
                simplified[index] = line(neighbours[index], tolerance / 2);
            }
            return simplified;
        }
    };

    private static Geometry line(Geometry line, double tolerance) {
        DouglasPeuckerSimplifier simplifier = new DouglasPeuckerSimplifier(line);
        simplifier.setDistanceTolerance(tolerance);
        return simplifier.getResultGeometry();
    }

    /**
     * Simplified geometries, in their order.
     *
     * @param tolerance width of the detail that goes, in units of the geometries
     * @param whole whether these are all there are
     */
    abstract Geometry[] of(Geometry[] neighbours, double tolerance, boolean whole);
}
