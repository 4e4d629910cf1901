package org.mineralgis.style;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * One square of a fill that repeats a mark side by side. Its lines run on from square to square, so that they can only be level,
 * upright or slanting by half a right angle.
 *
 * @param icon the mark, as large as the square
 * @param rotation of the mark in degrees, clockwise
 * @param side of the square in pixels
 */
record HatchTile(MarkIcon icon, double rotation, int side) {

    private static final double HALF_RIGHT = 45;

    /** Whether lines of the mark meet those of the next square when it is turned like that. */
    static boolean fits(MarkIcon mark, double rotation) {
        return mark.shape().closed() || rotation % HALF_RIGHT == 0;
    }

    static HatchTile of(MarkIcon mark, double rotation) {
        boolean slanting = !mark.shape().closed() && rotation % (2 * HALF_RIGHT) != 0;
        double side = mark.size() * (slanting ? Math.sqrt(2) : 1);
        return new HatchTile(mark, rotation, Math.max(1, (int) Math.round(side)));
    }

    /** Its name in the sprite. */
    String name() {
        return "tile-" + icon.name() + "-" + MarkIcon.number(rotation) + "-" + side;
    }

    /** Draws one square with its upper left corner at the origin of {@code graphics}. */
    void paint(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Shape before = graphics.getClip();
        graphics.clipRect(0, 0, side, side);
        for (MarkPart part : icon.parts()) {
            paint(graphics, part);
        }
        graphics.setClip(before);
    }

    private void paint(Graphics2D graphics, MarkPart part) {
        Path2D all = new Path2D.Double();
        for (AffineTransform way : ways(side, side)) {
            all.append(way.createTransformedShape(part.outline()), false);
        }
        if (part.fill() != null) {
            graphics.setColor(part.fill().color2d());
            graphics.fill(all);
        }
        if (part.line() != null && part.line().width() > 0) {
            graphics.setColor(part.line().paint().color2d());
            graphics.setStroke(MarkPart.stroke(part.line(), BasicStroke.CAP_SQUARE));
            graphics.draw(all);
        }
    }

    /** Where the mark lies in every square that has to do with a box of that size, whose upper left corner is the origin. */
    List<AffineTransform> ways(int width, int height) {
        List<AffineTransform> ways = new ArrayList<>();
        for (int column = -1; column * side <= width; column++) {
            for (int row = -1; row * side <= height; row++) {
                AffineTransform way = AffineTransform.getTranslateInstance((column + 0.5) * side, (row + 0.5) * side);
                way.rotate(Math.toRadians(rotation));
                way.scale(longer(), longer());
                ways.add(way);
            }
        }
        return ways;
    }

    /** A line reaches from side to side, one that slants from corner to corner. */
    private double longer() {
        if (icon.shape().closed()) {
            return 1;
        }
        return side / icon.size() * (rotation % (2 * HALF_RIGHT) == 0 ? 1 : Math.sqrt(2));
    }

    /** The square at {@code ratio} pixels for each of its own. */
    BufferedImage image(int ratio) {
        BufferedImage image = new BufferedImage(side * ratio, side * ratio, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(ratio, ratio);
        paint(graphics);
        graphics.dispose();
        return image;
    }
}
