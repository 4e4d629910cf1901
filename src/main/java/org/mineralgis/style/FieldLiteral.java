package org.mineralgis.style;

import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.Schema;

/** Literals of filters with the type that the field has in tiles: number, truth value or text. */
final class FieldLiteral {

    private FieldLiteral() {}

    /**
     * The value that {@code literal} stands for.
     *
     * @throws IllegalArgumentException when the field cannot have such a value
     */
    static Object of(Schema schema, String field, String literal) {
        return switch (typeOf(schema, field)) {
            case INTEGER, NUMBER -> Double.valueOf(literal);
            case BOOLEAN -> truth(literal);
            case TEXT, DATE, LIST -> literal;
        };
    }

    /** Whether tiles of such a dataset have this property. */
    static boolean knows(Schema schema, String field) {
        return field.equals("fid")
                || field.equals("evidence")
                || schema.findField(field).isPresent();
    }

    static boolean isList(Schema schema, String field) {
        return typeOf(schema, field) == FieldType.LIST;
    }

    private static FieldType typeOf(Schema schema, String field) {
        return schema.findField(field).map(Field::type).orElse(FieldType.TEXT);
    }

    private static Boolean truth(String literal) {
        if (!literal.equals("true") && !literal.equals("false")) {
            throw new IllegalArgumentException("'" + literal + "' is neither true nor false");
        }
        return Boolean.valueOf(literal);
    }
}
