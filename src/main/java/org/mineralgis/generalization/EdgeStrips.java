package org.mineralgis.generalization;

import java.util.Arrays;

/** Strips from west to east that are about as high as edges are, and which edges reach into each of them. */
final class EdgeStrips {

    /** Edges of a strip, on the average; fewer would have the same edges in many strips. */
    private static final int MEMBERS = 64;

    private final double south;
    private final double height;
    private final int[][] members;

    private EdgeStrips(double south, double height, int count) {
        this.south = south;
        this.height = height;
        this.members = new int[count][];
    }

    /**
     * Puts edges into strips.
     *
     * @param souths southern ends, at least one, whole numbers
     * @param norths northern ends of the same edges
     */
    static EdgeStrips of(double[] souths, double[] norths) {
        double south = Arrays.stream(souths).min().orElseThrow();
        double north = Arrays.stream(norths).max().orElseThrow();
        double tall = 0;
        for (int edge = 0; edge < souths.length; edge++) {
            tall += norths[edge] - souths[edge];
        }
        int wanted = Math.max(1, souths.length / MEMBERS);
        double height = Math.max(1, Math.max((north - south) / wanted, tall / souths.length));
        EdgeStrips strips = new EdgeStrips(south, height, (int) ((north - south) / height) + 1);
        strips.fill(souths, norths);
        return strips;
    }

    int count() {
        return members.length;
    }

    /** Numbers of the edges that reach into a strip, in rising order. */
    int[] members(int strip) {
        return members[strip];
    }

    /** The strip that a place is in. */
    int of(double y) {
        return Math.min(members.length - 1, (int) ((y - south) / height));
    }

    private void fill(double[] souths, double[] norths) {
        int[] sizes = new int[members.length];
        for (int edge = 0; edge < souths.length; edge++) {
            for (int strip = of(souths[edge]); strip <= of(norths[edge]); strip++) {
                sizes[strip]++;
            }
        }
        Arrays.setAll(members, strip -> new int[sizes[strip]]);
        Arrays.fill(sizes, 0);
        for (int edge = 0; edge < souths.length; edge++) {
            for (int strip = of(souths[edge]); strip <= of(norths[edge]); strip++) {
                members[strip][sizes[strip]++] = edge;
            }
        }
    }
}
