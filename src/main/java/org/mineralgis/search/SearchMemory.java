package org.mineralgis.search;

import java.util.Arrays;

/**
 * How many records are searched, so that their indexes fit into the memory of the program.
 *
 * @param records of all datasets together, at least 1
 */
record SearchMemory(long records) {

    /** Measured: a record with a Chinese and an English name and its id takes 1.2 KiB, with all their spellings. */
    private static final long RECORD_BYTES = 1_300;

    /** An index is made anew beside the one before it, and what makes it takes as much again for a while. */
    private static final long SHARE = 4;

    /** A share that is another after each edit of another dataset would make an index anew each time. */
    private static final long STEP = 1_000;

    /** What fits into so many bytes of heap, the most that the program may take. */
    static SearchMemory of(long heapBytes) {
        return new SearchMemory(Math.max(1, heapBytes / SHARE / RECORD_BYTES));
    }

    /**
     * How many records of each dataset are searched at the most: small datasets wholly, and of the others equally many.
     *
     * @param counts records of each dataset
     */
    int each(long... counts) {
        long[] ascending = counts.clone();
        Arrays.sort(ascending);
        long rest = records;
        for (int place = 0; place < ascending.length; place++) {
            long share = rest / (ascending.length - place);
            if (ascending[place] > share) {
                return whole(share > STEP ? share - share % STEP : Math.max(1, share));
            }
            rest -= ascending[place];
        }
        return whole(records);
    }

    private static int whole(long count) {
        return (int) Math.min(count, Integer.MAX_VALUE - 1);
    }
}
