package org.mineralgis.search;

/** Finds all places where a text begins that was written with a few errors; names with a common beginning are compared once. */
final class SimilarSuffixes {

    /** Takes what was found: a place perhaps several times. */
    @FunctionalInterface
    interface Consumer {
        void accept(int place, int errors);
    }

    /** Fewer than these are not told apart by anybody. */
    private static final int ERRORS_FEW = 1;

    private final Suffixes suffixes;
    private final LikenessBits bits;
    private final Consumer consumer;
    /** The letters of what is sought, each once, in order. */
    private final char[] letters;

    private final boolean han;
    private final boolean other;

    /**
     * Finds nothing yet.
     *
     * @param wanted of 4 or more letters in Latin, 3 or more in Chinese, at most {@link LikenessBits#LENGTH_MAX}
     */
    SimilarSuffixes(Suffixes suffixes, String wanted, LikenessBits bits, Consumer consumer) {
        this.suffixes = suffixes;
        this.bits = bits;
        this.consumer = consumer;
        StringBuilder distinct = new StringBuilder();
        wanted.chars().sorted().distinct().forEach(letter -> distinct.append((char) letter));
        this.letters = distinct.toString().toCharArray();
        this.han = wanted.chars().anyMatch(Letters::isHan);
        this.other = !wanted.chars().allMatch(Letters::isHan);
    }

    void find() {
        int at = 0;
        while (at < suffixes.size()) {
            char letter = suffixes.letterAt(at, 0);
            int end = suffixes.first((char) (letter + 1), at, suffixes.size(), 0);
            // A word that begins in a script in which nothing is sought is as far as the word behind it.
            if (Letters.isHan(letter) ? han : other) {
                take(letter, at, end, 0);
            }
            at = end;
        }
    }

    private void take(char letter, int begin, int end, int depth) {
        if (!bits.take(letter, depth)) {
            return;
        }
        int errors = bits.errorsAfter(depth + 1);
        if (errors != Integer.MAX_VALUE) {
            for (int number = begin; number < end; number++) {
                consumer.accept(suffixes.place(number), errors);
            }
        }
        if (errors > ERRORS_FEW) {
            follow(begin, end, depth + 1);
        }
    }

    private void follow(int begin, int end, int depth) {
        if (depth >= Suffixes.ORDERED) {
            for (int number = begin; number < end; number++) {
                char letter = suffixes.letterAt(number, depth);
                if (letter != TextPool.END) {
                    take(letter, number, number + 1, depth);
                }
            }
        } else if (bits.anyMayFollow(depth)) {
            followAny(begin, end, depth);
        } else {
            followSought(begin, end, depth);
        }
    }

    private void followAny(int begin, int end, int depth) {
        int at = suffixes.first((char) (TextPool.END + 1), begin, end, depth);
        while (at < end) {
            char letter = suffixes.letterAt(at, depth);
            int next = suffixes.first((char) (letter + 1), at, end, depth);
            take(letter, at, next, depth);
            at = next;
        }
    }

    private void followSought(int begin, int end, int depth) {
        int at = begin;
        for (char letter : letters) {
            if (at < end && bits.take(letter, depth)) {
                at = suffixes.first(letter, at, end, depth);
                int next = suffixes.first((char) (letter + 1), at, end, depth);
                if (next > at) {
                    take(letter, at, next, depth);
                }
                at = next;
            }
        }
    }
}
