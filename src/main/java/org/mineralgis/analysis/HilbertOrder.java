package org.mineralgis.analysis;

import java.util.Arrays;
import org.locationtech.jts.shape.fractal.HilbertCode;

/** Places along a Hilbert curve over all degrees: those that follow each other lie near each other. */
final class HilbertOrder {

    private static final int LEVEL = 16;
    private static final double CELLS = 1 << LEVEL;

    private HilbertOrder() {}

    /** Where on the curve a position in degrees lies. */
    static long key(double longitude, double latitude) {
        return Integer.toUnsignedLong(HilbertCode.encode(LEVEL, cell(longitude / 360), cell(latitude / 180)));
    }

    private static int cell(double share) {
        return (int) Math.max(0, Math.min(CELLS - 1, (share + 0.5) * CELLS));
    }

    /** Which keys follow each other, by their number. */
    static int[] of(long[] keys) {
        long[] numbered = new long[keys.length];
        for (int number = 0; number < keys.length; number++) {
            numbered[number] = keys[number] << Integer.SIZE | number;
        }
        Arrays.parallelSort(numbered);
        return Arrays.stream(numbered).mapToInt(each -> (int) each).toArray();
    }
}
