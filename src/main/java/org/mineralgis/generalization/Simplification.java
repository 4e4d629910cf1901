package org.mineralgis.generalization;

import java.util.List;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** How detail goes. */
enum Simplification {
    /** Neighbours together: a border that two areas share is simplified once, so that they neither overlap nor gape. */
    COVERAGE {
        @Override
        List<Geometry> of(List<Geometry> neighbours, double tolerance, boolean whole) {
            if (neighbours.isEmpty()) {
                return neighbours;
            }
            Geometry[] coverage = neighbours.toArray(Geometry[]::new);
            // Areas of another group lie at the outer border; it must stay as it is for them.
            return List.of(
                    whole
                            ? CoverageSimplifier.simplify(coverage, tolerance)
                            : CoverageSimplifier.simplifyInner(coverage, tolerance));
        }
    },
    /** Each line by itself. */
    LINES {
        @Override
        List<Geometry> of(List<Geometry> neighbours, double tolerance, boolean whole) {
            return neighbours.stream().map(line -> line(line, tolerance / 2)).toList();
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
    abstract List<Geometry> of(List<Geometry> neighbours, double tolerance, boolean whole);
}
