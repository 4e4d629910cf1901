package org.mineralgis.search;

/** Puts places of a pool in order, letter by letter (Bentley and Sedgewick's multikey quicksort). */
final class SuffixOrder {

    private static final int FEW = 12;

    private final TextPool pool;
    private final int[] places;

    SuffixOrder(TextPool pool, int[] places) {
        this.pool = pool;
        this.places = places;
    }

    void sort() {
        sort(0, places.length, 0);
    }

    private void sort(int begin, int end, int depth) {
        int from = begin;
        while (end - from > FEW && depth < Suffixes.ORDERED) {
            char pivot = pivot(from, end, depth);
            int below = from;
            int above = end;
            for (int at = from; at < above; ) {
                char letter = letter(at, depth);
                if (letter < pivot) {
                    swap(at++, below++);
                } else if (letter > pivot) {
                    swap(at, --above);
                } else {
                    at++;
                }
            }
            sort(from, below, depth);
            if (pivot != TextPool.END) {
                sort(below, above, depth + 1);
            }
            from = above;
        }
        insert(from, end, depth);
    }

    private char pivot(int begin, int end, int depth) {
        char first = letter(begin, depth);
        char middle = letter((begin + end) >>> 1, depth);
        char last = letter(end - 1, depth);
        int least = Math.min(first, Math.min(middle, last));
        int most = Math.max(first, Math.max(middle, last));
        return (char) (first + middle + last - least - most);
    }

    private void insert(int begin, int end, int depth) {
        for (int next = begin + 1; next < end && depth < Suffixes.ORDERED; next++) {
            for (int at = next; at > begin && follows(places[at - 1], places[at], depth); at--) {
                swap(at - 1, at);
            }
        }
    }

    private boolean follows(int one, int other, int depth) {
        for (int at = depth; at < Suffixes.ORDERED; at++) {
            char first = pool.letter(one + at);
            char second = pool.letter(other + at);
            if (first != second) {
                return first > second;
            }
            if (first == TextPool.END) {
                return false;
            }
        }
        return false;
    }

    private char letter(int number, int depth) {
        return pool.letter(places[number] + depth);
    }

    private void swap(int one, int other) {
        int place = places[one];
        places[one] = places[other];
        places[other] = place;
    }
}
