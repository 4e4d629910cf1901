package org.mineralgis.style;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Pictures as PNG (ISO/IEC 15948) with 8 bits for each of red, green, blue and, if anything is not opaque, opacity. ImageIO is not used: the classes
 * that GeoTools adds to it make its first call slow.
 */
public final class PngWriter {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** Bits for each of red, green and blue, their colour type, and no further options (ISO/IEC 15948, 11.2.2). */
    private static final byte[] OPAQUE = {8, 2, 0, 0, 0};

    /** The same with opacity. */
    private static final byte[] CLEAR = {8, 6, 0, 0, 0};

    private PngWriter() {}

    /** The picture as a file. */
    public static byte[] write(BufferedImage image) {
        int[] argb = argb(image);
        boolean opaque = image.getType() == BufferedImage.TYPE_INT_RGB || opaque(argb);
        PackedRows all = PixelDeflater.pack(argb, image.getWidth(), 0, image.getHeight(), opaque);
        return write(image, opaque, List.of(all));
    }

    /**
     * Packs some rows of a picture, which {@link #write(BufferedImage, List)} writes.
     *
     * @param opaque a picture of {@link BufferedImage#TYPE_INT_RGB}
     * @param first the first row
     * @param rows how many
     */
    public static PackedRows pack(BufferedImage opaque, int first, int rows) {
        return PixelDeflater.pack(argb(opaque), opaque.getWidth(), first, rows, true);
    }

    /**
     * An opaque picture as a file.
     *
     * @param parts all its rows from the top
     */
    public static byte[] write(BufferedImage opaque, List<PackedRows> parts) {
        return write(opaque, true, parts);
    }

    private static byte[] write(BufferedImage image, boolean opaque, List<PackedRows> parts) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream png = new DataOutputStream(bytes)) {
            png.write(SIGNATURE);
            ByteBuffer header = ByteBuffer.allocate(13);
            header.putInt(image.getWidth()).putInt(image.getHeight()).put(opaque ? OPAQUE : CLEAR);
            chunk(png, "IHDR", header.array());
            // Rows without filter: flat colours are more even as they are than by their differences (measured on the
            // map).
            chunk(png, "IDAT", zlib(parts));
            chunk(png, "IEND");
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts as one stream (RFC 1950). */
    static byte[][] zlib(List<PackedRows> parts) {
        List<byte[]> stream = new ArrayList<>();
        stream.add(PackedRows.HEAD);
        parts.forEach(part -> stream.add(part.deflated()));
        stream.add(PackedRows.LAST);
        stream.add(ByteBuffer.allocate(Integer.BYTES)
                .putInt((int) PackedRows.adler(parts))
                .array());
        return stream.toArray(byte[][]::new);
    }

    private static int[] argb(BufferedImage image) {
        boolean plain =
                (image.getType() == BufferedImage.TYPE_INT_ARGB || image.getType() == BufferedImage.TYPE_INT_RGB)
                        && image.getRaster().getParent() == null;
        return plain && image.getRaster().getDataBuffer() instanceof DataBufferInt pixels
                ? pixels.getData()
                : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static boolean opaque(int[] argb) {
        int all = -1;
        for (int pixel : argb) {
            all &= pixel;
        }
        return all >>> 24 == 0xff;
    }

    private static void chunk(DataOutputStream png, String type, byte[]... data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        png.writeInt(Arrays.stream(data).mapToInt(part -> part.length).sum());
        png.write(name);
        for (byte[] part : data) {
            check.update(part);
            png.write(part);
        }
        png.writeInt((int) check.getValue());
    }
}
