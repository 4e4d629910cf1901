package org.mineralgis.picture;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mineralgis.tile.WkbCursor;

/** A geometry in pixels of a picture: points, lines, or areas bounded by rings of which each cuts out of those around it. */
final class PixelShape {

    /** In pixels. */
    private static final double TRACE = 0.25;

    /** How far beside a straight way vertices may lie that are left out, in pixels; of no grid, so that rounding decides nothing. */
    private static final double BESIDE = 0.1234567;

    /** The longest way that vertices are left out of, in pixels: each is looked at again for every vertex after it. */
    private static final double STRAIGHT_MAX = 8;

    /** Vertices lie on a grid, often just that far apart; each picture has to find so, wherever its corner lies. */
    private static final double ROUNDING = 1e-6;

    /** For so many a path has room from the start: later it grows by five hundred, each time with a copy of all of it. */
    private static final int VERTICES_FIRST = 8192;

    private final int dimension;
    private final List<PixelLine> parts = new ArrayList<>();
    private final Rectangle2D bounds = new Rectangle2D.Double();

    private PixelShape(WkbCursor cursor, PixelFrame frame) {
        this.dimension = add(cursor, frame);
        measure();
    }

    private PixelShape(int dimension, List<PixelLine> parts) {
        this.dimension = dimension;
        this.parts.addAll(parts);
        measure();
    }

    private void measure() {
        double west = Double.POSITIVE_INFINITY;
        double north = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = Double.NEGATIVE_INFINITY;
        for (PixelLine part : parts) {
            for (int index = 0; index < part.xs().length; index++) {
                west = Math.min(west, part.xs()[index]);
                east = Math.max(east, part.xs()[index]);
                north = Math.min(north, part.ys()[index]);
                south = Math.max(south, part.ys()[index]);
            }
        }
        bounds.setRect(west, north, east - west, south - north);
    }

    /** The same, each line moved that far to its left; what is right of it has a negative distance. */
    PixelShape beside(double left) {
        return left == 0 || dimension == 0
                ? this
                : new PixelShape(
                        dimension, parts.stream().map(part -> part.beside(left)).toList());
    }

    /** Places a geometry of Web Mercator, as {@link org.mineralgis.store.ShapeRow#wkb()} has it. */
    static PixelShape of(byte[] wkb, PixelFrame frame) {
        WkbCursor cursor = new WkbCursor();
        cursor.open(wkb);
        return new PixelShape(cursor, frame);
    }

    private int add(WkbCursor cursor, PixelFrame frame) {
        switch (cursor.type()) {
            case WkbCursor.POINT -> {
                parts.add(line(cursor, 1, frame));
                return 0;
            }
            case WkbCursor.LINE -> {
                parts.add(line(cursor, cursor.count(), frame));
                return 1;
            }
            case WkbCursor.POLYGON -> {
                for (int rings = cursor.count(); rings > 0; rings--) {
                    parts.add(line(cursor, cursor.count(), frame));
                }
                return 2;
            }
            default -> {
                int highest = 0;
                for (int several = cursor.count(); several > 0; several--) {
                    highest = add(cursor, frame);
                }
                return highest;
            }
        }
    }

    /** Without the vertices that lie so near to the one before that nobody can see it; the last one stays. */
    private static PixelLine line(WkbCursor cursor, int vertices, PixelFrame frame) {
        double[] xs = new double[vertices];
        double[] ys = new double[vertices];
        double[] xy = new double[2];
        int kept = 0;
        for (int index = 0; index < vertices; index++) {
            xy[0] = cursor.number();
            xy[1] = cursor.number();
            frame.place(xy);
            if (kept == 0 || index == vertices - 1 || apart(xs[kept - 1] - xy[0], ys[kept - 1] - xy[1])) {
                xs[kept] = xy[0];
                ys[kept++] = xy[1];
            }
        }
        kept = straighten(xs, ys, kept);
        return kept == vertices
                ? new PixelLine(xs, ys)
                : new PixelLine(Arrays.copyOf(xs, kept), Arrays.copyOf(ys, kept));
    }

    /**
     * Leaves out vertices that lie beside the straight way between those that stay, too little for anyone to see.
     *
     * @return how many stay, at the front of both
     */
    private static int straighten(double[] xs, double[] ys, int count) {
        if (count < 3) {
            return count;
        }
        int kept = 0;
        int from = 0;
        for (int to = 2; to < count; to++) {
            if (!straight(xs, ys, from, to)) {
                kept++;
                xs[kept] = xs[to - 1];
                ys[kept] = ys[to - 1];
                from = to - 1;
            }
        }
        kept++;
        xs[kept] = xs[count - 1];
        ys[kept] = ys[count - 1];
        return kept + 1;
    }

    /** Whether all between two vertices lie beside the way from one to the other. */
    private static boolean straight(double[] xs, double[] ys, int from, int to) {
        double dx = xs[to] - xs[from];
        double dy = ys[to] - ys[from];
        double squared = dx * dx + dy * dy;
        if (squared > STRAIGHT_MAX * STRAIGHT_MAX || squared == 0) {
            return false;
        }
        for (int index = from + 1; index < to; index++) {
            double right = xs[index] - xs[from];
            double down = ys[index] - ys[from];
            double along = right * dx + down * dy;
            double beside = right * dy - down * dx;
            if (along < 0 || along > squared || beside * beside > BESIDE * BESIDE * squared) {
                return false;
            }
        }
        return true;
    }

    private static boolean apart(double dx, double dy) {
        return dx * dx + dy * dy >= TRACE * TRACE - ROUNDING;
    }

    /** 0 for points, 1 for lines, 2 for areas. */
    int dimension() {
        return dimension;
    }

    /** Lines, rings whose last vertex is their first, or points as lines of one vertex. */
    List<PixelLine> parts() {
        return parts;
    }

    /** Whether the box around any part of it meets the picture. */
    boolean meets(double width, double height) {
        boolean beyond =
                bounds.getMinX() > width || bounds.getMinY() > height || bounds.getMaxX() < 0 || bounds.getMaxY() < 0;
        return !beyond && (parts.size() == 1 || parts.stream().anyMatch(part -> part.meets(width, height)));
    }

    /** Whether it may leave a trace in the window when it is drawn no further than {@code beside} pixels away from where it lies. */
    boolean reaches(PixelWindow window, double beside) {
        int first = window.sides(bounds.getMaxX() + beside, bounds.getMaxY() + beside);
        int last = window.sides(bounds.getMinX() - beside, bounds.getMinY() - beside);
        return (first & last) == 0;
    }

    /** How many vertices it has. */
    int size() {
        return parts.stream().mapToInt(part -> part.xs().length).sum();
    }

    /** What of it is to be seen there: outlines of areas, or lines. */
    Path2D path(PixelWindow window) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD, Math.min(size() + 1, VERTICES_FIRST));
        for (PixelLine part : parts) {
            part.addTo(path, window, dimension == 2);
        }
        return path;
    }

    /** The dashes of it that are to be seen there. */
    Path2D dashes(PixelWindow window, float[] lengths, double phase) {
        Path2D dashes = new Path2D.Double(Path2D.WIND_NON_ZERO, Math.min(2 * size(), VERTICES_FIRST));
        parts.forEach(part -> part.addDashes(dashes, window, lengths, phase));
        return dashes;
    }
}
