package org.mineralgis.style;

import java.awt.geom.AffineTransform;
import java.util.List;

/**
 * A picture of the folder of symbols.
 *
 * @param name of its file, without ending
 * @param opacity of all of it
 * @param shapes what it is made of, from the bottom to the top, in a square of side 1 around the origin, x to the right and y
 *     down; lines too
 */
record SvgSymbol(String name, double opacity, List<MarkPart> shapes) implements MarkFigure {

    /** Where GeoTools' external graphic holds it. */
    static final String PROPERTY = "symbol";

    SvgSymbol {
        shapes = List.copyOf(shapes);
    }

    SvgSymbol faded(double share) {
        return share == 1 ? this : new SvgSymbol(name, opacity * share, shapes);
    }

    @Override
    public String figureName() {
        return opacity == 1 ? "svg." + name : "svg." + name + "@" + MarkIcon.number(opacity);
    }

    @Override
    public boolean closed() {
        return true;
    }

    @Override
    public List<MarkPart> parts(MarkIcon icon) {
        AffineTransform larger = AffineTransform.getScaleInstance(icon.size(), icon.size());
        return shapes.stream().map(part -> scaled(part, larger, icon.size())).toList();
    }

    private MarkPart scaled(MarkPart part, AffineTransform larger, double size) {
        MarkIcon.Paint fill = part.fill();
        MarkIcon.Line line = part.line();
        return new MarkPart(
                larger.createTransformedShape(part.outline()),
                fill == null ? null : faded(fill),
                line == null ? null : new MarkIcon.Line(faded(line.paint()), line.width() * size, ""));
    }

    private MarkIcon.Paint faded(MarkIcon.Paint paint) {
        return new MarkIcon.Paint(paint.color(), paint.opacity() * opacity);
    }
}
