package org.mineralgis.style;

import java.awt.geom.Rectangle2D;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Stroke;
import org.jspecify.annotations.Nullable;

/**
 * How far what a symbolizer draws may lie from the position of its record, in pixels. Records that lie farther than
 * {@link MapSymbol#REACH_MAX_PIXELS} outside of a picture are not read for it, so that more would be cut at its edge.
 */
final class Reach {

    private Reach() {}

    /**
     * Refuses what reaches too far.
     *
     * @param element that draws so far
     */
    static void check(SldElement element, double pixels) throws StyleFileException {
        if (pixels > MapSymbol.REACH_MAX_PIXELS) {
            throw element.error("reaches up to " + (long) Math.ceil(pixels) + " pixels from the position of a record;"
                    + " more than " + MapSymbol.REACH_MAX_PIXELS + " would be cut at the edge of a picture");
        }
    }

    /** A mark at a point. */
    static double of(Graphic graphic) {
        Parameter rotation = Parameter.of(graphic.getRotation(), Quantity.ROTATION);
        boolean upright = rotation.constant() && rotation.of(field -> null).equals(0.0);
        Rectangle2D bounds = bounds(MarkLook.of(graphic));
        double right = StyleModel.number(graphic.getDisplacement().getDisplacementX(), 0);
        double up = StyleModel.number(graphic.getDisplacement().getDisplacementY(), 0);
        if (upright) {
            return Math.max(
                    Math.max(right + bounds.getMaxX(), -right - bounds.getMinX()),
                    Math.max(bounds.getMaxY() - up, up - bounds.getMinY()));
        }
        return Math.max(Math.abs(right), Math.abs(up)) + farthest(bounds);
    }

    /** A line, or marks along it. */
    static double of(LineSymbolizer line) {
        // At a sharp corner a line beside another lies twice as far from it.
        double beside = 2 * Math.abs(StyleModel.number(line.getPerpendicularOffset(), 0));
        Graphic repeated = line.getStroke().getGraphicStroke();
        if (repeated == null) {
            return beside + of(line.getStroke());
        }
        double right = StyleModel.number(repeated.getDisplacement().getDisplacementX(), 0);
        double up = StyleModel.number(repeated.getDisplacement().getDisplacementY(), 0);
        return beside + Math.hypot(right, up) + farthest(bounds(MarkLook.of(repeated)));
    }

    /** A line on the position itself; nothing without one. */
    static double of(@Nullable Stroke stroke) {
        if (stroke == null) {
            return 0;
        }
        double width = largest(Parameter.of(stroke.getWidth(), Quantity.WIDTH));
        boolean pointed = StyleModel.text(stroke.getLineJoin(), "mitre").startsWith("mit");
        return pointed ? width : width / 2;
    }

    /** What the largest of its pictures covers, around its place. */
    private static Rectangle2D bounds(MarkLook look) {
        double size = largest(look.size());
        MarkIcon.Line line = null;
        if (look.line() != null) {
            double width = largest(look.line().width());
            line = new MarkIcon.Line(new MarkIcon.Paint("#000000", 1), width * look.enlargement(), "");
        }
        Rectangle2D all = new Rectangle2D.Double();
        for (MarkPart part : new MarkIcon(look.figure(), size, null, line).parts()) {
            all.add(part.bounds());
        }
        return all;
    }

    private static double farthest(Rectangle2D bounds) {
        return Math.hypot(Math.max(-bounds.getMinX(), bounds.getMaxX()), Math.max(-bounds.getMinY(), bounds.getMaxY()));
    }

    private static double largest(Parameter parameter) {
        return parameter instanceof Parameter.Value value
                ? value.greatest()
                : parameter.outcomes().stream()
                        .mapToDouble(Double.class::cast)
                        .max()
                        .orElseThrow();
    }
}
