package org.mineralgis.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/** Counts the positions of one file: how coarse they are, and how many records share one. Memory does not grow with them. */
final class PointTally {

    private static final int FIRST_ROWS = 5;
    /** Degrees to whole numbers; one is about a centimetre. */
    private static final double SCALE = 1e7;

    /** So many shared positions are told one by one; the others are counted. */
    private static final int SHARED_SHOWN = 20;

    private final NumberTally positions = new NumberTally();
    private int count;
    private final Map<Rounding, Integer> coarse = new EnumMap<>(Rounding.class);
    private final List<Integer> rows = new ArrayList<>();

    /**
     * A position that several records share.
     *
     * @param position WGS 84, degrees
     * @param records how many share it
     */
    record Shared(Coordinate position, long records) {}

    /**
     * All of them.
     *
     * @param count how many there are
     * @param first some, from west to east
     */
    record AllShared(long count, List<Shared> first) {}

    void add(Coordinate position) {
        long x = Math.round(position.x * SCALE);
        long y = Math.round(position.y * SCALE);
        positions.add((x << 32) | (y & 0xFFFF_FFFFL));
        count++;
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

    /** Positions of more than {@code most} records; to be asked for once, at the end. */
    AllShared shared(int most) {
        List<Shared> first = new ArrayList<>();
        long[] found = new long[1];
        positions.finish((number, times) -> {
            if (times > most) {
                found[0]++;
                if (first.size() < SHARED_SHOWN) {
                    first.add(new Shared(new Coordinate((number >> 32) / SCALE, (int) number / SCALE), times));
                }
            }
        });
        return new AllShared(found[0], first);
    }
}
