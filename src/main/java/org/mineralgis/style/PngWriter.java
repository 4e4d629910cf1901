package org.mineralgis.style;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * Pictures as PNG (ISO/IEC 15948) with 8 bits for each of red, green, blue and opacity. ImageIO is not used: the classes
 * that GeoTools adds to it make its first call slow.
 */
public final class PngWriter {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] FORMAT = {8, 6, 0, 0, 0};

    private PngWriter() {}

    /** The picture as a file. */
    public static byte[] write(BufferedImage image) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream png = new DataOutputStream(bytes)) {
            png.write(SIGNATURE);
            ByteBuffer header = ByteBuffer.allocate(13);
            header.putInt(image.getWidth()).putInt(image.getHeight()).put(FORMAT);
            chunk(png, "IHDR", header.array());
            chunk(png, "IDAT", pixels(image));
            chunk(png, "IEND", new byte[0]);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void chunk(DataOutputStream png, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        png.writeInt(data.length);
        png.write(name);
        png.write(data);
        png.writeInt((int) check.getValue());
    }

    private static byte[] pixels(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream rows = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            for (int y = 0; y < image.getHeight(); y++) {
                rows.writeByte(0);
                for (int x = 0; x < image.getWidth(); x++) {
                    int argb = image.getRGB(x, y);
                    rows.writeInt(argb << 8 | argb >>> 24);
                }
            }
        }
        return bytes.toByteArray();
    }
}
