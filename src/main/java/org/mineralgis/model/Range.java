package org.mineralgis.model;

import org.jspecify.annotations.Nullable;

/**
 * The numbers that a field may hold, both ends included.
 *
 * @param min in the field's unit; null for no lower end
 * @param max in the field's unit; null for no upper end
 */
public record Range(@Nullable Double min, @Nullable Double max) {

    /** Whether {@code value} lies between the ends. */
    public boolean contains(double value) {
        return (min == null || value >= min) && (max == null || value <= max);
    }
}
