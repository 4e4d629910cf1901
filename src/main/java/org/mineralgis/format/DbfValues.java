package org.mineralgis.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as a {@code .dbf} has them: bytes of text, whatever the type. What does not fit is told to {@link ValueLosses}. */
final class DbfValues {

    private static final int YEAR_MAX = 9999;

    /** What stands for a character that GBK lacks, by custom. */
    private static final String MISSING_CHARACTER = "〓";

    private final CharsetEncoder encoder;
    private final byte[] replacement;
    private final ValueLosses losses;
    private final ByteBuffer room = ByteBuffer.allocate(DbfField.TEXT_MAX);

    DbfValues(Charset charset, ValueLosses losses) {
        this.encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.replacement = MISSING_CHARACTER.getBytes(charset);
        this.losses = losses;
    }

    /** Whether texts are in GBK; otherwise they are in UTF-8. */
    boolean gbk() {
        return !encoder.charset().equals(StandardCharsets.UTF_8);
    }

    /** The bytes of {@code value}, without blanks that fill the field; null for no value. */
    byte @Nullable [] of(@Nullable Object value, TableField field, String id) {
        if (value == null) {
            return null;
        } else if (value instanceof Boolean bool) {
            return ascii(bool ? "T" : "F");
        } else if (value instanceof LocalDate date) {
            return date(date, field, id);
        } else if (value instanceof Double number) {
            return ascii(number(number));
        } else if (value instanceof Long number) {
            return ascii(Long.toString(number));
        }
        return text(value.toString(), field, id);
    }

    private byte @Nullable [] date(LocalDate date, TableField field, String id) {
        if (date.getYear() < 0 || date.getYear() > YEAR_MAX) {
            losses.add(id, field.name(), ValueLosses.Kind.LEFT_OUT);
            return null;
        }
        return ascii(
                String.format(Locale.ROOT, "%04d%02d%02d", date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
    }

    /** All digits where they fit, as they mostly do; otherwise with an exponent, which every reader of real numbers knows. */
    private static String number(double number) {
        String plain = Decimal.of(number);
        return plain.length() <= DbfField.REAL_WIDTH ? plain : Double.toString(number);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] text(String text, TableField field, String id) {
        CharBuffer characters = CharBuffer.wrap(text);
        encoder.reset();
        room.clear();
        boolean replaced = false;
        CoderResult result = encoder.encode(characters, room, true);
        while (result.isError()) {
            // The position is that of the character at fault.
            characters.position(characters.position() + result.length());
            replaced = true;
            if (room.remaining() < replacement.length) {
                break;
            }
            room.put(replacement);
            result = encoder.encode(characters, room, true);
        }
        if (replaced) {
            losses.add(id, field.name(), ValueLosses.Kind.REPLACED);
        }
        if (characters.hasRemaining()) {
            losses.add(id, field.name(), ValueLosses.Kind.CUT);
        }
        return Arrays.copyOf(room.array(), room.position());
    }
}
