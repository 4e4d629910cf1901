package org.mineralgis.picture;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.mineralgis.style.MapSymbol;

/** Labels that stand at points, in one or several lines. */
final class PointLabels {

    /** From one line to the next, in sizes of the font. */
    private static final double LINE_EM = 1.2;

    /** Between two labels at least, in pixels. */
    static final double GAP = 2;

    private PointLabels() {}

    /** The label with its text at that point. */
    static LabelCandidate at(double x, double y, String text, MapSymbol.Label label, MapSymbol.AtPoint place) {
        LabelFont font = new LabelFont(label);
        List<LabelFont.Row> lines = font.rows(text);
        double height = lines.size() * LINE_EM * font.size();
        double top = y - place.up() - (1 - place.anchorY()) * height;
        Path2D letters = new Path2D.Double();
        List<Rectangle2D> boxes = new ArrayList<>();
        List<PlacedLetters> rows = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            double middle = top + (index + 0.5) * LINE_EM * font.size();
            LabelFont.Row row = lines.get(index);
            double left = x + place.right() - place.anchorX() * row.width();
            Shape line = AffineTransform.getTranslateInstance(left, middle + font.foot())
                    .createTransformedShape(row.outline());
            rows.add(new PlacedLetters(row.text(), left, middle + font.foot(), 0, label));
            letters.append(line, false);
            boxes.add(grown(line.getBounds2D(), label));
        }
        return new LabelCandidate(letters, boxes, rows, label);
    }

    static Rectangle2D grown(Rectangle2D box, MapSymbol.Label label) {
        double edge = GAP + (label.halo() == null ? 0 : label.halo().width());
        return new Rectangle2D.Double(
                box.getX() - edge, box.getY() - edge, box.getWidth() + 2 * edge, box.getHeight() + 2 * edge);
    }
}
