package org.mineralgis.check;

import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Finding;

/** The parts of a finding for machines, put together one by one and cut to their length. */
record Clue(
        @Nullable String found,
        @Nullable String expected,
        @Nullable String suggestion,
        @Nullable String computed,
        boolean canAutofix) {

    static final Clue NONE = new Clue(null, null, null, null, false);

    static Clue found(String value) {
        return new Clue(value, null, null, null, false);
    }

    static Clue computed(String value) {
        return new Clue(null, null, null, value, false);
    }

    Clue expecting(String allowed) {
        return new Clue(found, allowed, suggestion, computed, canAutofix);
    }

    Clue computing(String value) {
        return new Clue(found, expected, suggestion, value, canAutofix);
    }

    /** A value that was probably meant, but for a person to decide. */
    Clue suggesting(String value) {
        return new Clue(found, expected, value, computed, false);
    }

    /** A value that would satisfy the rule if it were put in place of the found one. */
    Clue mendingTo(String value) {
        // A value that would be cut is none that could be put in.
        boolean whole = cut(value).equals(value);
        return new Clue(found, expected, value, computed, whole);
    }

    Finding.Detail detail() {
        return new Finding.Detail(
                cutOrNull(found), cutOrNull(expected), cutOrNull(suggestion), cutOrNull(computed), canAutofix);
    }

    private static @Nullable String cutOrNull(@Nullable String text) {
        return text == null ? null : cut(text);
    }

    private static String cut(String text) {
        String line = Shown.cut(text, Finding.Detail.LENGTH_MAX - 1);
        // Characters beyond the basic plane count twice.
        return line.length() <= Finding.Detail.LENGTH_MAX ? line : Shown.cut(line, Finding.Detail.LENGTH_MAX / 2 - 1);
    }
}
