package org.mineralgis.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.wololo.flatgeobuf.generated.ColumnType;

/** The values of a record as FlatGeobuf packs them: the number of the field (two bytes), then its value; no value is left out. */
final class FlatGeobufProperties {

    private final List<TableField> fields;
    private ByteBuffer bytes = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN);

    FlatGeobufProperties(List<TableField> fields) {
        this.fields = fields;
    }

    /** What the format calls the type; a date has no type of its own and is a moment without time. */
    static int type(FieldType type) {
        return switch (type) {
            case TEXT, LIST -> ColumnType.String;
            case INTEGER -> ColumnType.Long;
            case NUMBER -> ColumnType.Double;
            case BOOLEAN -> ColumnType.Bool;
            case DATE -> ColumnType.DateTime;
        };
    }

    /** The values of {@code record}, to be used before the next call. */
    ByteBuffer of(Feature record) {
        bytes.clear();
        for (int index = 0; index < fields.size(); index++) {
            Object value = fields.get(index).value(record);
            if (value != null) {
                room(Short.BYTES + Long.BYTES).putShort((short) index);
                put(value);
            }
        }
        return bytes.flip();
    }

    private void put(Object value) {
        if (value instanceof Long number) {
            bytes.putLong(number);
        } else if (value instanceof Double number) {
            bytes.putDouble(number);
        } else if (value instanceof Boolean bool) {
            bytes.put((byte) (bool ? 1 : 0));
        } else {
            String text = value instanceof LocalDate date ? date.toString() : value.toString();
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            room(Integer.BYTES + encoded.length).putInt(encoded.length).put(encoded);
        }
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(2 * bytes.capacity(), bytes.position() + more))
                    .order(ByteOrder.LITTLE_ENDIAN);
            bytes = larger.put(bytes.flip());
        }
        return bytes;
    }
}
