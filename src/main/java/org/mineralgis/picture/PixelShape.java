package org.mineralgis.picture;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.tile.WkbCursor;

/** A geometry in pixels of a picture: points, lines, or areas bounded by rings of which each cuts out of those around it. */
final class PixelShape {

    /** In pixels. */
    private static final double TRACE = 0.25;

    private final int dimension;
    private final List<PixelLine> parts = new ArrayList<>();
    private @Nullable Path2D path;

    private PixelShape(WkbCursor cursor, PixelFrame frame) {
        this.dimension = add(cursor, frame);
    }

    private PixelShape(int dimension, List<PixelLine> parts) {
        this.dimension = dimension;
        this.parts.addAll(parts);
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
        return kept == vertices
                ? new PixelLine(xs, ys)
                : new PixelLine(Arrays.copyOf(xs, kept), Arrays.copyOf(ys, kept));
    }

    private static boolean apart(double dx, double dy) {
        return dx * dx + dy * dy >= TRACE * TRACE;
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
        return parts.stream().anyMatch(part -> part.meets(width, height));
    }

    void fill(Graphics2D graphics, PixelWindow window) {
        if (dimension == 2) {
            graphics.fill(path(window));
        }
    }

    void draw(Graphics2D graphics, PixelWindow window, BasicStroke stroke) {
        if (dimension == 0) {
            return;
        }
        if (stroke.getDashArray() == null) {
            graphics.setStroke(stroke);
            graphics.draw(path(window));
        } else {
            Path2D dashes = new Path2D.Double();
            parts.forEach(part -> part.addDashes(dashes, window, stroke.getDashArray(), stroke.getDashPhase()));
            graphics.setStroke(solid(stroke));
            graphics.draw(dashes);
        }
    }

    private static BasicStroke solid(BasicStroke stroke) {
        return new BasicStroke(stroke.getLineWidth(), stroke.getEndCap(), stroke.getLineJoin(), stroke.getMiterLimit());
    }

    /** What is to be drawn of it; the same for all layers of one picture. */
    private Path2D path(PixelWindow window) {
        Path2D known = path;
        if (known == null) {
            known = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            for (PixelLine part : parts) {
                part.addTo(known, window, dimension == 2);
            }
            path = known;
        }
        return known;
    }
}
