package org.mineralgis.store;

import org.mineralgis.model.Field;

/** A text was compared with a field that can never hold it, such as {@code red} with a number. The asker is at fault. */
public final class FieldValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Field field;
    private final String text;

    FieldValueException(Field field, String text) {
        super("\"" + text + "\" is not a value of the " + field.type().word() + " field " + field.name());
        this.field = field;
        this.text = text;
    }

    /** The field. */
    public Field field() {
        return field;
    }

    /** The text that is none of its values. */
    public String text() {
        return text;
    }
}
