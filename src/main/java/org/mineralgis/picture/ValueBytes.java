package org.mineralgis.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;

/** Reads the values that {@link org.mineralgis.model.DrawnShape#properties()} holds. */
final class ValueBytes {

    private static final List<String> FIRST = List.of("fid", "evidence");
    private static final int STRING = 1;
    private static final int FLOAT = 2;
    private static final int DOUBLE = 3;
    private static final int SINT = 6;
    private static final int BOOL = 7;

    private final String[] names;

    /** Reads values of features of {@code dataset}. */
    ValueBytes(Dataset dataset) {
        List<String> fields = dataset.tileFields().stream().map(Field::name).toList();
        this.names = Stream.concat(FIRST.stream(), fields.stream()).toArray(String[]::new);
    }

    /** By the names of their fields: numbers are {@link Double}, truths are {@link Boolean}, all else is text. */
    Map<String, Object> read(byte[] properties) {
        Map<String, Object> values = new HashMap<>();
        ByteBuffer bytes = ByteBuffer.wrap(properties).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            int field = (int) varint(bytes);
            int end = (int) varint(bytes) + bytes.position();
            values.put(names[field], value(bytes));
            bytes.position(end);
        }
        return values;
    }

    /** A Value message of MVT 2.1 (section 4.4), which holds one value. */
    private static Object value(ByteBuffer bytes) {
        int kind = (int) varint(bytes) >>> 3;
        return switch (kind) {
            case STRING -> text(bytes);
            case FLOAT -> (double) bytes.getFloat();
            case DOUBLE -> bytes.getDouble();
            case BOOL -> varint(bytes) != 0;
            case SINT -> {
                long folded = varint(bytes);
                yield (double) (folded >>> 1 ^ -(folded & 1));
            }
            default -> (double) varint(bytes);
        };
    }

    private static String text(ByteBuffer bytes) {
        byte[] text = new byte[(int) varint(bytes)];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static long varint(ByteBuffer bytes) {
        long value = 0;
        int shift = 0;
        byte part;
        do {
            part = bytes.get();
            value |= (long) (part & 0x7F) << shift;
            shift += 7;
        } while (part < 0);
        return value;
    }
}
