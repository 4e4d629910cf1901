package org.mineralgis.tile;

import java.util.Arrays;

/**
 * Cuts lines at a square (Liang and Barsky, 1984). Where a line crosses the edge it gets a vertex there, rounded along the edge.
 * For one thread.
 */
final class LineCutter {

    private final double low;
    private final double high;
    private double[] line = new double[0];
    /** What is left of a segment, as shares of its length. */
    private double enters;

    private double leaves;

    /** For the square from {@code low} to {@code high} in both directions. */
    LineCutter(double low, double high) {
        this.low = low;
        this.high = high;
    }

    /** Puts the pieces inside the square in the place of the line that {@code lines} has begun. */
    void cut(Parts lines) {
        line = Arrays.copyOfRange(lines.xy(), lines.begun(), lines.size());
        lines.begin();
        boolean drawing = false;
        for (int at = 0; at + 3 < line.length; at += 2) {
            if (!meets(at)) {
                drawing = false;
                continue;
            }
            if (!drawing || enters > 0) {
                lines.finishLine();
                lines.begin();
                add(at, enters, lines);
            }
            add(at, leaves, lines);
            drawing = leaves == 1;
        }
        lines.finishLine();
        lines.begin();
    }

    private boolean meets(int at) {
        enters = 0;
        leaves = 1;
        double x = line[at];
        double y = line[at + 1];
        double dx = line[at + 2] - x;
        double dy = line[at + 3] - y;
        return narrow(-dx, x - low) && narrow(dx, high - x) && narrow(-dy, y - low) && narrow(dy, high - y);
    }

    private boolean narrow(double outward, double room) {
        if (outward == 0) {
            return room >= 0;
        }
        double share = room / outward;
        if (outward > 0) {
            leaves = Math.min(leaves, share);
        } else {
            enters = Math.max(enters, share);
        }
        return enters <= leaves;
    }

    private void add(int at, double share, Parts lines) {
        lines.reserve(1);
        if (share == 0 || share == 1) {
            int vertex = share == 0 ? at : at + 2;
            lines.add(line[vertex], line[vertex + 1]);
        } else {
            lines.add(between(line[at], line[at + 2], share), between(line[at + 1], line[at + 3], share));
        }
    }

    private double between(double from, double to, double share) {
        return Math.max(low, Math.min(high, Math.rint(from + share * (to - from))));
    }
}
