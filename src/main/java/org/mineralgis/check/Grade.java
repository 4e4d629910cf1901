package org.mineralgis.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.FieldRole;

/**
 * A grade and what it means.
 *
 * @param value in {@code unit}
 * @param unit {@code %}, with or without a substance behind it, or {@code g/t}
 */
record Grade(double value, String unit) {

    /** The grade of a record; empty when it gives none, or no unit for it. */
    static Optional<Grade> find(CheckedRecord record) {
        Optional<Double> value = record.findNumber(FieldRole.GRADE);
        Optional<String> unit = record.findText(FieldRole.GRADE_UNIT);
        return of(value.orElse(null), unit.orElse(""));
    }

    /** The same of what was read already; an empty unit is none. */
    static Optional<Grade> of(@Nullable Double value, String unit) {
        return value != null && !unit.isEmpty() ? Optional.of(new Grade(value, unit)) : Optional.empty();
    }

    boolean percent() {
        return unit.startsWith("%");
    }

    /** Tonnes in a tonne of ore; empty for a unit that is not known, or a grade of 0 or below. */
    Optional<Double> fraction() {
        if (value <= 0) {
            return Optional.empty();
        }
        if (percent()) {
            return Optional.of(value / 100);
        }
        return unit.equals("g/t") ? Optional.of(value / 1e6) : Optional.empty();
    }

    @Override
    public String toString() {
        return Shown.number(value, 6) + (percent() ? "" : " ") + unit;
    }
}
