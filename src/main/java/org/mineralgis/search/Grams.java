package org.mineralgis.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** Which spellings hold which pairs of letters: what a text can be in is found without a look at all others. */
final class Grams {

    /** Beside the first letter of a spelling, and beside a Chinese character that is sought alone. */
    private static final char EDGE = '\0';

    /** A pair of letters in the upper half, the number of the spelling in the lower; in order. */
    private final long[] entries;

    private final int spellings;

    private Grams(long[] entries, int spellings) {
        this.entries = entries;
        this.spellings = spellings;
    }

    static Grams of(List<String> spellings) {
        long[] entries = new long[1024];
        int size = 0;
        for (int number = 0; number < spellings.size(); number++) {
            String text = spellings.get(number);
            if (size + 2 * text.length() + 1 > entries.length) {
                entries = Arrays.copyOf(entries, 2 * entries.length + 2 * text.length());
            }
            for (int at = 0; at < text.length(); at++) {
                entries[size++] = entry(at == 0 ? EDGE : text.charAt(at - 1), text.charAt(at), number);
                if (Letters.isHan(text.charAt(at))) {
                    entries[size++] = entry(text.charAt(at), EDGE, number);
                }
            }
        }
        return new Grams(distinct(entries, size), spellings.size());
    }

    private static long[] distinct(long[] entries, int size) {
        Arrays.parallelSort(entries, 0, size);
        int kept = 0;
        for (int index = 0; index < size; index++) {
            if (index == 0 || entries[index] != entries[index - 1]) {
                entries[kept++] = entries[index];
            }
        }
        return Arrays.copyOf(entries, kept);
    }

    private static long entry(char first, char second, int number) {
        return (long) (first << Character.SIZE | second) << Integer.SIZE | number;
    }

    /** How many spellings {@link #holding} hands over. */
    int count(String text) {
        long best = best(text);
        return end(best) - begin(best);
    }

    /** Hands over the spellings that may hold a text: all that do, and some that do not. */
    void holding(String text, IntConsumer consumer) {
        long best = best(text);
        int end = end(best);
        for (int index = begin(best); index < end; index++) {
            consumer.accept((int) entries[index]);
        }
    }

    /** The pair of letters of a text that the fewest spellings hold. */
    private long best(String text) {
        long best = text.length() > 1 ? entry(text.charAt(0), text.charAt(1), 0) : alone(text.charAt(0));
        int fewest = end(best) - begin(best);
        for (int at = 2; at < text.length(); at++) {
            long gram = entry(text.charAt(at - 1), text.charAt(at), 0);
            int many = end(gram) - begin(gram);
            if (many < fewest) {
                fewest = many;
                best = gram;
            }
        }
        return best;
    }

    private static long alone(char letter) {
        return Letters.isHan(letter) ? entry(letter, EDGE, 0) : entry(EDGE, letter, 0);
    }

    /**
     * Hands over the spellings that share pairs of letters with a text, those with the most first.
     *
     * @param least how many at least
     * @param max how many spellings at the most
     */
    void sharing(String text, int least, int max, IntConsumer consumer) {
        byte[] shared = new byte[spellings];
        for (int at = 1; at < text.length(); at++) {
            long gram = entry(text.charAt(at - 1), text.charAt(at), 0);
            int end = end(gram);
            for (int index = begin(gram); index < end; index++) {
                shared[(int) entries[index]]++;
            }
        }
        int[] found = atLeast(shared, Math.max(1, least));
        int given = 0;
        for (int many = text.length(); many >= Math.max(1, least) && given < max; many--) {
            for (int place = 0; place < found.length && given < max; place++) {
                if (shared[found[place]] == many) {
                    consumer.accept(found[place]);
                    given++;
                }
            }
        }
    }

    /** The few spellings that share enough, so that not all are passed over again and again. */
    private static int[] atLeast(byte[] shared, int least) {
        int[] found = new int[1024];
        int size = 0;
        for (int number = 0; number < shared.length; number++) {
            if (shared[number] >= least) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, 2 * size);
                }
                found[size++] = number;
            }
        }
        return Arrays.copyOf(found, size);
    }

    private int begin(long gram) {
        int found = Arrays.binarySearch(entries, gram);
        return found < 0 ? -found - 1 : found;
    }

    private int end(long gram) {
        int found = Arrays.binarySearch(entries, gram | Integer.MAX_VALUE);
        return found < 0 ? -found - 1 : found + 1;
    }
}
