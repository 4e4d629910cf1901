package org.mineralgis.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.model.Crs;

/** Mineral occurrences at random places of the {@link SyntheticRegion}, as a CSV table. The same seed gives the same bytes. */
final class SyntheticPoints {

    /** Keeps positions off the borders of the counties. */
    private static final double MARGIN = 0.01;

    private static final String HEADINGS =
            "id,name_zh,name_en,commodities,status,status_date,county,map_sheet,elevation_m,accuracy_m,note,";

    private SyntheticPoints() {}

    /** A table of {@code count} rows in degrees. */
    static String table(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder table = new StringBuilder(HEADINGS).append("longitude,latitude\n");
        for (int number = 1; number <= count; number++) {
            row(table, number, random, UnaryOperator.identity(), false);
        }
        return table.toString();
    }

    /** Writes {@code count} rows with {@code longitude} and {@code latitude}, or for a projected {@code crs} {@code east} and {@code north}. */
    static void write(Path file, long count, long seed, Crs crs) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        boolean metric = crs.zone().isPresent();
        UnaryOperator<Coordinate> projection = Projected.by(crs);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADINGS);
            out.write(metric ? "east,north\n" : "longitude,latitude\n");
            StringBuilder row = new StringBuilder(300);
            for (long number = 1; number <= count; number++) {
                row.setLength(0);
                row(row, number, random, projection, metric);
                out.append(row);
            }
        }
    }

    private static void row(
            StringBuilder row,
            long number,
            SplittableRandom random,
            UnaryOperator<Coordinate> projection,
            boolean metric) {
        // A zone is 3° wide and reaches into its neighbours; its first counties are all near enough.
        int columns = metric ? 2 : SyntheticRegion.PER_SIDE;
        double longitude = within(SyntheticRegion.WEST, random.nextInt(columns), random);
        double latitude = within(SyntheticRegion.SOUTH, random.nextInt(SyntheticRegion.PER_SIDE), random);
        SyntheticNames names = new SyntheticNames(random);
        row.append('P').append(Decimal.padded(number, 9)).append(',');
        row.append(names.chinese(number))
                .append(',')
                .append(names.english(number))
                .append(',');
        row.append(names.commodities()).append(',').append(names.status()).append(',');
        row.append(names.date(2024, 2)).append(',');
        row.append(SyntheticRegion.county(longitude, latitude)).append(',');
        row.append(SyntheticRegion.mapSheet(longitude, latitude)).append(',');
        row.append(names.elevation()).append(',').append(names.accuracy()).append(',');
        row.append(names.note()).append(',');
        Coordinate place = projection.apply(new Coordinate(longitude, latitude));
        Decimal.append(row, place.x, metric ? 3 : 7);
        row.append(',');
        Decimal.append(row, place.y, metric ? 3 : 7);
        row.append('\n');
    }

    private static double within(double edge, int square, SplittableRandom random) {
        return edge
                + square * SyntheticRegion.SIDE
                + MARGIN
                + random.nextDouble() * (SyntheticRegion.SIDE - 2 * MARGIN);
    }
}
