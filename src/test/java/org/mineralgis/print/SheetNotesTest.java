package org.mineralgis.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralgis.model.Language;

/** What is said below the map of A4. */
final class SheetNotesTest {

    private static final Rectangle2D ROOM =
            SheetLayout.of(Paper.of(Paper.Format.A4, false)).notes();

    private static List<PlacedText> drawn(int documents, Language language) {
        List<String> titles = IntStream.rangeClosed(1, documents)
                .mapToObj("Geology of the Wulagen lead-zinc deposit, part %d;"::formatted)
                .toList();
        List<PlacedText> texts = new ArrayList<>();
        SheetPen pen = new SheetPen(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB).createGraphics(), texts::add);
        new SheetNotes(List.of(), titles, false, language).draw(pen, ROOM);
        return texts;
    }

    private static String all(List<PlacedText> texts) {
        return texts.stream().map(PlacedText::text).collect(Collectors.joining(" "));
    }

    @Test
    void allDocumentsAreNamedWhereThereIsRoomForThem() {
        String said = all(drawn(10, Language.EN));
        assertTrue(said.contains("part 10;") && !said.contains("in all"), said);
    }

    @ParameterizedTest
    @CsvSource({"EN, … (90 in all)", "ZH, 等 90 种"})
    void ofManyDocumentsThoseStandWholeThatFindRoomAndHowManyThereAre(Language language, String end) {
        List<PlacedText> texts = drawn(90, language);
        assertTrue(all(texts).endsWith("; " + end) || all(texts).endsWith(";" + " " + end), all(texts));
        assertTrue(all(texts).contains("part 12;"), all(texts));
        for (PlacedText text : texts) {
            assertTrue(text.lettering().sizeMm() >= 1.6 - 1e-6, text.toString());
            assertTrue(text.y() <= ROOM.getMaxY(), text.toString());
        }
    }

    @Test
    void nothingIsCitedWhereNoDocumentIsNamed() {
        assertEquals(-1, all(drawn(0, Language.EN)).indexOf("Cited"));
    }
}
