package org.mineralgis.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that a check found in the data: never an exception, never silent.
 *
 * @param rule id of the rule, such as {@code G10} (listed in {@code docs/datasets.md})
 * @param severity what it means for the record
 * @param place where in the source it was found
 * @param message what was found, with the value
 * @param remedy how to mend it, or what was done
 * @param detail the same for machines
 */
public record Finding(
        String rule, Severity severity, Place place, LocalizedText message, LocalizedText remedy, Detail detail) {

    /**
     * Where in a source a finding is.
     *
     * @param dataset id of the dataset
     * @param file file name within the dataset's folder
     * @param row 1 for the first record; 0 when the finding is about the whole file
     * @param field name of the field; null when it is about the record or its position
     */
    public record Place(
            String dataset, String file, int row, @Nullable String field) {}

    /**
     * What a finding is made of, in words and numbers of the source. Each text has at most {@value #LENGTH_MAX}
     * characters.
     *
     * @param found the value as the source has it; null when no single value is at fault
     * @param expected what the rule allows; null when it cannot be said shortly
     * @param suggestion the value that was probably meant, never applied; null when there is none
     * @param computed what the check computed to compare with, with its unit; null when nothing was
     * @param canAutofix whether putting {@code suggestion} in place of {@code found} would satisfy the rule
     */
    public record Detail(
            @Nullable String found,
            @Nullable String expected,
            @Nullable String suggestion,
            @Nullable String computed,
            boolean canAutofix) {

        /** Characters (UTF-16 units) that each text may have. */
        public static final int LENGTH_MAX = 200;

        /** Nothing but the message. */
        public static final Detail NONE = new Detail(null, null, null, null, false);

        public Detail {
            requireShort(found);
            requireShort(expected);
            requireShort(suggestion);
            requireShort(computed);
            if (canAutofix && suggestion == null) {
                throw new IllegalArgumentException("a finding can only be mended by a suggestion");
            }
        }

        private static void requireShort(@Nullable String text) {
            if (text != null && text.length() > LENGTH_MAX) {
                throw new IllegalArgumentException("longer than " + LENGTH_MAX + " characters: " + text);
            }
        }
    }

    /** Id of the dataset. */
    public String dataset() {
        return place.dataset();
    }

    /** File name within the dataset's folder. */
    public String file() {
        return place.file();
    }

    /** 1 for the first record; 0 when the finding is about the whole file. */
    public int row() {
        return place.row();
    }

    /** Name of the field; null when it is about the record or its position. */
    public @Nullable String field() {
        return place.field();
    }
}
