package org.mineralgis.search;

import java.util.stream.IntStream;

/** Many folded texts in one array, one after another; a place is where a letter stands in it. */
final class TextPool {

    /** Behind each text; no text holds it, and it comes before all letters. */
    static final char END = '\0';

    private static final int BLOCK_BITS = 4;

    private final char[] letters;
    /** Where texts begin, and behind the last one where it ends. */
    private final int[] starts;
    /** The text at the first place of each block of places. */
    private final int[] textOfBlock;

    private TextPool(char[] letters, int[] starts) {
        this.letters = letters;
        this.starts = starts;
        this.textOfBlock = new int[(letters.length >>> BLOCK_BITS) + 1];
        int text = 0;
        for (int block = 0; block << BLOCK_BITS < letters.length; block++) {
            text = textFrom(text, block << BLOCK_BITS);
            textOfBlock[block] = text;
        }
    }

    /** Puts one together. */
    static final class Builder {

        private final StringBuilder letters = new StringBuilder();
        private final IntStream.Builder starts = IntStream.builder().add(0);
        private int size;

        /** Appends a text; the place where it begins. */
        int add(String text) {
            int start = letters.length();
            letters.append(text).append(END);
            starts.add(letters.length());
            size++;
            return start;
        }

        /** How many texts there are. */
        int size() {
            return size;
        }

        TextPool build() {
            char[] all = new char[letters.length()];
            letters.getChars(0, all.length, all, 0);
            return new TextPool(all, starts.build().toArray());
        }
    }

    /** How many texts there are. */
    int size() {
        return starts.length - 1;
    }

    /** The letter at a place. */
    char letter(int place) {
        return letters[place];
    }

    /** Where a text begins. */
    int start(int text) {
        return starts[text];
    }

    /** Its letters. */
    int length(int text) {
        return starts[text + 1] - starts[text] - 1;
    }

    /** A text by itself. */
    String text(int text) {
        return new String(letters, starts[text], length(text));
    }

    /** The number of the text that a place is in. */
    int textAt(int place) {
        return textFrom(textOfBlock[place >>> BLOCK_BITS], place);
    }

    private int textFrom(int first, int place) {
        int text = first;
        while (starts[text + 1] <= place) {
            text++;
        }
        return text;
    }

    /** Less than 0 when what follows {@code place} comes before {@code wanted}, 0 when it begins with it; of {@code length} letters. */
    int compare(int place, String wanted, int length) {
        for (int at = 0; at < length; at++) {
            int difference = letters[place + at] - wanted.charAt(at);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
