package org.mineralgis.style;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The point marks of the map as one picture with its index, as MapLibre wants them
 * ({@code sprite.png}, {@code sprite.json}, and both again with {@code @2x}).
 */
public final class Sprite {

    private static final int MAX_RATIO = 4;

    private final List<MarkIcon> marks;
    private final Map<Integer, byte[]> pictures = new ConcurrentHashMap<>();

    /** A sprite of these marks, side by side. */
    Sprite(Collection<MarkIcon> marks) {
        this.marks = List.copyOf(marks);
    }

    /**
     * The picture.
     *
     * @param ratio pixels of the picture per pixel of the style, 1 to 4
     * @return PNG with opacity; one clear pixel when there are no marks
     */
    public byte[] png(int ratio) {
        checkRatio(ratio);
        return pictures.computeIfAbsent(ratio, this::draw).clone();
    }

    private byte[] draw(int ratio) {
        int width = marks.stream().mapToInt(MarkPainter::side).sum() * ratio;
        int height = marks.stream().mapToInt(MarkPainter::side).max().orElse(0) * ratio;
        BufferedImage image = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(ratio, ratio);
        int x = 0;
        for (MarkIcon mark : marks) {
            double middle = MarkPainter.side(mark) / 2.0;
            MarkPainter.paint(graphics, mark, x + middle, middle);
            x += MarkPainter.side(mark);
        }
        graphics.dispose();
        return PngWriter.write(image);
    }

    /**
     * The index: name to place in the picture of the same ratio.
     *
     * @param ratio 1 to 4
     */
    public ObjectNode json(int ratio) {
        checkRatio(ratio);
        ObjectNode index = Json.object();
        int x = 0;
        for (MarkIcon mark : marks) {
            int side = MarkPainter.side(mark);
            index.putObject(mark.name())
                    .put("x", x * ratio)
                    .put("y", 0)
                    .put("width", side * ratio)
                    .put("height", side * ratio)
                    .put("pixelRatio", ratio);
            x += side;
        }
        return index;
    }

    private static void checkRatio(int ratio) {
        if (ratio < 1 || ratio > MAX_RATIO) {
            throw new IllegalArgumentException("the pixel ratio must lie within 1 and " + MAX_RATIO);
        }
    }
}
