package org.mineralgis.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

/**
 * Moves an outline onto a border by one translation: least squares of the distances across the border, each vertex with the
 * part of it that is nearest, again until it stays (iterative closest point, point to line). Vertices far off count less and
 * then nothing (Tukey's weights, by the median of the distances), since two hands never draw all of a border alike.
 */
final class OutlineFit {

    private static final int ROUNDS_MAX = 25;
    private static final double SETTLED_METERS = 0.5;
    /** Tukey's constant, in standard deviations. */
    private static final double TUKEY = 4.685;
    /** Standard deviation of what is normally distributed, per median of its absolute values. */
    private static final double DEVIATION = 1.4826;
    /** Distances below that are as good as none. */
    private static final double SCALE_MIN_METERS = 5;
    /** A vertex farther off is as bad as one without border when fits are compared. */
    private static final double COST_MAX_METERS = 500;

    private static final double ON_BORDER_METERS = 0.01;
    private static final int BLOCKS = 8;
    private static final int VERTICES_MIN = 24;

    private final UnitBorder border;
    private final List<Coordinate> vertices;

    /** @param vertices along the outline, metres ({@link UnitBorder#toMeters}) */
    OutlineFit(UnitBorder border, List<Coordinate> vertices) {
        this.border = border;
        this.vertices = vertices;
    }

    /** The best of the fits that begin with one of {@code starts}, shifts of the outline; empty when too little fits. */
    Optional<BorderOffset> from(List<Shift> starts) {
        return starts.stream()
                .map(start -> settle(start.times(-1)))
                .filter(state -> state.used >= VERTICES_MIN)
                .min(Comparator.comparingDouble(state -> state.cost))
                .map(State::offset);
    }

    private State settle(Shift start) {
        State state = new State(start);
        for (int round = 0; round < ROUNDS_MAX; round++) {
            Shift step = state.total.solve();
            if (step == null || step.meters() < SETTLED_METERS) {
                return state;
            }
            state = new State(state.translation.plus(step));
        }
        return state;
    }

    /** One vertex and how far it lies off the border nearest to it, in the direction of a unit normal. */
    private record Pair(int index, double normalX, double normalY, double distance) {}

    /** The outline at one translation. */
    private final class State {
        private final Shift translation;
        private final Normals total = new Normals();
        private final List<Normals> blocks = new ArrayList<>();
        private final double medianMeters;
        private final double cost;
        private int used;

        State(Shift translation) {
            this.translation = translation;
            List<Pair> pairs = new ArrayList<>();
            for (int index = 0; index < vertices.size(); index++) {
                Pair pair = pair(index, translation.applyTo(vertices.get(index)));
                if (pair != null) {
                    pairs.add(pair);
                }
            }
            double[] distances = pairs.stream().mapToDouble(Pair::distance).toArray();
            this.cost = Arrays.stream(distances)
                            .map(distance -> Math.min(distance, COST_MAX_METERS))
                            .sum()
                    + COST_MAX_METERS * (vertices.size() - pairs.size());
            Arrays.sort(distances);
            this.medianMeters = distances.length == 0 ? 0 : distances[distances.length / 2];
            weigh(pairs);
        }

        private void weigh(List<Pair> pairs) {
            for (int block = 0; block < BLOCKS; block++) {
                blocks.add(new Normals());
            }
            double reach = TUKEY * Math.max(DEVIATION * medianMeters, SCALE_MIN_METERS);
            for (Pair pair : pairs) {
                double share = pair.distance() / reach;
                if (share < 1) {
                    double weight = (1 - share * share) * (1 - share * share);
                    total.add(pair, weight);
                    blocks.get(BLOCKS * pair.index() / vertices.size()).add(pair, weight);
                    used++;
                }
            }
        }

        BorderOffset offset() {
            double squares = 0;
            int solved = 0;
            for (Normals block : blocks) {
                Shift without = total.without(block).solve();
                if (without != null) {
                    squares += without.meters() * without.meters();
                    solved++;
                }
            }
            double error = solved < BLOCKS ? Double.POSITIVE_INFINITY : Math.sqrt(squares * (BLOCKS - 1) / BLOCKS);
            return new BorderOffset(translation.times(-1), used, medianMeters, error);
        }
    }

    private @Nullable Pair pair(int index, Coordinate place) {
        LineSegment near = border.findNearest(place);
        if (near == null || near.getLength() == 0) {
            return null;
        }
        Coordinate foot = near.closestPoint(place);
        double distance = foot.distance(place);
        // Off a corner the way to the border is across neither of its sides; on the border there is no way to take.
        return distance > ON_BORDER_METERS
                ? new Pair(index, (place.x - foot.x) / distance, (place.y - foot.y) / distance, distance)
                : new Pair(
                        index,
                        (near.p0.y - near.p1.y) / near.getLength(),
                        (near.p1.x - near.p0.x) / near.getLength(),
                        0);
    }

    /** The normal equations of the step that takes the distances away. */
    private static final class Normals {
        private double xx;
        private double xy;
        private double yy;
        private double x;
        private double y;

        void add(Pair pair, double weight) {
            xx += weight * pair.normalX() * pair.normalX();
            xy += weight * pair.normalX() * pair.normalY();
            yy += weight * pair.normalY() * pair.normalY();
            x -= weight * pair.normalX() * pair.distance();
            y -= weight * pair.normalY() * pair.distance();
        }

        Normals without(Normals part) {
            Normals rest = new Normals();
            rest.xx = xx - part.xx;
            rest.xy = xy - part.xy;
            rest.yy = yy - part.yy;
            rest.x = x - part.x;
            rest.y = y - part.y;
            return rest;
        }

        /** Null when the border runs one way only, so that nothing tells the shift along it. */
        @Nullable
        Shift solve() {
            double determinant = xx * yy - xy * xy;
            double trace = xx + yy;
            return determinant < 0.01 * trace * trace
                    ? null
                    : new Shift((yy * x - xy * y) / determinant, (xx * y - xy * x) / determinant);
        }
    }
}
