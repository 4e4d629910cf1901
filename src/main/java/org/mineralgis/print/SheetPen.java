package org.mineralgis.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mineralgis.print.PlacedText.Lettering;

/** Draws on a sheet, in millimetres from its upper left corner; texts go their own way, so that they can stay texts. */
final class SheetPen {

    static final Color INK = new Color(0x1c1c1c);
    static final Color GREY = new Color(0x5a5a5a);

    private final Graphics2D graphics;
    private final Consumer<PlacedText> texts;

    SheetPen(Graphics2D graphics, Consumer<PlacedText> texts) {
        this.graphics = graphics;
        this.texts = texts;
    }

    /** Where shapes are drawn. */
    Graphics2D graphics() {
        return graphics;
    }

    /** Where texts go. */
    Consumer<PlacedText> texts() {
        return texts;
    }

    /** Black letters. */
    static Lettering plain(double sizeMm) {
        return new Lettering(Face.REGULAR, sizeMm, INK);
    }

    static Lettering bold(double sizeMm) {
        return new Lettering(Face.BOLD, sizeMm, INK);
    }

    static Lettering grey(double sizeMm) {
        return new Lettering(Face.REGULAR, sizeMm, GREY);
    }

    void line(Shape shape, double widthMm, Color color) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke((float) widthMm, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.draw(shape);
    }

    void dashed(Shape shape, double widthMm, Color color, float... dashesMm) {
        graphics.setColor(color);
        graphics.setStroke(
                new BasicStroke((float) widthMm, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 4, dashesMm, 0));
        graphics.draw(shape);
    }

    void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    /** A text over the map, with white around its letters. */
    void overMap(String text, double x, double y, Lettering lettering) {
        PlacedText placed = new PlacedText(text, x, y, 0, lettering);
        placed.paintHalo(graphics, 0.5);
        texts.accept(placed);
    }

    /** A text that begins at {@code x}, with its foot on {@code y}. */
    void text(String text, double x, double y, Lettering lettering) {
        texts.accept(new PlacedText(text, x, y, 0, lettering));
    }

    void centred(String text, double x, double y, Lettering lettering) {
        text(text, x - lettering.width(text) / 2, y, lettering);
    }

    void right(String text, double x, double y, Lettering lettering) {
        text(text, x - lettering.width(text), y, lettering);
    }

    /**
     * A text in lines of at most {@code width}: broken behind blanks, around Chinese characters, and in words that are longer.
     *
     * @return how many lines it has
     */
    int paragraph(String text, double x, double y, double width, Lettering lettering) {
        List<String> lines = lines(text, width, lettering);
        for (int index = 0; index < lines.size(); index++) {
            text(lines.get(index), x, y + index * lettering.sizeMm() * 1.35, lettering);
        }
        return lines.size();
    }

    static List<String> lines(String text, double width, Lettering lettering) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        List<String> pieces = pieces(text).stream()
                .flatMap(piece -> lettering.width(piece.stripTrailing()) > width ? letters(piece) : Stream.of(piece))
                .toList();
        for (String piece : pieces) {
            if (!line.isEmpty() && lettering.width(line + piece.stripTrailing()) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    private static Stream<String> letters(String word) {
        return word.codePoints().mapToObj(Character::toString);
    }

    /** What stays together: words with what follows them, and single characters with the stop that follows. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int before = 0;
        for (int letter : text.codePoints().toArray()) {
            boolean stop = "，。、；：）》！？,.;:)".indexOf(letter) >= 0;
            boolean apart = Character.isWhitespace(before)
                    || (before != 0
                            && !stop
                            && (letter >= 0x2e80 || before >= 0x2e80)
                            && before != '（'
                            && before != '《');
            if (apart && !piece.isEmpty()) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(letter);
            before = letter;
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }
}
