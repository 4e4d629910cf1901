package org.mineralgis.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mineralgis.style.MapSymbol;

final class LabelFontTest {

    private final LabelFont font = new LabelFont(new MapSymbol.Label(
            (values, language) -> "", false, false, 20, Color.BLACK, null, new MapSymbol.AlongLine(0)));

    @Test
    void anApostropheIsNoWiderThanALetter() {
        for (String quote : List.of("’", "‘")) {
            double width = font.width("Gul" + quote + "cha") - font.width("Gulcha");
            assertTrue(width < font.width("G"), () -> quote + " takes " + width);
            assertEquals(width, font.width(quote), 0.5);
        }
        assertEquals(20, font.width("喀"), 0.01);
    }
}
