package org.mineralgis.print;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A typeface, letter by letter. The family is the one that the launcher installs; another of the system's where it lacks a letter. */
enum Face {
    REGULAR(Font.PLAIN),
    BOLD(Font.BOLD),
    ITALIC(Font.ITALIC),
    BOLD_ITALIC(Font.BOLD | Font.ITALIC);

    /** Units of a letter's square, as PDF counts widths. */
    static final int UNITS = 1000;

    /** Foot of letters below the middle of capitals, in sizes of the font. */
    static final double FOOT_EM = 0.37;

    private static final String FAMILY = "Noto Sans CJK SC";
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Font font;
    private final Font otherwise;
    private final Map<Integer, Letter> letters = new ConcurrentHashMap<>();

    Face(int style) {
        this.font = new Font(FAMILY, style, UNITS);
        this.otherwise = new Font(Font.SANS_SERIF, style, UNITS);
    }

    /**
     * A letter.
     *
     * @param outline in units, its foot on 0, y down
     * @param width to the next letter, in units
     */
    record Letter(Shape outline, int width) {}

    /** The letter of a code point. */
    Letter letter(int codePoint) {
        return letters.computeIfAbsent(codePoint, this::make);
    }

    private Letter make(int codePoint) {
        Font with = font.canDisplay(codePoint) ? font : otherwise;
        GlyphVector glyphs = with.createGlyphVector(EXACT, Character.toString(codePoint));
        return new Letter(
                glyphs.getOutline(), (int) Math.round(glyphs.getGlyphPosition(1).getX()));
    }

    /** Width of a text at the size of 1. */
    double width(String text) {
        return text.codePoints().mapToDouble(letter -> letter(letter).width).sum() / UNITS;
    }

    static Face of(boolean bold, boolean italic) {
        return italic ? bold ? BOLD_ITALIC : ITALIC : bold ? BOLD : REGULAR;
    }

    boolean bold() {
        return font.isBold();
    }

    /** What PDF calls it. */
    String postScriptName() {
        // The family has no slanted letters of its own, so that Java2D slants the upright ones.
        return font.getPSName().replaceAll("[^A-Za-z0-9-]", "") + (font.isItalic() ? "-Oblique" : "");
    }
}
