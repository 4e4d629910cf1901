package org.mineralgis.picture;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import org.mineralgis.style.MapSymbol;

/** Letters of a label as outlines. The family is the one of the launcher; another of the system's where it lacks letters. */
final class LabelFont {

    /** A text that is longer is broken, in sizes of the font; as in the MapLibre style. */
    private static final double MAX_WIDTH_EM = 9;

    private static final double FOOT_EM = 0.37;

    private static final String FAMILY = "Noto Sans CJK SC";
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Font font;

    LabelFont(MapSymbol.Label label) {
        int style = (label.bold() ? Font.BOLD : 0) | (label.italic() ? Font.ITALIC : 0);
        this.font = new Font(FAMILY, style, 1).deriveFont((float) label.size());
    }

    /** Size of the font in pixels. */
    double size() {
        return font.getSize2D();
    }

    /** How far the foot of letters lies below the middle of their line, in pixels. */
    double foot() {
        return FOOT_EM * size();
    }

    /** The outline of a text that begins at 0, 0. */
    Shape outline(String text) {
        return layout(text).getOutline(new AffineTransform());
    }

    double width(String text) {
        return layout(text).getAdvance();
    }

    private TextLayout layout(String text) {
        return new TextLayout(text, font, EXACT);
    }

    /** The text in lines of about the same width: broken at blanks, and between Chinese characters. */
    List<String> lines(String text) {
        double width = width(text);
        double max = MAX_WIDTH_EM * size();
        List<String> lines = new ArrayList<>();
        if (width <= max) {
            return List.of(text);
        }
        double wanted = width / Math.ceil(width / max);
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            if (!line.isEmpty() && width(line + piece.strip()) > Math.max(wanted, size()) * 1.1) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    /** What must not be broken: words with the blank after them, and single Chinese characters. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(letter -> {
            boolean ideograph = Character.isIdeographic(letter);
            if (ideograph && !word.isEmpty()) {
                pieces.add(word.toString());
                word.setLength(0);
            }
            word.appendCodePoint(letter);
            if (ideograph || Character.isWhitespace(letter)) {
                pieces.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            pieces.add(word.toString());
        }
        return pieces;
    }
}
