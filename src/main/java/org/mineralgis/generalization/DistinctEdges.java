package org.mineralgis.generalization;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** The edges of many rings, each once, whatever its direction and however many rings have it; a hash table without objects. */
final class DistinctEdges {

    private final Coordinate[] from;
    private final Coordinate[] to;
    /** Numbers of edges plus one, at the places of their hashes; a power of two. */
    private final int[] table;

    private int size;

    private DistinctEdges(int most) {
        from = new Coordinate[most];
        to = new Coordinate[most];
        table = new int[Integer.highestOneBit(Math.max(1, most)) * 4];
    }

    static DistinctEdges of(List<Coordinate[]> rings) {
        DistinctEdges edges = new DistinctEdges(
                rings.stream().mapToInt(ring -> ring.length - 1).sum());
        for (Coordinate[] ring : rings) {
            for (int index = 0; index + 1 < ring.length; index++) {
                boolean eastward = ring[index].compareTo(ring[index + 1]) <= 0;
                edges.add(ring[eastward ? index : index + 1], ring[eastward ? index + 1 : index]);
            }
        }
        return edges;
    }

    int size() {
        return size;
    }

    /** The western end of an edge; the southern one when it goes straight north. */
    Coordinate from(int edge) {
        return from[edge];
    }

    Coordinate to(int edge) {
        return to[edge];
    }

    private void add(Coordinate begin, Coordinate end) {
        int mask = table.length - 1;
        int place = hash(begin, end) & mask;
        for (; table[place] != 0; place = place + 1 & mask) {
            int edge = table[place] - 1;
            if (from[edge].equals2D(begin) && to[edge].equals2D(end)) {
                return;
            }
        }
        from[size] = begin;
        to[size++] = end;
        table[place] = size;
    }

    private static int hash(Coordinate begin, Coordinate end) {
        long mixed = (long) begin.x * 0x9E3779B97F4A7C15L + (long) begin.y;
        mixed = mixed * 0x9E3779B97F4A7C15L + (long) end.x;
        mixed = mixed * 0x9E3779B97F4A7C15L + (long) end.y;
        mixed *= 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }
}
