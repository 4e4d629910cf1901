package org.mineralgis.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import org.mineralgis.analysis.DensitySurface;
import org.mineralgis.analysis.EqualAreaProjection;

/**
 * A surface as GeoTIFF (OGC 19-008r4): one band of 32-bit floats, records per 100 km², in the projection that it was computed in,
 * north up, packed with Deflate in strips.
 */
public final class DensityTiff {

    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int DOUBLE = 12;
    private static final int STRIP_ROWS = 64;
    private static final int HEADER_BYTES = 8;
    private static final int ENTRY_BYTES = 12;

    /** Tag, type, how many, and the values as bytes. */
    private record Entry(int tag, int type, int count, byte[] values) {}

    private final DensitySurface surface;
    private final List<Entry> entries = new ArrayList<>();

    private DensityTiff(DensitySurface surface) {
        this.surface = surface;
    }

    /**
     * The file.
     *
     * @param description what it shows, for its tag ImageDescription; letters that are not ASCII become question marks
     */
    public static byte[] write(DensitySurface surface, String description) {
        return new DensityTiff(surface).file(description);
    }

    private byte[] file(String description) {
        List<byte[]> strips = strips();
        numbers(256, SHORT, surface.columns());
        numbers(257, SHORT, surface.rows());
        numbers(258, SHORT, 32);
        numbers(259, SHORT, 8);
        numbers(262, SHORT, 1);
        text(270, description);
        int offsets = entries.size();
        numbers(273, LONG, new int[strips.size()]);
        numbers(277, SHORT, 1);
        numbers(278, SHORT, STRIP_ROWS);
        numbers(279, LONG, strips.stream().mapToInt(strip -> strip.length).toArray());
        numbers(339, SHORT, 3);
        doubles(33550, surface.cellMeters(), surface.cellMeters(), 0);
        doubles(33922, 0, 0, 0, surface.westMeters(), surface.northMeters(), 0);
        system();
        text(
                42112,
                "<GDALMetadata><Item name=\"UNITTYPE\" sample=\"0\" role=\"unittype\">records per 100 km2</Item></GDALMetadata>");
        int start = HEADER_BYTES + 2 + entries.size() * ENTRY_BYTES + 4;
        int place = start + entries.stream().mapToInt(DensityTiff::outside).sum();
        int[] places = new int[strips.size()];
        for (int strip = 0; strip < places.length; strip++) {
            places[strip] = place;
            place += strips.get(strip).length;
        }
        entries.set(offsets, new Entry(273, LONG, places.length, bytes(LONG, places)));
        return assembled(start, place, strips);
    }

    /** The keys of a projected system that is not in a register (GeoTIFF 1.1, 7.5.4 and annex C). */
    private void system() {
        String name = "Kashgar and Kizilsu equal area|";
        int[] keys = {
            1, 1, 0, 12, //
            1024, 0, 1, 1, // projected
            1025, 0, 1, 1, // a value stands for the area of its pixel
            1026, 34737, name.length(), 0, //
            2048, 0, 1, 4326, //
            3072, 0, 1, 32767, //
            3073, 34737, name.length(), 0, //
            3074, 0, 1, 32767, //
            3075, 0, 1, 10, // Lambert azimuthal equal area
            3076, 0, 1, 9001, // metre
            3082, 34736, 1, 2, // false easting
            3083, 34736, 1, 2, // false northing
            3088, 34736, 1, 0, // longitude of the centre
            3089, 34736, 1, 1, // latitude of the centre
        };
        keys[3] = keys.length / 4 - 1;
        numbers(34735, SHORT, keys);
        doubles(34736, EqualAreaProjection.ORIGIN_LONGITUDE, EqualAreaProjection.ORIGIN_LATITUDE, 0);
        text(34737, name);
    }

    private List<byte[]> strips() {
        List<byte[]> strips = new ArrayList<>();
        for (int from = 0; from < surface.rows(); from += STRIP_ROWS) {
            int to = Math.min(surface.rows(), from + STRIP_ROWS);
            ByteBuffer strip = buffer((to - from) * surface.columns() * Float.BYTES);
            for (int row = from; row < to; row++) {
                for (int column = 0; column < surface.columns(); column++) {
                    strip.putFloat(surface.value(column, row));
                }
            }
            strips.add(packed(strip.array()));
        }
        return strips;
    }

    private static byte[] packed(byte[] bytes) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private byte[] assembled(int start, int size, List<byte[]> strips) {
        ByteBuffer file = buffer(size);
        file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(HEADER_BYTES);
        file.putShort((short) entries.size());
        int free = start;
        for (Entry entry : entries) {
            file.putShort((short) entry.tag()).putShort((short) entry.type()).putInt(entry.count());
            if (outside(entry) == 0) {
                file.put(entry.values()).put(new byte[4 - entry.values().length]);
            } else {
                file.putInt(free);
                free += outside(entry);
            }
        }
        file.putInt(0);
        entries.stream().filter(entry -> outside(entry) > 0).forEach(entry -> {
            file.put(entry.values());
            // Values begin at even places.
            if (entry.values().length % 2 == 1) {
                file.put((byte) 0);
            }
        });
        strips.forEach(file::put);
        return file.array();
    }

    /** Bytes that do not fit into the entry itself. */
    private static int outside(Entry entry) {
        int length = entry.values().length;
        return length <= 4 ? 0 : length + length % 2;
    }

    private void numbers(int tag, int type, int... values) {
        entries.add(new Entry(tag, type, values.length, bytes(type, values)));
    }

    private static byte[] bytes(int type, int... values) {
        ByteBuffer bytes = buffer(values.length * (type == SHORT ? 2 : 4));
        for (int value : values) {
            if (type == SHORT) {
                bytes.putShort((short) value);
            } else {
                bytes.putInt(value);
            }
        }
        return bytes.array();
    }

    private void doubles(int tag, double... values) {
        ByteBuffer bytes = buffer(values.length * Double.BYTES);
        for (double value : values) {
            bytes.putDouble(value);
        }
        entries.add(new Entry(tag, DOUBLE, values.length, bytes.array()));
    }

    private void text(int tag, String text) {
        byte[] bytes = (text + '\0').getBytes(StandardCharsets.US_ASCII);
        entries.add(new Entry(tag, ASCII, bytes.length, bytes));
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
