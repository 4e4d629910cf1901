package org.mineralgis.search;

/**
 * Tells most texts that cannot be alike without an edit distance: each letter of the one that the other lacks is an error at
 * least. Letters are bits, several to a bit, so that it may miss a difference and never makes one up.
 */
final class LikenessBound {

    private LikenessBound() {}

    /** A bit for each letter. */
    static long letters(String text) {
        long letters = 0;
        for (int at = 0; at < text.length(); at++) {
            letters |= 1L << (text.charAt(at) & Long.SIZE - 1);
        }
        return letters;
    }

    /** The fewest errors with which a text of the letters {@code text} can hold one of the letters {@code wanted}. */
    static int errorsMin(long wanted, long text) {
        return Long.bitCount(wanted & ~text);
    }
}
