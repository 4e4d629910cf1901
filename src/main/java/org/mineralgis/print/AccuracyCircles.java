package org.mineralgis.print;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.mineralgis.store.AccuracyCircle;

/** Circles around the points of a map within which their true positions may lie, so that no point looks surveyed that is not. */
final class AccuracyCircles {

    /** Positions that are more accurate have none. */
    static final double OVER_METERS = 200;

    /** With more than these on one sheet nothing else could be seen; then there are none. */
    static final int MOST = 200;

    /** A smaller one would lie within the mark. */
    private static final double SMALLEST_MM = 2.5;

    private static final Color COLOR = new Color(0x6a5a48);

    private final List<Shape> shapes;

    private AccuracyCircles(List<Shape> shapes) {
        this.shapes = shapes;
    }

    /** Those of {@code circles} that are seen at the scale of a sheet. */
    static AccuracyCircles of(SheetFrame frame, List<AccuracyCircle> circles) {
        List<Shape> shapes = circles.stream()
                .filter(circle -> circle.radiusMeters() * frame.mmPerMeter() >= SMALLEST_MM)
                .map(circle -> shape(frame, circle))
                .toList();
        return new AccuracyCircles(shapes.size() > MOST ? List.of() : shapes);
    }

    private static Shape shape(SheetFrame frame, AccuracyCircle circle) {
        Point2D middle = frame.ofDegrees(circle.longitude(), circle.latitude());
        double radius = circle.radiusMeters() * frame.mmPerMeter();
        return new Ellipse2D.Double(middle.getX() - radius, middle.getY() - radius, 2 * radius, 2 * radius);
    }

    /** In millimetres of the sheet. */
    List<Shape> shapes() {
        return shapes;
    }

    /** Draws them; who calls clips to the map. */
    void draw(SheetPen pen) {
        shapes.forEach(shape -> pen.dashed(shape, 0.25, COLOR, 1.4f, 0.8f));
    }
}
