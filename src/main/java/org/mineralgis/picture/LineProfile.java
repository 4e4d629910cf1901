package org.mineralgis.picture;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

/**
 * Across a line: how much of a pixel it covers by the distance of its middle from that of the line.
 *
 * @param half of the width, in pixels
 * @param shares 0 to 255, by the square of the distance in equal steps; the last one is 0
 * @param stepsPerSquare how many steps to a square pixel
 */
record LineProfile(double half, byte[] shares, double stepsPerSquare) {

    private static final int STEPS = 1024;

    /** A map has few widths; sizes by the values of records may be many. */
    private static final int KEPT = 256;

    private static final LoadingCache<Double, LineProfile> PROFILES =
            Caffeine.newBuilder().maximumSize(KEPT).build(LineProfile::new);

    private LineProfile(double half) {
        this(half, new byte[STEPS + 1], STEPS / ((half + 0.5) * (half + 0.5)));
        for (int step = 0; step < STEPS; step++) {
            double distance = Math.sqrt((step + 0.5) / stepsPerSquare);
            double share = Math.min(distance + 0.5, half) - Math.max(distance - 0.5, -half);
            shares[step] = (byte) (255 * Math.max(0, share) + 0.5);
        }
    }

    /** That of a line of twice that width, in pixels. */
    static LineProfile of(double half) {
        return PROFILES.get(half);
    }

    /** How much of a pixel is covered, 0 to 255. */
    int share(double squaredDistance) {
        return shares[(int) Math.min(squaredDistance * stepsPerSquare, STEPS)] & 0xff;
    }
}
