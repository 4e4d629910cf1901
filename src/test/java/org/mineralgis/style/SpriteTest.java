package org.mineralgis.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class SpriteTest {

    private static final MarkIcon RED_SQUARE =
            new MarkIcon(MarkShape.SQUARE, 10, new MarkIcon.Paint("#ff0000", 1), null);
    private static final MarkIcon FRAME =
            new MarkIcon(MarkShape.SQUARE, 20, null, new MarkIcon.Line(new MarkIcon.Paint("#0000ff", 1), 2, ""));

    @Test
    void theIndexNamesThePlaceOfEachMarkAtBothRatios() {
        Sprite sprite = new Sprite(List.of(RED_SQUARE, FRAME), List.of());
        assertEquals(
                "{\"x\":12,\"y\":0,\"width\":24,\"height\":24,\"pixelRatio\":1}",
                sprite.json(1).get(FRAME.name()).toString());
        assertEquals(
                "{\"x\":24,\"y\":0,\"width\":48,\"height\":48,\"pixelRatio\":2}",
                sprite.json(2).get(FRAME.name()).toString());
    }

    @Test
    void thePictureHasTheMarksWhereTheIndexSays() throws IOException {
        BufferedImage image = picture(new Sprite(List.of(RED_SQUARE, FRAME), List.of()), 2);
        assertEquals(72, image.getWidth());
        assertEquals(0xffff0000, image.getRGB(12, 12), "the middle of the square");
        assertEquals(0, image.getRGB(24 + 24, 24), "the frame is hollow");
        assertEquals(0xff0000ff, image.getRGB(24 + 4, 24), "its line is 20 pixels from the other side");
        assertEquals(0, image.getRGB(0, 0), "clear around");
    }

    @Test
    void noMarksAreOneClearPixel() throws IOException {
        BufferedImage image = picture(new Sprite(List.of(), List.of()), 1);
        assertEquals(1, image.getWidth());
        assertEquals(0, image.getRGB(0, 0));
    }

    @Test
    void aRatioThatNoClientAsksForIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Sprite(List.of(), List.of()).png(0));
    }

    private static BufferedImage picture(Sprite sprite, int ratio) throws IOException {
        ImageIO.setUseCache(false);
        return ImageIO.read(new ByteArrayInputStream(sprite.png(ratio)));
    }
}
