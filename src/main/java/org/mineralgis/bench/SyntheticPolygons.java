package org.mineralgis.bench;

import java.util.SplittableRandom;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;

/**
 * Outlines of mining rights: star-shaped rings of 100 corners, counter-clockwise, each with its own shape, and its area as
 * declared. The same seed gives the same outlines.
 */
final class SyntheticPolygons {

    static final int CORNERS = 100;

    private final SplittableRandom random;
    private long number;

    /** Longitudes and latitudes of the present ring, the first corner once more at the end, rounded to 7 decimals. */
    final double[] longitudes = new double[CORNERS + 1];

    final double[] latitudes = new double[CORNERS + 1];

    SyntheticPolygons(long seed) {
        random = new SplittableRandom(seed);
    }

    /** One outline's attributes; its corners stand in {@link #longitudes} and {@link #latitudes}. */
    record Outline(
            String id,
            String name,
            String licence,
            String areaSquareKilometers,
            int county,
            String start,
            String end,
            String holder) {}

    Outline next() {
        number++;
        double longitude = within(SyntheticRegion.WEST);
        double latitude = within(SyntheticRegion.SOUTH);
        double radius = 0.002 + 0.008 * random.nextDouble();
        ring(longitude, latitude, radius);
        SyntheticNames names = new SyntheticNames(random);
        StringBuilder area = new StringBuilder();
        Decimal.append(area, squareKilometers(), 4);
        return new Outline(
                "R" + Decimal.padded(number, 9),
                names.chinese(number),
                SyntheticNames.licence(number),
                area.toString(),
                SyntheticRegion.county(longitude, latitude),
                names.date(2010, 10),
                names.date(2025, 10),
                names.holder());
    }

    private double within(double edge) {
        double margin = 0.02;
        return edge
                + random.nextInt(SyntheticRegion.PER_SIDE) * SyntheticRegion.SIDE
                + margin
                + random.nextDouble() * (SyntheticRegion.SIDE - 2 * margin);
    }

    private void ring(double longitude, double latitude, double radius) {
        for (int corner = 0; corner < CORNERS; corner++) {
            double angle = 2 * Math.PI * corner / CORNERS;
            double length = radius * (0.8 + 0.2 * random.nextDouble());
            longitudes[corner] = Math.rint((longitude + length * Math.cos(angle)) * 1e7) / 1e7;
            latitudes[corner] = Math.rint((latitude + length * Math.sin(angle)) * 1e7) / 1e7;
        }
        longitudes[CORNERS] = longitudes[0];
        latitudes[CORNERS] = latitudes[0];
    }

    private double squareKilometers() {
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        for (int corner = 0; corner < CORNERS; corner++) {
            area.AddPoint(latitudes[corner], longitudes[corner]);
        }
        return Math.abs(area.Compute(false, true).area) / 1e6;
    }
}
