package org.mineralgis.style;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What is packed can be unpacked by zlib, and whole pictures by ImageIO. */
final class PixelDeflaterTest {

    @Test
    void zlibUnpacksPixelsOfAnySizeAndVariety() throws Exception {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            boolean opaque = random.nextBoolean();
            int width = 1 + random.nextInt(round < 190 ? 80 : 12_000);
            int height = 1 + random.nextInt(40);
            int[] argb = pixels(random, width, height, opaque);
            List<PackedRows> parts = new ArrayList<>();
            for (int row = 0; row < height; ) {
                int rows = Math.min(height - row, 1 + random.nextInt(height));
                parts.add(PixelDeflater.pack(argb, width, row, rows, opaque));
                row += rows;
            }
            assertArrayEquals(raw(argb, width, opaque), unpacked(PngWriter.zlib(parts)), "" + round);
        }
    }

    /** Runs, repetitions and noise of few or many colours. */
    private static int[] pixels(Random random, int width, int height, boolean opaque) {
        int[] argb = new int[width * height];
        int colors = 1 << random.nextInt(25);
        int change = 1 + random.nextInt(10);
        for (int at = 0; at < argb.length; at++) {
            int before = at == 0 ? 0 : argb[random.nextInt(4) == 0 && at >= width ? at - width : at - 1];
            argb[at] = random.nextInt(change) > 0 ? before : random.nextInt(colors) * 0x9e3779b1;
            if (opaque) {
                argb[at] |= 0xff00_0000;
            }
        }
        return argb;
    }

    private static byte[] raw(int[] argb, int width, boolean opaque) {
        int bytes = opaque ? 3 : 4;
        byte[] raw = new byte[argb.length * bytes + argb.length / width];
        int to = 0;
        for (int at = 0; at < argb.length; at++) {
            to += at % width == 0 ? 1 : 0;
            raw[to++] = (byte) (argb[at] >> 16);
            raw[to++] = (byte) (argb[at] >> 8);
            raw[to++] = (byte) argb[at];
            if (!opaque) {
                raw[to++] = (byte) (argb[at] >>> 24);
            }
        }
        return raw;
    }

    private static byte[] unpacked(byte[]... packed) throws Exception {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (byte[] part : packed) {
            stream.write(part);
        }
        Inflater inflater = new Inflater();
        inflater.setInput(stream.toByteArray());
        byte[] raw = new byte[4 << 20];
        int length = inflater.inflate(raw);
        assertTrue(inflater.finished(), "the stream has an end and the right sum");
        assertEquals(0, inflater.getRemaining());
        inflater.end();
        return Arrays.copyOf(raw, length);
    }

    @Test
    void aPictureOfManyBlocksIsReadAsItWasDrawn() throws Exception {
        Random random = new Random(2);
        BufferedImage image = new BufferedImage(400, 500, BufferedImage.TYPE_INT_ARGB);
        int[] argb = random.ints(400 * 500).toArray();
        image.setRGB(0, 0, 400, 500, argb, 0, 400);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngWriter.write(image)));
        assertArrayEquals(argb, read.getRGB(0, 0, 400, 500, null, 0, 400));
    }

    @Test
    void theRarestOfSymbolsThatFollowFibonacciStillHasACodeOfFifteenBits() {
        int[] frequencies = new int[40];
        frequencies[0] = 1;
        frequencies[1] = 1;
        for (int symbol = 2; symbol < frequencies.length; symbol++) {
            frequencies[symbol] = frequencies[symbol - 1] + frequencies[symbol - 2];
        }
        HuffmanCode code = HuffmanCode.of(frequencies, 15);
        assertEquals(15, IntStream.of(code.lengths()).max().orElseThrow());
        double kraft = IntStream.of(code.lengths())
                .mapToDouble(bits -> Math.pow(2, -bits))
                .sum();
        assertEquals(1, kraft, 0, "every row of bits means something");
    }
}
