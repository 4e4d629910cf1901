package org.mineralgis.style;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The well-known marks, by the names of SLD 1.0, of QGIS and of the hatches that others know as {@code shape://…}. Each fits
 * into a square of side 1 around the origin, x to the right and y down. Those that are not closed are strokes without inside.
 */
enum MarkShape implements MarkFigure {
    CIRCLE("circle", true, () -> new Ellipse2D.Double(-0.5, -0.5, 1, 1)),
    SQUARE("square", true, () -> new Rectangle2D.Double(-0.5, -0.5, 1, 1)),
    TRIANGLE("triangle", true, () -> polygon(0, -0.5, 0.5, 0.5, -0.5, 0.5)),
    EQUILATERAL_TRIANGLE("equilateral_triangle", true, () -> regular(3)),
    DIAMOND("diamond", true, () -> regular(4)),
    PENTAGON("pentagon", true, () -> regular(5)),
    HEXAGON("hexagon", true, () -> regular(6)),
    OCTAGON("octagon", true, () -> regular(8)),
    STAR("star", true, MarkShape::star),
    /** The upper half of {@link #CIRCLE}; turned and laid over a circle it splits a mark between two colours. */
    SEMI_CIRCLE("semi_circle", true, () -> new Arc2D.Double(-0.5, -0.5, 1, 1, 0, 180, Arc2D.CHORD)),
    THIRD_CIRCLE("third_circle", true, () -> new Arc2D.Double(-0.5, -0.5, 1, 1, 90, 120, Arc2D.PIE)),
    QUARTER_CIRCLE("quarter_circle", true, () -> new Arc2D.Double(-0.5, -0.5, 1, 1, 90, 90, Arc2D.PIE)),
    /** Half as high as wide; known here only. */
    RECTANGLE("rectangle", true, () -> new Rectangle2D.Double(-0.5, -0.25, 1, 0.5)),
    HALF_SQUARE("half_square", true, () -> new Rectangle2D.Double(-0.5, -0.5, 0.5, 1)),
    DIAGONAL_HALF_SQUARE("diagonal_half_square", true, () -> polygon(-0.5, -0.5, 0.5, 0.5, -0.5, 0.5)),
    LEFT_HALF_TRIANGLE("left_half_triangle", true, () -> polygon(0, -0.5, 0, 0.5, -0.5, 0.5)),
    RIGHT_HALF_TRIANGLE("right_half_triangle", true, () -> polygon(0, -0.5, 0.5, 0.5, 0, 0.5)),
    CROSS_FILL("cross_fill", true, MarkShape::plus),
    ARROW(
            "arrow",
            true,
            () -> polygon(0, -0.5, 0.25, -0.25, 0.125, -0.25, 0.125, 0.5, -0.125, 0.5, -0.125, -0.25, -0.25, -0.25)),
    FILLED_ARROWHEAD("filled_arrowhead", true, () -> polygon(0, 0, -0.5, 0.5, -0.5, -0.5)),
    ARROWHEAD("arrowhead", false, () -> strokes(0, 0, -0.5, 0.5, 0, 0, -0.5, -0.5)),
    CROSS("cross", false, () -> strokes(0, -0.5, 0, 0.5, -0.5, 0, 0.5, 0), "shape://plus"),
    X("x", false, () -> strokes(-0.5, -0.5, 0.5, 0.5, -0.5, 0.5, 0.5, -0.5), "cross2", "shape://times"),
    VERTICAL_LINE("line", false, () -> strokes(0, -0.5, 0, 0.5), "vertline", "shape://vertline"),
    HORIZONTAL_LINE("horline", false, () -> strokes(-0.5, 0, 0.5, 0), "shape://horline"),
    SLASH("slash", false, () -> strokes(-0.5, 0.5, 0.5, -0.5), "shape://slash"),
    BACKSLASH("backslash", false, () -> strokes(-0.5, -0.5, 0.5, 0.5), "shape://backslash");

    private final String wellKnownName;
    private final boolean closed;
    private final Supplier<Shape> outline;
    private final List<String> others;

    /** A mark that other programs call {@code others}. */
    MarkShape(String wellKnownName, boolean closed, Supplier<Shape> outline, String... others) {
        this.wellKnownName = wellKnownName;
        this.closed = closed;
        this.outline = outline;
        this.others = List.of(others);
    }

    /** The shape with this SLD name. */
    static Optional<MarkShape> find(String name) {
        return Arrays.stream(values())
                .filter(shape -> shape.wellKnownName.equals(name) || shape.others.contains(name))
                .findFirst();
    }

    /** The first name of each. */
    static List<String> names() {
        return Arrays.stream(values()).map(shape -> shape.wellKnownName).toList();
    }

    @Override
    public String figureName() {
        return wellKnownName;
    }

    @Override
    public List<MarkPart> parts(MarkIcon icon) {
        Shape scaled =
                AffineTransform.getScaleInstance(icon.size(), icon.size()).createTransformedShape(outline());
        return List.of(new MarkPart(scaled, icon.fill(), icon.line()));
    }

    @Override
    public boolean closed() {
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

    /** Corners on the circle, the first at the top. */
    private static Shape regular(int corners) {
        double[] xy = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            xy[2 * i] = 0.5 * Math.sin(2 * Math.PI * i / corners);
            xy[2 * i + 1] = -0.5 * Math.cos(2 * Math.PI * i / corners);
        }
        return polygon(xy);
    }

    /** A cross whose bars are a fifth as wide as they are long, as in QGIS. */
    private static Shape plus() {
        Area plus = new Area(new Rectangle2D.Double(-0.5, -0.1, 1, 0.2));
        plus.add(new Area(new Rectangle2D.Double(-0.1, -0.5, 0.2, 1)));
        return plus;
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
