package org.mineralgis.style;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Language;
import org.mineralgis.model.LocalizedText;

/** Legends as PNG: signs with their meaning beside them, one below the other, on the paper of the map. */
public final class LegendImage {

    private static final String FAMILY = "Noto Sans CJK SC";
    private static final int SIZE = 14;
    private static final int PADDING = 8;
    private static final int ROW = 32;
    private static final int TEXT_LEFT = PADDING + LegendEntry.WIDTH + 10;
    private static final Color INK = new Color(0x26221d);
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Language language;
    private final List<Row> rows = new ArrayList<>();

    /** One line: a sign with its meaning, or the name of a dataset. */
    private record Row(LocalizedText text, @Nullable LegendEntry entry) {}

    /** An empty legend in that language. */
    public LegendImage(Language language) {
        this.language = language;
    }

    /** Adds the name of a dataset. */
    public LegendImage heading(LocalizedText text) {
        rows.add(new Row(text, null));
        return this;
    }

    /** Adds signs. */
    public LegendImage entries(List<LegendEntry> entries) {
        entries.forEach(entry -> rows.add(new Row(entry.title(), entry)));
        return this;
    }

    /**
     * The picture.
     *
     * @param ratio pixels of the picture for each pixel of 0.28 mm, from 1
     */
    public byte[] png(int ratio) {
        double widest = rows.stream().mapToDouble(this::right).max().orElse(0);
        int width = (int) Math.ceil(widest) + PADDING;
        int height = 2 * PADDING + rows.size() * ROW;
        BufferedImage image = new BufferedImage(width * ratio, height * ratio, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(ratio, ratio);
        graphics.setColor(MapStyles.paper());
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        int top = PADDING;
        for (Row row : rows) {
            paint(graphics, row, top);
            top += ROW;
        }
        graphics.dispose();
        return PngWriter.write(image);
    }

    private void paint(Graphics2D graphics, Row row, int top) {
        if (row.entry() != null) {
            Graphics2D sign = (Graphics2D) graphics.create(
                    PADDING, top + (ROW - LegendEntry.HEIGHT) / 2, LegendEntry.WIDTH, LegendEntry.HEIGHT);
            row.entry().paint(sign);
            sign.dispose();
        }
        graphics.setColor(INK);
        graphics.setFont(font(row));
        graphics.drawString(row.text().in(language), left(row), top + ROW / 2 + SIZE / 3);
    }

    private double right(Row row) {
        return left(row)
                + font(row).getStringBounds(row.text().in(language), CONTEXT).getWidth();
    }

    private static int left(Row row) {
        return row.entry() == null ? PADDING : TEXT_LEFT;
    }

    private static Font font(Row row) {
        return new Font(FAMILY, row.entry() == null ? Font.BOLD : Font.PLAIN, SIZE);
    }
}
