package org.mineralgis.store;

import org.jspecify.annotations.Nullable;

/**
 * A number made of the values of a field within a group.
 *
 * @param value a Long or BigDecimal of whole numbers, else a Double; null when no record has a value, and for sums that are
 *     beyond what a double can hold
 * @param records how many records of the group have a value
 */
public record MeasuredValue(@Nullable Number value, long records) {}
