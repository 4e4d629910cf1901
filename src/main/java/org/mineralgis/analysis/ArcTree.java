package org.mineralgis.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A tree of boxes in space around arcs, eight in each: what follows each other on a line is a leaf, and leaves lie along a Hilbert
 * curve. The boxes hold the arcs and not only their chords, so that none is passed over.
 */
final class ArcTree {

    static final int BRANCHES = 8;
    private static final int SIDES = 6;

    /** What rounding may take from a coordinate of a unit vector, and more: six nanometres on the ground. */
    private static final double ROUNDING = 1e-15;

    private final LineArcs arcs;

    /** Of each leaf its first arc, and the one behind its last. */
    private final int[] from;

    private final int[] to;

    /** Of each level, leaves first, the boxes: minimum and maximum of each axis. */
    private final double[][] levels;

    /**
     * Leaves in any order.
     *
     * @param from first arcs
     * @param lengths how many arcs follow each other from there, at most {@link #BRANCHES}
     * @param keys places of the leaves on the curve
     */
    ArcTree(LineArcs arcs, int[] from, int[] lengths, long[] keys) {
        this.arcs = arcs;
        int[] order = HilbertOrder.of(keys);
        this.from = Arrays.stream(order).map(leaf -> from[leaf]).toArray();
        this.to = Arrays.stream(order).map(leaf -> from[leaf] + lengths[leaf]).toArray();
        this.levels = levels();
    }

    private double[][] levels() {
        int count = 1;
        for (int nodes = from.length; nodes > 1; nodes = parents(nodes)) {
            count++;
        }
        double[][] boxes = new double[count][];
        boxes[0] = new double[SIDES * from.length];
        IntStream.range(0, from.length).parallel().forEach(leaf -> surround(leaf, boxes[0]));
        for (int level = 1; level < count; level++) {
            boxes[level] = above(boxes[level - 1]);
        }
        return boxes;
    }

    private static int parents(int nodes) {
        return (nodes + BRANCHES - 1) / BRANCHES;
    }

    private void surround(int leaf, double[] boxes) {
        double bulge = 0;
        for (int arc = from[leaf]; arc < to[leaf]; arc++) {
            bulge = Math.max(bulge, arcs.bulge(arc));
        }
        for (int axis = 0; axis < 3; axis++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int vertex = from[leaf]; vertex <= to[leaf]; vertex++) {
                least = Math.min(least, arcs.at(vertex, axis));
                most = Math.max(most, arcs.at(vertex, axis));
            }
            boxes[SIDES * leaf + axis] = least - bulge - ROUNDING;
            boxes[SIDES * leaf + 3 + axis] = most + bulge + ROUNDING;
        }
    }

    private static double[] above(double[] below) {
        int nodes = below.length / SIDES;
        double[] boxes = new double[SIDES * parents(nodes)];
        for (int node = 0; node < nodes; node++) {
            int box = SIDES * (node / BRANCHES);
            boolean first = node % BRANCHES == 0;
            for (int axis = 0; axis < 3; axis++) {
                double least = below[SIDES * node + axis];
                double most = below[SIDES * node + 3 + axis];
                boxes[box + axis] = first ? least : Math.min(boxes[box + axis], least);
                boxes[box + 3 + axis] = first ? most : Math.max(boxes[box + 3 + axis], most);
            }
        }
        return boxes;
    }

    /** Looks for the arcs nearest to places that follow each other; for one thread. */
    final class Search {

        private final LineArcs.Approach approach = arcs.new Approach();
        private double x;
        private double y;
        private double z;
        private double least;
        private int nearest = from[0];

        /** Puts a vector towards the place on the arcs that is nearest to a unit vector. */
        void foot(double[] place, double[] into) {
            x = place[0];
            y = place[1];
            z = place[2];
            approach.from(x, y, z);
            // What was nearest to the place before is near to this one, and leaves little to look at.
            least = approach.squaredChord(nearest);
            visit(levels.length - 1, 0);
            approach.foot(nearest, into);
        }

        private void visit(int level, int node) {
            if (squaredDistance(levels[level], SIDES * node) >= least) {
                return;
            }
            if (level == 0) {
                look(node);
                return;
            }
            int end = Math.min(BRANCHES * (node + 1), levels[level - 1].length / SIDES);
            for (int child = BRANCHES * node; child < end; child++) {
                visit(level - 1, child);
            }
        }

        private void look(int leaf) {
            for (int arc = from[leaf]; arc < to[leaf]; arc++) {
                double squared = approach.squaredChord(arc);
                if (squared < least) {
                    least = squared;
                    nearest = arc;
                }
            }
        }

        private double squaredDistance(double[] boxes, int box) {
            double east = Math.max(0, Math.max(boxes[box] - x, x - boxes[box + 3]));
            double north = Math.max(0, Math.max(boxes[box + 1] - y, y - boxes[box + 4]));
            double up = Math.max(0, Math.max(boxes[box + 2] - z, z - boxes[box + 5]));
            return east * east + north * north + up * up;
        }
    }
}
