package org.mineralgis.store;

import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.Schema;
import org.mineralgis.query.SortKey;

/**
 * What records are ordered by, in SQL. Texts are ordered by code point, as ids are, and by their first 200 characters: the
 * place where a page begins must fit into an address.
 *
 * @param expression what is compared
 * @param field the field; null for the id of the record
 * @param index position of the field in the schema
 * @param descending from large to small
 */
record SortColumn(String expression, @Nullable Field field, int index, boolean descending) {

    private static final int TEXT_CHARACTERS = 200;

    /** The order of a key: by a field, or by the record's id where the dataset has no field of the name {@code id}. */
    static SortColumn of(Schema schema, SortKey key) {
        int index = schema.indexOf(key.field());
        if (index < 0 && key.field().equals("id")) {
            return new SortColumn("fid", null, index, key.descending());
        }
        Field field = schema.findField(key.field()).orElseThrow();
        String column = Identifier.quote(field.name());
        boolean text = field.type() == FieldType.TEXT;
        return new SortColumn(
                text ? "left(" + column + ", " + TEXT_CHARACTERS + ") collate \"C\"" : column,
                field,
                index,
                key.descending());
    }

    /** Its part of the order; an id is never null, and without saying more its index serves either direction. */
    String term() {
        return expression + (descending ? " desc" : "") + (field == null ? "" : " nulls last");
    }

    /** The condition that a record comes behind one with the value that is bound. */
    String behind() {
        String beyond = expression + (descending ? " < ?" : " > ?");
        return field == null ? beyond : beyond + " or " + expression + " is null";
    }

    /** The value to bind for a text of {@link #text}. */
    Object value(String text) {
        return field == null ? text : FieldValue.parse(field, text);
    }

    /** The value of a record as text; null for none. */
    @Nullable
    String text(Feature feature) {
        if (field == null) {
            return feature.id();
        }
        Object value = feature.values().get(index);
        if (value == null) {
            return null;
        }
        return value instanceof String text ? start(text) : value.toString();
    }

    private static String start(String text) {
        return text.codePointCount(0, text.length()) <= TEXT_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, TEXT_CHARACTERS));
    }
}
