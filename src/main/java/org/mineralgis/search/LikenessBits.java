package org.mineralgis.search;

/**
 * The errors of {@link Likeness} with a bit for each beginning of the text that is sought (Wu and Manber), so that a letter of a
 * name costs a few operations. It goes down a tree of names: what came before a letter is kept for its siblings.
 */
final class LikenessBits {

    /** A longer text has more beginnings than a word has bits. */
    static final int LENGTH_MAX = Long.SIZE - 1;

    private static final int ASCII = 0x80;

    private final String wanted;
    private final int errorsMax;
    private final long whole;
    private final long[] ascii = new long[ASCII];
    /** A bit for each letter that is sought, several letters to a bit: most others are known by it. */
    private final long letters;

    /** After how many letters, by errors: bit n is set when the first n letters of what is sought are there with at most so many errors. */
    private final long[][] found;
    /** Where what is sought has the letter that was taken last. */
    private final long[] taken;

    /**
     * Before the first letter.
     *
     * @param wanted at most {@link #LENGTH_MAX} chars
     * @param errorsMax at least 1
     */
    LikenessBits(String wanted, int errorsMax) {
        this.wanted = wanted;
        this.errorsMax = errorsMax;
        this.whole = 1L << wanted.length();
        this.found = new long[wanted.length() + errorsMax + 2][errorsMax + 1];
        this.taken = new long[found.length];
        for (int errors = 0; errors <= errorsMax; errors++) {
            found[0][errors] = (2L << errors) - 1;
        }
        long all = 0;
        for (int at = 0; at < wanted.length(); at++) {
            all |= 1L << wanted.charAt(at);
            if (wanted.charAt(at) < ASCII) {
                ascii[wanted.charAt(at)] |= 2L << at;
            }
        }
        this.letters = all;
    }

    /**
     * Takes a letter after {@code depth} others.
     *
     * @return whether more letters can make a match of it, or it is one
     */
    boolean take(char letter, int depth) {
        long mask = mask(letter);
        long[] last = found[depth];
        long[] row = found[depth + 1];
        taken[depth + 1] = mask;
        row[0] = last[0] << 1 & mask;
        for (int errors = 1; errors <= errorsMax; errors++) {
            long fewer = last[errors - 1];
            long other = fewer << 1;
            long tooMuch = fewer & ~1L;
            long missing = row[errors - 1] << 1;
            long swapped = depth == 0 ? 0 : found[depth - 1][errors - 1] << 2 & taken[depth] & mask << 1;
            row[errors] = last[errors] << 1 & mask | other | tooMuch | missing | swapped;
        }
        return (row[errorsMax] & (whole << 1) - 1) != 0;
    }

    /** The errors with which all was found after {@code depth} letters; {@link Integer#MAX_VALUE} when it was not. */
    int errorsAfter(int depth) {
        for (int errors = 0; errors <= errorsMax; errors++) {
            if ((found[depth][errors] & whole) != 0) {
                return errors;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Whether a letter that is not in what is sought may follow {@code depth} others. */
    boolean anyMayFollow(int depth) {
        return (found[depth][errorsMax - 1] & (whole << 1) - 1) != 0;
    }

    private long mask(char letter) {
        if (letter < ASCII) {
            return ascii[letter];
        }
        long mask = 0;
        if ((letters >>> letter & 1) == 0) {
            return mask;
        }
        for (int at = wanted.indexOf(letter); at >= 0; at = wanted.indexOf(letter, at + 1)) {
            mask |= 2L << at;
        }
        return mask;
    }

    /** Whether two letters side by side in what follows a place are so in what is sought. */
    boolean sharesPair(TextPool pool, int place) {
        long before = 0;
        for (int at = place; pool.letter(at) != TextPool.END; at++) {
            long mask = mask(pool.letter(at));
            if ((before << 1 & mask) != 0) {
                return true;
            }
            before = mask;
        }
        return false;
    }

    /** How many letters of what is sought are nowhere behind a place: each is an error at least. */
    int lacking(TextPool pool, int place) {
        long there = 0;
        for (int at = place; pool.letter(at) != TextPool.END; at++) {
            there |= mask(pool.letter(at));
        }
        return wanted.length() - Long.bitCount(there);
    }

    /** The fewest errors with which it follows a place, where a word begins; {@link Integer#MAX_VALUE} when it does not. */
    int errors(TextPool pool, int place) {
        int fewest = Integer.MAX_VALUE;
        int depth = 0;
        while (pool.letter(place + depth) != TextPool.END && take(pool.letter(place + depth), depth)) {
            depth++;
            fewest = Math.min(fewest, errorsAfter(depth));
        }
        return fewest;
    }
}
