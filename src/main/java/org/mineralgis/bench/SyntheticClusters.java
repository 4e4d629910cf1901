package org.mineralgis.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Occurrences crowded around 200 centres of the {@link SyntheticRegion}, as deposits are. The same seed gives the same bytes. */
final class SyntheticClusters {

    private static final int CENTRES = 200;
    private static final double MARGIN = 0.3;
    private static final double EXTENT = SyntheticRegion.PER_SIDE * SyntheticRegion.SIDE - 2 * MARGIN;

    private SyntheticClusters() {}

    /** Writes {@code count} rows of a CSV table. */
    static void write(Path file, long count, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] centres = new double[CENTRES][];
        for (int centre = 0; centre < CENTRES; centre++) {
            centres[centre] = new double[] {
                SyntheticRegion.WEST + MARGIN + random.nextDouble() * EXTENT,
                SyntheticRegion.SOUTH + MARGIN + random.nextDouble() * EXTENT,
                0.01 + 0.09 * random.nextDouble()
            };
        }
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,name_zh,commodities,status,longitude,latitude\n");
            StringBuilder row = new StringBuilder(200);
            for (long number = 1; number <= count; number++) {
                row.setLength(0);
                row(row, number, centres[random.nextInt(CENTRES)], random);
                out.append(row);
            }
        }
    }

    private static void row(StringBuilder row, long number, double[] centre, SplittableRandom random) {
        SyntheticNames names = new SyntheticNames(random);
        row.append('P').append(Decimal.padded(number, 9)).append(',').append(names.chinese(number));
        row.append(',')
                .append(names.commodities())
                .append(',')
                .append(names.status())
                .append(',');
        // The mean of three is nearly a bell, and has an end.
        Decimal.append(row, centre[0] + centre[2] * bell(random), 7);
        row.append(',');
        Decimal.append(row, centre[1] + centre[2] * bell(random), 7);
        row.append('\n');
    }

    private static double bell(SplittableRandom random) {
        return random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
    }
}
