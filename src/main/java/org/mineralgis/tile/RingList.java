package org.mineralgis.tile;

import java.util.Arrays;

/** Rings one after the other, x and y in turn, without their first vertex at the end. For one thread. */
final class RingList {

    private double[] xy = new double[512];
    private int[] ends = new int[8];
    private int size;
    private int count;

    void clear() {
        size = 0;
        count = 0;
    }

    /** How many rings there are. */
    int count() {
        return count;
    }

    /** All vertices; another array after the next change. */
    double[] xy() {
        return xy;
    }

    int start(int ring) {
        return ring == 0 ? 0 : ends[ring - 1];
    }

    int end(int ring) {
        return ends[ring];
    }

    /** Adds a ring, its vertices in the other order if it is to be turned. */
    void add(double[] vertices, int start, int end, boolean turned) {
        append(vertices, start, end);
        if (turned) {
            int from = size - (end - start);
            for (int at = from, to = size - 2; at < to; at += 2, to -= 2) {
                swap(at, to);
                swap(at + 1, to + 1);
            }
        }
        finish();
    }

    private void swap(int one, int other) {
        double number = xy[one];
        xy[one] = xy[other];
        xy[other] = number;
    }

    /** Adds vertices to the ring that is not finished. */
    void append(double[] vertices, int start, int end) {
        int needed = size + end - start;
        if (needed > xy.length) {
            xy = Arrays.copyOf(xy, Math.max(needed, 2 * xy.length));
        }
        System.arraycopy(vertices, start, xy, size, end - start);
        size = needed;
    }

    void finish() {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = size;
    }

    /** Twice the area of the first {@code length} numbers of a ring, positive when they go clockwise on the screen. */
    double doubledArea(int ring, int length) {
        double sum = 0;
        int start = start(ring);
        int last = start + length - 2;
        for (int at = start; at < start + length; last = at, at += 2) {
            sum += (xy[last] - xy[start]) * (xy[at + 1] - xy[start + 1])
                    - (xy[at] - xy[start]) * (xy[last + 1] - xy[start + 1]);
        }
        return sum;
    }

    /** Whether the first vertex of another ring lies inside the first {@code length} numbers of a ring. */
    boolean contains(int ring, int length, int other) {
        double x = xy[start(other)];
        double y = xy[start(other) + 1];
        int start = start(ring);
        boolean inside = false;
        int last = start + length - 2;
        for (int at = start; at < start + length; last = at, at += 2) {
            boolean crosses = xy[at + 1] > y != xy[last + 1] > y;
            if (crosses) {
                double share = (y - xy[at + 1]) / (xy[last + 1] - xy[at + 1]);
                inside ^= x < xy[at] + share * (xy[last] - xy[at]);
            }
        }
        return inside;
    }
}
