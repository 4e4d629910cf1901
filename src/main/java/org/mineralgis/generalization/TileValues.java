package org.mineralgis.generalization;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;

/** The values of records as tiles hold them: MVT 2.1 Value messages (section 4.4), see {@link org.mineralgis.model.DrawnShape}. */
final class TileValues {

    private static final int STRING = 1 << 3 | 2;
    private static final int DOUBLE = 3 << 3 | 1;
    private static final int UNSIGNED = 5 << 3;
    private static final int SIGNED = 6 << 3;
    private static final int BOOLEAN = 7 << 3;

    private final int[] places;

    TileValues(Dataset dataset) {
        List<Field> fields = dataset.schema().fields();
        this.places = dataset.tileFields().stream().mapToInt(fields::indexOf).toArray();
    }

    /** Those of a record that are there. */
    byte[] of(Feature feature) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(128);
        add(0, feature.id(), out);
        add(1, feature.lineage().evidence().word(), out);
        for (int index = 0; index < places.length; index++) {
            add(2 + index, plain(feature.values().get(places[index])), out);
        }
        return out.toByteArray();
    }

    /** Lists are joined as source files have them; dates are ISO 8601. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof List<?> items) {
            return items.isEmpty() ? null : items.stream().map(String::valueOf).collect(Collectors.joining(";"));
        }
        return value;
    }

    private static void add(int field, @Nullable Object value, ByteArrayOutputStream out) {
        if (value == null) {
            return;
        }
        byte[] message = message(value);
        varint(field, out);
        varint(message.length, out);
        out.writeBytes(message);
    }

    private static byte[] message(Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(32);
        if (value instanceof Long number) {
            out.write(number < 0 ? SIGNED : UNSIGNED);
            varint(number < 0 ? number << 1 ^ number >> 63 : number, out);
        } else if (value instanceof Double number) {
            out.write(DOUBLE);
            long bits = Double.doubleToLongBits(number);
            for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
                out.write((int) (bits >>> shift));
            }
        } else if (value instanceof Boolean truth) {
            out.write(BOOLEAN);
            out.write(truth ? 1 : 0);
        } else {
            byte[] text = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
            out.write(STRING);
            varint(text.length, out);
            out.writeBytes(text);
        }
        return out.toByteArray();
    }

    private static void varint(long number, ByteArrayOutputStream out) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
