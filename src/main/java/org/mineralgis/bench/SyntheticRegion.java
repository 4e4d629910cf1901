package org.mineralgis.bench;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sixteen square counties, 4 by 4, over 74–79° E and 36–41° N. Each has 400 vertices, as many as a real outline, so that
 * finding the county of a position costs what it costs in earnest.
 */
final class SyntheticRegion {

    static final double WEST = 74;
    static final double SOUTH = 36;
    static final double SIDE = 1.25;
    static final int PER_SIDE = 4;
    static final int COUNTIES = PER_SIDE * PER_SIDE;
    private static final int FIRST_CODE = 653_101;
    private static final int VERTICES_OF_EDGE = 100;

    private SyntheticRegion() {}

    /** Code of the county that a position (degrees) lies in. */
    static int county(double longitude, double latitude) {
        int column = (int) ((longitude - WEST) / SIDE);
        int row = (int) ((latitude - SOUTH) / SIDE);
        return FIRST_CODE + row * PER_SIDE + column;
    }

    /** Code of any county. */
    static int county(SplittableRandom random) {
        return FIRST_CODE + random.nextInt(COUNTIES);
    }

    /** Codes of all counties as terms of a vocabulary. */
    static String vocabulary() {
        return IntStream.range(0, COUNTIES)
                .mapToObj(index ->
                        SyntheticDataset.term(String.valueOf(FIRST_CODE + index), name(index), "County " + (index + 1)))
                .collect(Collectors.joining(", "));
    }

    private static String name(int index) {
        return "第" + (index + 1) + "县";
    }

    /** Sheet of the 1:50,000 map by GB/T 13989 that a position (degrees) lies on, such as {@code J43E002013}. */
    static String mapSheet(double longitude, double latitude) {
        int row = (int) (latitude / 4);
        int column = (int) (longitude / 6);
        int down = 24 - (int) ((latitude - row * 4.0) * 6);
        int right = (int) ((longitude - column * 6.0) * 4) + 1;
        return (char) ('A' + row)
                + Decimal.padded(column + 31, 2)
                + 'E'
                + Decimal.padded(down, 3)
                + Decimal.padded(right, 3);
    }

    /** All counties as a GeoJSON FeatureCollection. */
    static String geoJson() {
        StringBuilder json = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        for (int index = 0; index < COUNTIES; index++) {
            double west = WEST + index % PER_SIDE * SIDE;
            double south = SOUTH + index / PER_SIDE * SIDE;
            json.append(index == 0 ? "\n" : ",\n")
                    .append(String.format(
                            Locale.ROOT,
                            "{\"type\":\"Feature\",\"properties\":{\"code\":\"%d\",\"name\":\"%s\",\"parent\":\"653100\"},",
                            FIRST_CODE + index,
                            name(index)))
                    .append("\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");
            ring(json, west, south);
            json.append("]]}}");
        }
        return json.append("\n]}\n").toString();
    }

    private static void ring(StringBuilder json, double west, double south) {
        for (int vertex = 0; vertex <= 4 * VERTICES_OF_EDGE; vertex++) {
            int edge = vertex / VERTICES_OF_EDGE % 4;
            double way = SIDE * (vertex % VERTICES_OF_EDGE) / VERTICES_OF_EDGE;
            double east = edge == 0 ? way : edge == 1 ? SIDE : edge == 2 ? SIDE - way : 0;
            double north = edge == 0 ? 0 : edge == 1 ? way : edge == 2 ? SIDE : SIDE - way;
            json.append(vertex == 0 ? "[" : ",[");
            Decimal.append(json, west + east, 7);
            json.append(',');
            Decimal.append(json, south + north, 7);
            json.append(']');
        }
    }
}
