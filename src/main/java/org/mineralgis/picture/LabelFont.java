package org.mineralgis.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mineralgis.style.MapSymbol;

/** Letters of a label as outlines. The family is that of the launcher; another where it lacks letters of a text. */
final class LabelFont {

    /** A text that is longer is broken, in sizes of the font; as in the MapLibre style. */
    private static final double MAX_WIDTH_EM = 9;

    private static final double FOOT_EM = 0.37;

    private static final String FAMILY = "Noto Sans CJK SC";

    /** Has apostrophes as wide as in a Latin word. */
    private static final String QUOTES_FAMILY = "Noto Sans CJK KR";

    /** One with the letters of Uyghur, and all of the system's together. */
    private static final List<String> OTHERS = List.of("Noto Sans Arabic", Font.SANS_SERIF);

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** What the rows of texts that are kept may take, in bytes, and the letters of others as much again. */
    private static final long KEPT_BYTES = 4L << 20;

    /** About what the outline of a letter takes. */
    private static final int LETTER_BYTES = 1500;

    /** Blocks and levels beside each other say much the same. */
    private static final Cache<Laid, List<Row>> ROWS = kept();

    private static final Cache<Laid, List<Glyph>> GLYPHS = kept();

    private record Laid(Font font, String text) {}

    private static <T> Cache<Laid, T> kept() {
        return Caffeine.newBuilder()
                .maximumWeight(KEPT_BYTES)
                .weigher((Laid laid, T outlines) -> 200 + LETTER_BYTES * laid.text.length())
                .build();
    }

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
        if (text.chars().noneMatch(LabelFont::isQuote)) {
            return new TextLayout(text, of(text), EXACT);
        }
        AttributedString mixed = new AttributedString(text, Map.of(TextAttribute.FONT, of(text)));
        IntStream.range(0, text.length())
                .filter(index -> isQuote(text.charAt(index)))
                .forEach(index -> mixed.addAttribute(TextAttribute.FONT, other(QUOTES_FAMILY), index, index + 1));
        return new TextLayout(mixed.getIterator(), EXACT);
    }

    /** Apostrophes, to which Chinese fonts give the width of a character. */
    private static boolean isQuote(int letter) {
        return letter == '‘' || letter == '’';
    }

    private Font of(String text) {
        return Stream.concat(Stream.of(font), others())
                .filter(each -> each.canDisplayUpTo(text) < 0)
                .findFirst()
                .orElse(font);
    }

    private Stream<Font> others() {
        return OTHERS.stream().map(this::other);
    }

    private Font other(String family) {
        return new Font(family, font.getStyle(), 1).deriveFont(font.getSize2D());
    }

    /** Whether one of the fonts has all letters of a text. */
    boolean canDisplay(String text) {
        return of(text).canDisplayUpTo(text) < 0;
    }

    /**
     * A line of a text.
     *
     * @param outline with its foot at 0, 0; not to be changed
     * @param width in pixels
     */
    record Row(String text, Shape outline, double width) {}

    /** The text in lines of about the same width: broken at blanks, and between Chinese characters. */
    List<Row> rows(String text) {
        return ROWS.get(new Laid(font, text), laid -> lines(text).stream()
                .map(line -> new Row(line, outline(line), width(line)))
                .toList());
    }

    /** The letters of a text from the left to the right as it is read, each joined to its neighbours where its script joins. */
    List<Glyph> glyphs(String text) {
        return GLYPHS.get(new Laid(font, text), laid -> joined(text));
    }

    private List<Glyph> joined(String text) {
        char[] letters = text.toCharArray();
        if (!Bidi.requiresBidi(letters, 0, letters.length)) {
            return text.codePoints()
                    .mapToObj(Character::toString)
                    .map(letter -> new Glyph(letter, outline(letter), width(letter)))
                    .toList();
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        byte[] levels = new byte[bidi.getRunCount()];
        Integer[] runs = new Integer[levels.length];
        for (int run = 0; run < levels.length; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            runs[run] = run;
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        List<Glyph> glyphs = new ArrayList<>();
        for (int run : runs) {
            boolean leftwards = bidi.getRunLevel(run) % 2 == 1;
            int way = leftwards ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
            int start = bidi.getRunStart(run);
            GlyphVector joined = of(text).layoutGlyphVector(EXACT, letters, start, bidi.getRunLimit(run), way);
            for (int index = 0; index < joined.getNumGlyphs(); index++) {
                glyphs.add(glyph(joined, index, letters[start + joined.getGlyphCharIndex(index)]));
            }
        }
        return glyphs;
    }

    private static Glyph glyph(GlyphVector joined, int index, char letter) {
        double left = joined.getGlyphPosition(index).getX();
        double width = joined.getGlyphPosition(index + 1).getX() - left;
        Shape outline =
                AffineTransform.getTranslateInstance(-left, 0).createTransformedShape(joined.getGlyphOutline(index));
        return new Glyph(String.valueOf(letter), outline, width);
    }

    /**
     * A letter as it is drawn.
     *
     * @param outline with its foot at 0, 0; not to be changed
     * @param width to the next one
     */
    record Glyph(String letter, Shape outline, double width) {}

    private List<String> lines(String text) {
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
