package org.mineralgis.tile;

/**
 * Cuts the rings of a polygon at a square, one side after the other. What is left of the rings at a side are chains, which are
 * joined along it in the order in which they meet it, so that a polygon that leaves the square several times becomes several. Where
 * a ring crosses the edge it gets a vertex there, rounded along the edge, in whichever direction it crosses. For one thread.
 */
final class RingCutter {

    private static final int X = 0;
    private static final int Y = 1;

    private final double low;
    private final double high;
    private final RingFolds folds;
    private final RingChains chains = new RingChains();
    private RingList from = new RingList();
    private RingList into = new RingList();
    private int[] lengths = new int[8];
    private boolean plain;

    /** For the square from {@code low} to {@code high} in both directions. */
    RingCutter(double low, double high) {
        this.low = low;
        this.high = high;
        this.folds = new RingFolds(low, high);
    }

    /**
     * Puts what lies inside the square in the place of the rings of one polygon.
     *
     * @param rings the last ones are those of the polygon, the exterior first
     * @param first the exterior
     * @return whether it could be done, which is sure of polygons that are valid; if not, what is left of the polygon is not told
     */
    boolean cut(Parts rings, int first) {
        from.clear();
        for (int ring = first; ring < rings.count(); ring++) {
            boolean turned = rings.doubledArea(ring) > 0 == rings.hole(ring);
            from.add(rings.xy(), rings.start(ring), rings.end(ring), turned);
        }
        rings.keep(first);
        return cut(X, low, 1) && cut(X, high, -1) && cut(Y, low, 1) && cut(Y, high, -1) && finish(rings);
    }

    /** Whether every edge that the last polygon did not have before begins or ends on the square. */
    boolean plain() {
        return plain;
    }

    /** Keeps what lies on the side of {@code bound} that {@code side} (1 above, -1 below) tells. */
    private boolean cut(int axis, double bound, int side) {
        into.clear();
        chains.begin(axis, bound, side);
        for (int ring = 0; ring < from.count(); ring++) {
            chains.cut(from, ring, into);
        }
        boolean joined = chains.join(into);
        RingList swap = from;
        from = into;
        into = swap;
        return joined;
    }

    private boolean finish(Parts rings) {
        plain = true;
        int count = from.count();
        lengths = lengths.length < count ? new int[2 * count] : lengths;
        int exteriors = 0;
        for (int ring = 0; ring < count; ring++) {
            lengths[ring] = folds.unfold(from.xy(), from.start(ring), from.end(ring));
            plain &= !folds.shortened();
            exteriors += exterior(ring) ? 1 : 0;
        }
        int holes = 0;
        int placed = 0;
        for (int ring = 0; ring < count; ring++) {
            holes += hole(ring) ? 1 : 0;
            placed += exterior(ring) && write(ring, false, rings) ? holes(ring, exteriors == 1, rings) : 0;
        }
        return placed == holes;
    }

    /** Adds the holes of an exterior, and tells how many there are. */
    private int holes(int exterior, boolean alone, Parts rings) {
        int placed = 0;
        for (int ring = 0; ring < from.count(); ring++) {
            if (hole(ring) && (alone || from.contains(exterior, lengths[exterior], ring))) {
                write(ring, true, rings);
                placed++;
            }
        }
        return placed;
    }

    /** Exteriors go clockwise on the screen, as the rings did from which they were cut. */
    private boolean exterior(int ring) {
        return from.doubledArea(ring, lengths[ring]) > 0;
    }

    private boolean hole(int ring) {
        return from.doubledArea(ring, lengths[ring]) < 0;
    }

    private boolean write(int ring, boolean hole, Parts rings) {
        rings.begin();
        rings.reserve(lengths[ring] / 2);
        int start = from.start(ring);
        for (int at = start; at < start + lengths[ring]; at += 2) {
            rings.add(from.xy()[at], from.xy()[at + 1]);
        }
        boolean written = rings.finishRing(hole);
        rings.begin();
        return written;
    }
}
