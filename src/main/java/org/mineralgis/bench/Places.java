package org.mineralgis.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Places of the {@link SyntheticRegion}, and other values, as the addresses of questions write them. */
final class Places {

    private static final int CORNERS = 6;
    private static final double MARGIN = 0.25;

    private Places() {}

    /** Longitude and latitude with a comma between. */
    static String position(SplittableRandom random) {
        return degrees(within(SyntheticRegion.WEST, random)) + "," + degrees(within(SyntheticRegion.SOUTH, random));
    }

    /** The sheet of the 1:50,000 map that a position lies on. */
    static String mapSheet(SplittableRandom random) {
        return SyntheticRegion.mapSheet(within(SyntheticRegion.WEST, random), within(SyntheticRegion.SOUTH, random));
    }

    /** Corners around a position, half to all of {@code radiusDegrees} away, as encoded well-known text. */
    static String hexagon(SplittableRandom random, double radiusDegrees) {
        double east = within(SyntheticRegion.WEST, random);
        double north = within(SyntheticRegion.SOUTH, random);
        double radius = radiusDegrees * (0.5 + 0.5 * random.nextDouble());
        List<String> corners = new ArrayList<>();
        for (int corner = 0; corner < CORNERS; corner++) {
            double angle = 2 * Math.PI * corner / CORNERS;
            corners.add(degrees(east + radius * Math.cos(angle)) + " " + degrees(north + radius * Math.sin(angle)));
        }
        corners.add(corners.get(0));
        return encoded("POLYGON((" + String.join(", ", corners) + "))");
    }

    /** West, south, east and north of a square with such sides. */
    static String box(SplittableRandom random, double sideDegrees) {
        double west = within(SyntheticRegion.WEST, random) - sideDegrees / 2;
        double south = within(SyntheticRegion.SOUTH, random) - sideDegrees / 2;
        return degrees(west) + ", " + degrees(south) + ", " + degrees(west + sideDegrees) + ", "
                + degrees(south + sideDegrees);
    }

    static String pick(SplittableRandom random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Fit for the query of an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static double within(double edge, SplittableRandom random) {
        double extent = SyntheticRegion.PER_SIDE * SyntheticRegion.SIDE - 2 * MARGIN;
        return edge + MARGIN + random.nextDouble() * extent;
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }
}
