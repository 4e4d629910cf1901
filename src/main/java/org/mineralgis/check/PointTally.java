package org.mineralgis.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/** Counts the positions of one file: how coarse they are, and how many records share one. Eight bytes a position. */
final class PointTally {

    private static final int FIRST_ROWS = 5;
    /** Degrees to whole numbers; one is about a centimetre. */
    private static final double SCALE = 1e7;

    private long[] positions = new long[64];
    private int count;
    private final Map<Rounding, Integer> coarse = new EnumMap<>(Rounding.class);
    private final List<Integer> rows = new ArrayList<>();

    /**
     * A position that several records share.
     *
     * @param position WGS 84, degrees
     * @param records how many share it
     */
    record Shared(Coordinate position, int records) {}

    void add(Coordinate position) {
        if (count == positions.length) {
            positions = Arrays.copyOf(positions, count * 2);
        }
        long x = Math.round(position.x * SCALE);
        long y = Math.round(position.y * SCALE);
        positions[count++] = (x << 32) | (y & 0xFFFF_FFFFL);
    }

    void addCoarse(Rounding rounding, int row) {
        coarse.merge(rounding, 1, Integer::sum);
        if (rows.size() < FIRST_ROWS) {
            rows.add(row);
        }
    }

    int count() {
        return count;
    }

    /** How many positions are of each rounding, without those whose stated accuracy owns up to it. */
    Map<Rounding, Integer> coarse() {
        return coarse;
    }

    /** The first rows of them. */
    List<Integer> coarseRows() {
        return rows;
    }

    /** Positions of more than {@code most} records. */
    List<Shared> shared(int most) {
        long[] sorted = Arrays.copyOf(positions, count);
        Arrays.sort(sorted);
        List<Shared> shared = new ArrayList<>();
        for (int start = 0; start < count; ) {
            int end = start;
            while (end < count && sorted[end] == sorted[start]) {
                end++;
            }
            if (end - start > most) {
                shared.add(new Shared(
                        new Coordinate((sorted[start] >> 32) / SCALE, (int) sorted[start] / SCALE), end - start));
            }
            start = end;
        }
        return shared;
    }
}
