package org.mineralgis.style;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The point marks of the map as one picture with its index, as MapLibre wants them
 * ({@code sprite.png}, {@code sprite.json}, and both again with {@code @2x}).
 */
public final class Sprite {

    private static final int MAX_RATIO = 4;

    /** A row of marks is as wide as that, or as its only mark. */
    private static final int ROW = 1024;

    private final List<Cell> cells = new ArrayList<>();
    private final int width;
    private final int height;
    private final Map<Integer, byte[]> pictures = new ConcurrentHashMap<>();

    /** One picture and its place in pixels of the style. */
    private record Cell(String name, Consumer<Graphics2D> paint, int x, int y, int side) {}

    /** A sprite of these marks and squares of fills, side by side in rows. */
    Sprite(Collection<MarkIcon> marks, Collection<HatchTile> tiles) {
        for (MarkIcon mark : marks) {
            int side = MarkPainter.side(mark);
            add(mark.name(), graphics -> MarkPainter.paint(graphics, mark, side / 2.0, side / 2.0), side);
        }
        tiles.forEach(tile -> add(tile.name(), tile::paint, tile.side()));
        this.width = cells.stream().mapToInt(cell -> cell.x + cell.side).max().orElse(1);
        this.height = cells.stream().mapToInt(cell -> cell.y + cell.side).max().orElse(1);
    }

    private void add(String name, Consumer<Graphics2D> paint, int side) {
        int x = 0;
        int y = 0;
        if (!cells.isEmpty()) {
            Cell last = cells.get(cells.size() - 1);
            boolean full = last.x + last.side + side > ROW;
            x = full ? 0 : last.x + last.side;
            y = full ? cells.stream().mapToInt(cell -> cell.y + cell.side).max().orElse(0) : last.y;
        }
        cells.add(new Cell(name, paint, x, y, side));
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
        boolean empty = cells.isEmpty();
        BufferedImage image =
                new BufferedImage(empty ? 1 : width * ratio, empty ? 1 : height * ratio, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(ratio, ratio);
        for (Cell cell : cells) {
            Graphics2D own = (Graphics2D) graphics.create(cell.x, cell.y, cell.side, cell.side);
            cell.paint.accept(own);
            own.dispose();
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
        for (Cell cell : cells) {
            index.putObject(cell.name)
                    .put("x", cell.x * ratio)
                    .put("y", cell.y * ratio)
                    .put("width", cell.side * ratio)
                    .put("height", cell.side * ratio)
                    .put("pixelRatio", ratio);
        }
        return index;
    }

    private static void checkRatio(int ratio) {
        if (ratio < 1 || ratio > MAX_RATIO) {
            throw new IllegalArgumentException("the pixel ratio must lie within 1 and " + MAX_RATIO);
        }
    }
}
