package org.mineralgis.picture;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.mineralgis.style.MapSymbol;

/**
 * Labels that follow lines, letter by letter: one in the middle of a line and others to both sides. Where a line bends too much
 * for its text, or is too short, there is none.
 */
final class LineLabels {

    /** From the middle of one label to the next, in pixels; MapLibre's. */
    private static final double SPACING = 250;

    /** How much two letters that follow each other may be turned to each other; MapLibre's. */
    private static final double MAX_TURN = Math.toRadians(45);

    private final LabelFont font;
    private final MapSymbol.Label label;
    private final List<String> signs;
    private final List<Shape> letters;
    private final double[] widths;
    private final double width;
    private final double above;

    LineLabels(String text, MapSymbol.Label label) {
        this.font = new LabelFont(label);
        this.label = label;
        List<LabelFont.Glyph> glyphs = font.glyphs(text);
        this.signs = glyphs.stream().map(LabelFont.Glyph::letter).toList();
        this.letters = glyphs.stream().map(LabelFont.Glyph::outline).toList();
        this.widths = glyphs.stream().mapToDouble(LabelFont.Glyph::width).toArray();
        this.above = label.place() instanceof MapSymbol.AlongLine line ? line.above() : 0;
        this.width = Arrays.stream(widths).sum();
    }

    /**
     * The labels along a line, the one in its middle first, at most {@code most}.
     *
     * @param near whether a place lies near enough to the picture
     */
    List<LabelCandidate> along(LinePath line, int most, Predicate<double[]> near) {
        List<LabelCandidate> labels = new ArrayList<>();
        for (int step = 0; step < most; step++) {
            double shift = (step + 1) / 2 * SPACING * (step % 2 == 0 ? -1 : 1);
            double start = line.length() / 2 + shift - width / 2;
            if (start < 0 && start + width > line.length()) {
                break;
            }
            if (start >= 0 && start + width <= line.length() && near.test(line.at(start + width / 2))) {
                add(line, start, labels);
            }
        }
        return labels;
    }

    /** Upside down is turned around: where the text would run to the left, it runs along the line backwards. */
    private void add(LinePath line, double start, List<LabelCandidate> labels) {
        double[] first = line.at(start);
        double[] last = line.at(start + width);
        boolean backwards = last[0] < first[0];
        Path2D outline = new Path2D.Double();
        List<Rectangle2D> boxes = new ArrayList<>();
        List<PlacedLetters> rows = new ArrayList<>();
        double done = 0;
        double before = Double.NaN;
        for (int index = 0; index < letters.size(); index++) {
            double middle = done + widths[index] / 2;
            double[] place = line.at(backwards ? start + width - middle : start + middle);
            double angle = place[2] + (backwards ? Math.PI : 0);
            if (Math.abs(Math.IEEEremainder(angle - before, 2 * Math.PI)) > MAX_TURN) {
                return;
            }
            before = angle;
            if (!letters.get(index).getBounds2D().isEmpty()) {
                Shape letter = letter(index, place, angle);
                rows.add(row(index, place, angle));
                outline.append(letter, false);
                boxes.add(PointLabels.grown(letter.getBounds2D(), label));
            }
            done += widths[index];
        }
        if (!boxes.isEmpty()) {
            labels.add(new LabelCandidate(outline, boxes, rows, label));
        }
    }

    private Shape letter(int index, double[] place, double angle) {
        return way(index, place, angle).createTransformedShape(letters.get(index));
    }

    private PlacedLetters row(int index, double[] place, double angle) {
        AffineTransform way = way(index, place, angle);
        return new PlacedLetters(signs.get(index), way.getTranslateX(), way.getTranslateY(), angle, label);
    }

    private AffineTransform way(int index, double[] place, double angle) {
        AffineTransform way = AffineTransform.getTranslateInstance(place[0], place[1]);
        way.rotate(angle);
        way.translate(-widths[index] / 2, font.foot() - above);
        return way;
    }
}
