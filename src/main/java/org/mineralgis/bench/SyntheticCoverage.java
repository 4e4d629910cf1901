package org.mineralgis.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Areas that share their borders without gap, as units of a geological map do: the cells of a disturbed grid over the {@link
 * SyntheticRegion}, each border a crooked line of 25 steps. The same seed gives the same areas.
 */
final class SyntheticCoverage {

    static final int STEPS = 25;

    private static final double WANDER = 0.12;
    private static final String[] UNITS = {"侏罗系", "白垩系", "古近系", "志留系", "石炭系", "第四系"};

    private final int side;
    private final long seed;
    private final double width;

    /** Room for {@code count} areas or more. */
    SyntheticCoverage(long count, long seed) {
        this.side = (int) Math.ceil(Math.sqrt(count));
        this.seed = seed;
        this.width = SyntheticRegion.PER_SIDE * SyntheticRegion.SIDE / (side + 1);
    }

    /** Writes {@code count} features as a GeoJSON sequence, one a line. */
    void write(Path file, long count) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            StringBuilder line = new StringBuilder(4000);
            for (int number = 0; number < count; number++) {
                line.setLength(0);
                feature(line, number % side, number / side, number + 1);
                out.append(line.append('\n'));
            }
        }
    }

    private void feature(StringBuilder json, int column, int row, int number) {
        json.append("{\"type\":\"Feature\",\"properties\":{\"id\":\"A").append(Decimal.padded(number, 7));
        json.append("\",\"name_zh\":\"")
                .append(UNITS[number % UNITS.length])
                .append(number)
                .append("\",\"unit\":\"")
                .append(UNITS[number % UNITS.length])
                .append("\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");
        int begin = json.length();
        border(json, column, row, true, false);
        border(json, column + 1, row, false, false);
        border(json, column, row + 1, true, true);
        border(json, column, row, false, true);
        int first = json.indexOf("]", begin) + 1;
        json.append(json, begin, first).append("]]}}");
    }

    /** The vertices of a border but its last, from its first node or, backwards, from its last. */
    private void border(StringBuilder json, int column, int row, boolean eastward, boolean backwards) {
        double[] from = node(column, row);
        double[] to = node(column + (eastward ? 1 : 0), row + (eastward ? 0 : 1));
        SplittableRandom random = randomOf(column, row, eastward ? 1 : 2);
        double[] aside = new double[STEPS + 1];
        for (int step = 1; step < STEPS; step++) {
            // Straighter towards the nodes, where other borders are near.
            double taper = 4.0 * step * (STEPS - step) / STEPS / STEPS;
            aside[step] = WANDER * taper * (random.nextDouble() - 0.5);
        }
        for (int step = 0; step < STEPS; step++) {
            int at = backwards ? STEPS - step : step;
            double share = (double) at / STEPS;
            double east = from[0] + share * (to[0] - from[0]) - aside[at] * (to[1] - from[1]);
            double north = from[1] + share * (to[1] - from[1]) + aside[at] * (to[0] - from[0]);
            json.append('[');
            Decimal.append(json, east, 7);
            json.append(',');
            Decimal.append(json, north, 7);
            json.append("],");
        }
    }

    private double[] node(int column, int row) {
        SplittableRandom random = randomOf(column, row, 0);
        double east = SyntheticRegion.WEST + width * (column + 0.5 + 0.4 * (random.nextDouble() - 0.5));
        double north = SyntheticRegion.SOUTH + width * (row + 0.5 + 0.4 * (random.nextDouble() - 0.5));
        return new double[] {east, north};
    }

    private SplittableRandom randomOf(int column, int row, int kind) {
        return new SplittableRandom(seed * 1_000_003 + (3L * row + kind) * 1_000_000_007L + column);
    }
}
