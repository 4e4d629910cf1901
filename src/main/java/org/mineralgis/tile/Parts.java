package org.mineralgis.tile;

import java.util.Arrays;

/**
 * Lines or rings one after the other, as vertices in whole units of a tile's grid, x to the east, y to the south. Rings do not
 * repeat their first vertex. No vertex follows one at the same place. For one thread.
 */
final class Parts {

    private static final int NUMBERS = 512;
    private static final int PARTS = 8;

    private double[] xy = new double[NUMBERS];
    private int size;
    private int begun;
    private int[] ends = new int[PARTS];
    private boolean[] holes = new boolean[PARTS];
    private double[] areas = new double[PARTS];
    private int count;

    /** Forgets all. */
    void clear() {
        size = 0;
        begun = 0;
        count = 0;
    }

    /** Forgets all parts but the first ones. */
    void keep(int parts) {
        count = parts;
        begun = parts == 0 ? 0 : ends[parts - 1];
        size = begun;
    }

    /** How many parts are finished. */
    int count() {
        return count;
    }

    /** x and y of all vertices in turn; another array after the next {@link #add}. */
    double[] xy() {
        return xy;
    }

    /** Where in {@link #xy()} a part begins. */
    int start(int part) {
        return part == 0 ? 0 : ends[part - 1];
    }

    /** Where in {@link #xy()} it ends, exclusive. */
    int end(int part) {
        return ends[part];
    }

    /** Whether a ring is a hole in the last ring before it that is none. */
    boolean hole(int part) {
        return holes[part];
    }

    /** Twice the area of a ring by the surveyor's formula: positive when it goes clockwise on the screen. */
    double doubledArea(int part) {
        return areas[part];
    }

    /** Makes room for that many vertices. */
    void reserve(int vertices) {
        int needed = Math.addExact(size, Math.multiplyExact(2, vertices));
        if (needed > xy.length) {
            xy = Arrays.copyOf(xy, Math.max(needed, 2 * xy.length));
        }
    }

    /** Begins a part; one that was begun and not finished is forgotten. */
    void begin() {
        size = begun;
    }

    /** Where in {@link #xy()} the part that was begun starts. */
    int begun() {
        return begun;
    }

    /** Where in {@link #xy()} the next vertex goes. */
    int size() {
        return size;
    }

    /** Adds a vertex, unless it is where the last one is. Room must have been {@link #reserve reserved}. */
    void add(double x, double y) {
        if (size == begun || xy[size - 2] != x || xy[size - 1] != y) {
            xy[size++] = x;
            xy[size++] = y;
        }
    }

    /** Finishes a line; one of fewer than two vertices is forgotten. */
    boolean finishLine() {
        return size - begun >= 4 && finish(false, 0);
    }

    /** Finishes a ring, with or without its first vertex at the end; one without area is forgotten. */
    boolean finishRing(boolean hole) {
        if (size - begun >= 4 && xy[begun] == xy[size - 2] && xy[begun + 1] == xy[size - 1]) {
            size -= 2;
        }
        double area = size - begun < 6 ? 0 : area();
        return area != 0 && finish(hole, area);
    }

    private boolean finish(boolean hole, double area) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            holes = Arrays.copyOf(holes, 2 * count);
            areas = Arrays.copyOf(areas, 2 * count);
        }
        ends[count] = size;
        holes[count] = hole;
        areas[count++] = area;
        begun = size;
        return true;
    }

    private double area() {
        double originX = xy[size - 2];
        double originY = xy[size - 1];
        double lastX = 0;
        double lastY = 0;
        double sum = 0;
        for (int at = begun; at < size; at += 2) {
            double x = xy[at] - originX;
            double y = xy[at + 1] - originY;
            sum += lastX * y - x * lastY;
            lastX = x;
            lastY = y;
        }
        return sum;
    }
}
