package org.mineralgis.store;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.mineralgis.model.Field;

/** What a text means as a value of a field. */
final class FieldValue {

    private FieldValue() {}

    /**
     * The value to bind for {@code text}: of the field's own type, or one item of a list.
     *
     * @throws FieldValueException when the field cannot hold it
     */
    static Object parse(Field field, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new FieldValueException(field, text);
        }
        try {
            return switch (field.type()) {
                case TEXT, LIST -> text;
                case INTEGER -> Long.valueOf(text);
                case NUMBER -> finite(field, text);
                case BOOLEAN -> bool(field, text);
                case DATE -> date(field, text);
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new FieldValueException(field, text);
        }
    }

    private static Double finite(Field field, String text) {
        double value = Double.parseDouble(text);
        // Double.parseDouble also knows "1d", "0x1p3" and blanks around; a query does not.
        if (!Double.isFinite(value) || !text.matches("[0-9eE+.-]+")) {
            throw new FieldValueException(field, text);
        }
        return value;
    }

    /** Years of four digits only: PostgreSQL's calendar ends before Java's. */
    private static LocalDate date(Field field, String text) {
        if (text.startsWith("+") || text.startsWith("-")) {
            throw new FieldValueException(field, text);
        }
        return LocalDate.parse(text);
    }

    private static Boolean bool(Field field, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new FieldValueException(field, text);
        }
        return text.equals("true");
    }
}
