package org.mineralgis.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A number that is made of the values of a field.
 *
 * @param kind how
 * @param field name of a field of whole or other numbers
 */
public record Measure(Kind kind, String field) {

    /** How one number is made of many; records without a value take no part. */
    public enum Kind {
        /** All added up. */
        SUM,
        /** The least. */
        MIN,
        /** The greatest. */
        MAX,
        /** The arithmetic mean. */
        MEAN;

        /** The word in requests and answers: lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of this {@link #word()}. */
        public static Optional<Kind> find(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }
}
