package org.mineralgis.model;

import java.util.Optional;

/**
 * The fields that say when a record was or is true: one day, or a span. A dataset whose roles name the dates of begin and end
 * has a span; else its first date field is the day.
 *
 * @param start index of the field in the schema; of the day too; -1 for no beginning
 * @param end index of the field in the schema; -1 for no end
 */
public record PrimaryTime(int start, int end) {

    /** The time of the records of a dataset; empty when it has no date field. */
    public static Optional<PrimaryTime> of(Schema schema) {
        int begin = date(schema, FieldRole.START_DATE);
        int end = date(schema, FieldRole.END_DATE);
        if (begin >= 0 || end >= 0) {
            return Optional.of(new PrimaryTime(begin, end));
        }
        for (int index = 0; index < schema.fields().size(); index++) {
            if (schema.fields().get(index).type() == FieldType.DATE) {
                return Optional.of(new PrimaryTime(index, index));
            }
        }
        return Optional.empty();
    }

    /** Whether it is one day. */
    public boolean instant() {
        return start == end;
    }

    private static int date(Schema schema, FieldRole role) {
        String name = schema.roles().get(role);
        int index = name == null ? -1 : schema.indexOf(name);
        return index >= 0 && schema.fields().get(index).type() == FieldType.DATE ? index : -1;
    }
}
