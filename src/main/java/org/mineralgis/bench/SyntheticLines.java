package org.mineralgis.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Lines that wander through the {@link SyntheticRegion} like faults, 40 vertices each. The same seed gives the same lines. */
final class SyntheticLines {

    static final String[] KINDS = {"thrust", "strike-slip", "normal"};

    /** What {@link #write} writes. */
    static final SyntheticDataset.Form FORM = new SyntheticDataset.Form("MultiLineString", "geojsonseq", "in_file");

    private static final int VERTICES = 40;
    private static final double STEP = 0.002;

    private SyntheticLines() {}

    /** Writes {@code count} features as a GeoJSON sequence, one a line. */
    static void write(Path file, long count, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            StringBuilder line = new StringBuilder(2000);
            for (long number = 1; number <= count; number++) {
                line.setLength(0);
                feature(line, number, random);
                out.append(line.append('\n'));
            }
        }
    }

    private static void feature(StringBuilder json, long number, SplittableRandom random) {
        json.append("{\"type\":\"Feature\",\"properties\":{\"id\":\"L").append(Decimal.padded(number, 7));
        json.append("\",\"kind\":\"").append(KINDS[random.nextInt(KINDS.length)]);
        json.append("\"},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[");
        double extent = SyntheticRegion.PER_SIDE * SyntheticRegion.SIDE - 2 * VERTICES * STEP;
        double east = SyntheticRegion.WEST + VERTICES * STEP + random.nextDouble() * extent;
        double north = SyntheticRegion.SOUTH + VERTICES * STEP + random.nextDouble() * extent;
        double direction = 2 * Math.PI * random.nextDouble();
        for (int vertex = 0; vertex < VERTICES; vertex++) {
            json.append(vertex == 0 ? "[" : ",[");
            Decimal.append(json, east, 7);
            json.append(',');
            Decimal.append(json, north, 7);
            json.append(']');
            direction += 0.6 * (random.nextDouble() - 0.5);
            east += STEP * Math.cos(direction);
            north += STEP * Math.sin(direction);
        }
        json.append("]}}");
    }
}
