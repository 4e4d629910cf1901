package org.mineralgis.search;

import org.jspecify.annotations.Nullable;

/**
 * Finds where a spelling holds a text with a few typing errors: a letter that is missing, too much, another, or two that changed
 * places (Sellers' method with the distance of optimal string alignment). It begins where a word does.
 */
final class Likeness {

    private static final int FAR = 1 << 20;

    /**
     * Where it was found.
     *
     * @param errors how many letters differ
     * @param start first char
     * @param end behind the last
     */
    record Place(int errors, int start, int end) {}

    private final String wanted;
    private final int errorsMax;
    private int[] beforeLast;
    private int[] last;
    private int[] row;
    private int[] startBeforeLast;
    private int[] startLast;
    private int[] startRow;

    Likeness(String wanted, int errorsMax) {
        this.wanted = wanted;
        this.errorsMax = errorsMax;
        int size = wanted.length() + 1;
        this.beforeLast = new int[size];
        this.last = new int[size];
        this.row = new int[size];
        this.startBeforeLast = new int[size];
        this.startLast = new int[size];
        this.startRow = new int[size];
    }

    /** How many errors a text of this length may have; in a short one too many would be like all others. */
    static int errorsMax(String wanted) {
        int length = wanted.length();
        if (Letters.beginsWithHan(wanted)) {
            return length < 3 ? 0 : length < 6 ? 1 : 2;
        }
        return length < 4 ? 0 : length < 6 ? 1 : 2;
    }

    /** The best place, the earliest of equals; null when there is none with so few errors. */
    @Nullable
    Place find(String text, long wordStarts) {
        Place best = null;
        int limit = errorsMax;
        begin(wordStarts, 0);
        rotate();
        for (int at = 1; at <= text.length(); at++) {
            begin(wordStarts, at);
            fill(text, at);
            int errors = row[wanted.length()];
            if (errors <= limit) {
                best = new Place(errors, startRow[wanted.length()], at);
                limit = errors - 1;
            }
            rotate();
        }
        return best;
    }

    private void begin(long wordStarts, int at) {
        boolean starts = at < Long.SIZE && (wordStarts >>> at & 1) == 1;
        row[0] = starts ? 0 : FAR;
        startRow[0] = at;
        if (at == 0) {
            for (int index = 1; index <= wanted.length(); index++) {
                row[index] = row[index - 1] + 1;
                startRow[index] = 0;
            }
        }
    }

    private void fill(String text, int at) {
        char letter = text.charAt(at - 1);
        for (int index = 1; index <= wanted.length(); index++) {
            char sought = wanted.charAt(index - 1);
            take(index, last[index - 1] + (letter == sought ? 0 : 1), startLast[index - 1]);
            better(index, last[index] + 1, startLast[index]);
            better(index, row[index - 1] + 1, startRow[index - 1]);
            if (index > 1 && at > 1 && letter == wanted.charAt(index - 2) && text.charAt(at - 2) == sought) {
                better(index, beforeLast[index - 2] + 1, startBeforeLast[index - 2]);
            }
        }
    }

    private void take(int index, int errors, int start) {
        row[index] = errors;
        startRow[index] = start;
    }

    private void better(int index, int errors, int start) {
        if (errors < row[index]) {
            take(index, errors, start);
        }
    }

    private void rotate() {
        int[] spare = beforeLast;
        beforeLast = last;
        last = row;
        row = spare;
        int[] spareStart = startBeforeLast;
        startBeforeLast = startLast;
        startLast = startRow;
        startRow = spareStart;
    }
}
