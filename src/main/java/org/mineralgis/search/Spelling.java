package org.mineralgis.search;

import java.util.Arrays;

/**
 * One way to write a name: nothing but letters and digits, folded, with where each stands in the name.
 *
 * @param form what was made of the name
 * @param text letters and digits
 * @param starts where in the name the character begins that each char of the text is of
 * @param ends where it ends
 * @param wordStarts a bit for each of the first 64 chars, set where a word or syllable begins
 */
record Spelling(Form form, String text, int[] starts, int[] ends, long wordStarts) {

    /** What was made of a name. */
    enum Form {
        WRITTEN,
        PINYIN,
        INITIALS
    }

    /** Puts one together. */
    static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private int[] starts = new int[32];
        private int[] ends = new int[32];
        private long wordStarts;

        /** Appends what became of the characters of the name from {@code start} to {@code end}. */
        void add(String letters, int start, int end, boolean wordStart) {
            if (wordStart && text.length() < Long.SIZE && !letters.isEmpty()) {
                wordStarts |= 1L << text.length();
            }
            for (int index = 0; index < letters.length(); index++) {
                if (text.length() == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * starts.length);
                    ends = Arrays.copyOf(ends, 2 * ends.length);
                }
                starts[text.length()] = start;
                ends[text.length()] = end;
                text.append(letters.charAt(index));
            }
        }

        Spelling build(Form form) {
            return new Spelling(form, text.toString(), starts, ends, wordStarts);
        }
    }
}
