package org.mineralgis.tile;

/**
 * Encodes geometries for one grid of a tile: from WKB to the commands of MVT 2.1 (section 4.3), cut at the tile with its buffer.
 * Arithmetic on the grid for what lies inside, the quick cut for what crosses the edge, and the exact one where the quick one
 * makes a polygon that is not valid. A polygon around the whole tile becomes a square. For one thread.
 */
final class GeometryEncoder {

    /** Nothing of the geometry is inside the tile and as large as a cell of the grid; the other kinds are numbers of MVT 2.1, 4.3.4. */
    static final int NOTHING = 0;

    static final int POINT = 1;
    static final int LINE = 2;
    static final int POLYGON = 3;

    private enum Place {
        INSIDE,
        ACROSS,
        OUTSIDE
    }

    private final TileFrame frame;
    private final double low;
    private final double high;
    private final WkbCursor wkb = new WkbCursor();
    private final Parts parts = new Parts();
    private final GeometryCommands commands = new GeometryCommands();
    private final LineCutter lineCutter;
    private final RingCutter ringCutter;
    private final CutEdges cutEdges;
    private final ExactCutter exactCutter;
    /** Whether all edges that the present geometry did not have before begin or end on the edge of the tile with its buffer. */
    private boolean plainlyCut;
    /** Whether none of its polygons is for the exact cut. */
    private boolean cuttable;

    GeometryEncoder(TileFrame frame) {
        this.frame = frame;
        this.low = frame.low();
        this.high = frame.high();
        this.lineCutter = new LineCutter(low, high);
        this.ringCutter = new RingCutter(low, high);
        this.cutEdges = new CutEdges(low, high);
        this.exactCutter = new ExactCutter(frame);
    }

    /**
     * Writes the commands of a geometry to {@code out}.
     *
     * @param bytes WKB of two dimensions, little-endian, in metres of EPSG:3857
     * @param onGrid whether its vertices lie on the grid, so that rounding does not move them
     * @return the kind of the geometry
     */
    int encode(byte[] bytes, boolean onGrid, MvtBytes out) {
        wkb.open(bytes);
        parts.clear();
        int type = wkb.type();
        return switch (type) {
            case WkbCursor.POINT, WkbCursor.MULTI_POINT -> points(type == WkbCursor.POINT ? -1 : wkb.count(), out);
            case WkbCursor.LINE, WkbCursor.MULTI_LINE -> lines(type == WkbCursor.LINE ? -1 : wkb.count(), out);
            case WkbCursor.POLYGON, WkbCursor.MULTI_POLYGON -> {
                yield polygons(type == WkbCursor.POLYGON ? -1 : wkb.count(), onGrid, bytes, out);
            }
            default -> throw new IllegalArgumentException("tiles have no geometry of WKB type " + type);
        };
    }

    /** A negative count stands for one that has no head of its own. */
    private int points(int count, MvtBytes out) {
        parts.begin();
        parts.reserve(Math.abs(count));
        for (int index = 0; index < Math.abs(count); index++) {
            if (count > 0) {
                wkb.type();
            }
            double x = Math.rint(frame.x(wkb.number()));
            double y = Math.rint(frame.y(wkb.number()));
            if (x >= low && x <= high && y >= low && y <= high) {
                parts.add(x, y);
            }
        }
        if (parts.size() == 0) {
            return NOTHING;
        }
        commands.points(parts.xy(), parts.size(), out);
        return POINT;
    }

    private int lines(int count, MvtBytes out) {
        for (int index = 0; index < Math.abs(count); index++) {
            if (count > 0) {
                wkb.type();
            }
            switch (read()) {
                case INSIDE -> parts.finishLine();
                case ACROSS -> lineCutter.cut(parts);
                case OUTSIDE -> parts.begin();
            }
        }
        if (parts.count() == 0) {
            return NOTHING;
        }
        commands.lines(parts, out);
        return LINE;
    }

    private int polygons(int count, boolean onGrid, byte[] bytes, MvtBytes out) {
        boolean sure = onGrid;
        plainlyCut = onGrid;
        cuttable = true;
        for (int index = 0; index < Math.abs(count); index++) {
            if (count > 0) {
                wkb.type();
            }
            sure &= polygon();
        }
        boolean valid = sure || plainlyCut && cutEdges.apart(parts) || RingValidity.valid(parts);
        if (!cuttable || !valid) {
            parts.clear();
            exactCutter.cut(bytes, parts);
        }
        if (parts.count() == 0) {
            return NOTHING;
        }
        commands.rings(parts, out);
        return POLYGON;
    }

    /** Whether nothing of it had to be cut. */
    private boolean polygon() {
        int rings = wkb.count();
        int first = parts.count();
        boolean whole = true;
        boolean drawn = true;
        for (int ring = 0; ring < rings; ring++) {
            if (!drawn) {
                wkb.skip(wkb.count());
                continue;
            }
            Place place = read();
            whole &= place != Place.ACROSS;
            boolean kept = place != Place.OUTSIDE && parts.finishRing(ring > 0);
            drawn = kept || ring > 0;
        }
        parts.begin();
        if (!whole) {
            cuttable &= ringCutter.cut(parts, first);
            plainlyCut &= ringCutter.plain();
        }
        return whole;
    }

    /** Reads a line or a ring on the grid as the next of the parts, and tells where it lies. */
    private Place read() {
        int vertices = wkb.count();
        parts.begin();
        parts.reserve(vertices);
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.POSITIVE_INFINITY;
        double south = Double.NEGATIVE_INFINITY;
        for (int index = 0; index < vertices; index++) {
            double x = Math.rint(frame.x(wkb.number()));
            double y = Math.rint(frame.y(wkb.number()));
            west = Math.min(west, x);
            east = Math.max(east, x);
            north = Math.min(north, y);
            south = Math.max(south, y);
            parts.add(x, y);
        }
        if (west > high || east < low || north > high || south < low || vertices == 0) {
            return Place.OUTSIDE;
        }
        return west >= low && east <= high && north >= low && south <= high ? Place.INSIDE : Place.ACROSS;
    }
}
