package org.mineralgis.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of whole days, both ends included.
 *
 * @param start the first day; null for no beginning
 * @param end the last day, not before {@code start}; null for no end
 */
public record DateInterval(
        @Nullable LocalDate start, @Nullable LocalDate end) {

    public DateInterval {
        if (start != null && end != null && start.isAfter(end)) {
            throw new IllegalArgumentException("an interval must begin before it ends");
        }
    }
}
