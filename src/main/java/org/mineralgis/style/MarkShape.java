package org.mineralgis.style;

import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The well-known marks. Each fills a square of side 1 around the origin, x to the right and y down. {@link #CROSS} and
 * {@link #X} are two strokes without inside, as in QGIS.
 */
enum MarkShape {
    CIRCLE("circle", true, () -> new Ellipse2D.Double(-0.5, -0.5, 1, 1)),
    SQUARE("square", true, () -> new Rectangle2D.Double(-0.5, -0.5, 1, 1)),
    TRIANGLE("triangle", true, () -> polygon(0, -0.5, 0.5, 0.5, -0.5, 0.5)),
    DIAMOND("diamond", true, () -> polygon(0, -0.5, 0.5, 0, 0, 0.5, -0.5, 0)),
    STAR("star", true, MarkShape::star),
    /** The upper half of {@link #CIRCLE}; turned and laid over a circle it splits a mark between two colours. */
    SEMI_CIRCLE("semi_circle", true, () -> new Arc2D.Double(-0.5, -0.5, 1, 1, 0, 180, Arc2D.CHORD)),
    CROSS("cross", false, () -> strokes(0, -0.5, 0, 0.5, -0.5, 0, 0.5, 0)),
    X("x", false, () -> strokes(-0.5, -0.5, 0.5, 0.5, -0.5, 0.5, 0.5, -0.5));

    private final String wellKnownName;
    private final boolean closed;
    private final Supplier<Shape> outline;

    MarkShape(String wellKnownName, boolean closed, Supplier<Shape> outline) {
        this.wellKnownName = wellKnownName;
        this.closed = closed;
        this.outline = outline;
    }

    /** The shape with this SLD name. */
    static Optional<MarkShape> find(String name) {
        return Arrays.stream(values())
                .filter(shape -> shape.wellKnownName.equals(name))
                .findFirst();
    }

    /** All SLD names. */
    static List<String> names() {
        return Arrays.stream(values()).map(shape -> shape.wellKnownName).toList();
    }

    String wellKnownName() {
        return wellKnownName;
    }

    /** Whether there is an inside to fill. */
    boolean closed() {
        return closed;
    }

    Shape outline() {
        return outline.get();
    }

    private static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    private static Shape strokes(double... xy) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < xy.length; i += 4) {
            path.moveTo(xy[i], xy[i + 1]);
            path.lineTo(xy[i + 2], xy[i + 3]);
        }
        return path;
    }

    private static Shape star() {
        double[] xy = new double[20];
        double inner = 0.5 * Math.sin(Math.PI / 10) / Math.cos(Math.PI / 5);
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? 0.5 : inner;
            xy[2 * i] = radius * Math.sin(i * Math.PI / 5);
            xy[2 * i + 1] = -radius * Math.cos(i * Math.PI / 5);
        }
        return polygon(xy);
    }
}
