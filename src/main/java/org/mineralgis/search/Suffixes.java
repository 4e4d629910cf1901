package org.mineralgis.search;

import java.util.function.IntConsumer;

/** Places of a pool in the order of the letters that follow: those that a text begins at lie together. */
final class Suffixes {

    /** Letters that decide the order; places that agree in so many lie in any order. */
    static final int ORDERED = 32;

    private final TextPool pool;
    private final int[] places;

    /** Takes the array and puts it in order. */
    Suffixes(TextPool pool, int[] places) {
        this.pool = pool;
        this.places = places;
        new SuffixOrder(pool, places).sort();
    }

    int size() {
        return places.length;
    }

    int place(int number) {
        return places[number];
    }

    /** How many places {@link #beginningWith} looks at. */
    int count(String wanted) {
        int length = Math.min(wanted.length(), ORDERED);
        return bound(wanted, length, 0) - bound(wanted, length, -1);
    }

    /** Hands over the places at which a text begins, which is not empty. */
    void beginningWith(String wanted, IntConsumer consumer) {
        int length = Math.min(wanted.length(), ORDERED);
        int end = bound(wanted, length, 0);
        for (int number = bound(wanted, length, -1); number < end; number++) {
            if (length == wanted.length() || pool.compare(places[number], wanted, wanted.length()) == 0) {
                consumer.accept(places[number]);
            }
        }
    }

    /** The first place that compares above {@code most}. */
    private int bound(String wanted, int length, int most) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Integer.signum(pool.compare(places[middle], wanted, length)) <= most) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first number from {@code from} to {@code end} whose letter at {@code depth} is not below {@code letter}. */
    int first(char letter, int from, int end, int depth) {
        int step = 1;
        int low = from;
        while (low + step < end && letterAt(low + step, depth) < letter) {
            low += step;
            step <<= 1;
        }
        int high = Math.min(end, low + step);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (letterAt(middle, depth) < letter) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The letter that is {@code depth} letters behind a place. */
    char letterAt(int number, int depth) {
        return pool.letter(places[number] + depth);
    }
}
