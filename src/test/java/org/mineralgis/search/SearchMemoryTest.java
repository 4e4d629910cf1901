package org.mineralgis.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How many records are searched in how much memory. */
final class SearchMemoryTest {

    private static final long MEBIBYTE = 1 << 20;

    private static long searched(int each, long... counts) {
        return Arrays.stream(counts).map(count -> Math.min(count, each)).sum();
    }

    @Test
    void aMillionRecordsAreSearchedWithSixGibibytesAndSomeThousandWithSixtyFourMebibytes() {
        long[] counts = {1_000_000, 20_000, 16};
        assertEquals(1_020_016, searched(SearchMemory.of(6144 * MEBIBYTE).each(counts), counts));
        long small = searched(SearchMemory.of(64 * MEBIBYTE).each(counts), counts);
        assertTrue(small > 10_000 && small < 20_000, "with 64 MiB " + small);
    }

    @Test
    void smallDatasetsAreSearchedWhollyAndTheRestIsSharedByTheOthers() {
        long[] counts = {900_000, 16, 500_000, 20_000};
        int each = new SearchMemory(220_016).each(counts);
        assertEquals(100_000, each);
        assertEquals(220_016, searched(each, counts));
    }

    @Test
    void neverMoreAreSearchedThanFitAndAllWhenTheyDo() {
        SplittableRandom random = new SplittableRandom(1);
        for (int turn = 0; turn < 2_000; turn++) {
            long[] counts = random.longs(1 + random.nextInt(6), 0, 50_000).toArray();
            long records = 10 + random.nextLong(150_000);
            long all = Arrays.stream(counts).sum();
            long searched = searched(new SearchMemory(records).each(counts), counts);
            assertTrue(searched <= records, Arrays.toString(counts) + " in " + records);
            assertTrue(all > records || searched == all, Arrays.toString(counts) + " in " + records);
        }
    }

    @Test
    void aRecordMoreOfAnotherDatasetLeavesALargeShareAsItIs() {
        SearchMemory memory = new SearchMemory(200_000);
        assertEquals(memory.each(7_100, 1_000_000), memory.each(7_101, 1_000_000));
    }
}
