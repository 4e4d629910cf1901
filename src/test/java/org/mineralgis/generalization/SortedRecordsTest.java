package org.mineralgis.generalization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SortedRecordsTest {

    private record Entry(long key, int number, int size) {}

    @Test
    void recordsOfAnySizeComeInTheOrderOfTheirKeysAndNoneIsLost() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<Entry> entries = new ArrayList<>();
            List<Entry> sorted = new ArrayList<>();
            try (SortedRecords records = new SortedRecords(1000, 30)) {
                for (int number = 0; number < 2000; number++) {
                    Entry entry = new Entry(
                            random.nextLong() >>> 1 + random.nextInt(60),
                            number,
                            4 + random.nextInt(number % 97 == 0 ? 3000 : 60));
                    entries.add(entry);
                    byte[] bytes = new byte[entry.size()];
                    ByteBuffer.wrap(bytes).putInt(number);
                    records.add(entry.key(), bytes);
                }
                records.forEach((key, bytes) ->
                        sorted.add(new Entry(key, ByteBuffer.wrap(bytes).getInt(), bytes.length)));
            }
            Comparator<Entry> order = Comparator.comparingLong(Entry::key).thenComparing(Entry::number);
            entries.sort(order);
            sorted.sort(order);
            assertEquals(entries, sorted, "seed " + seed);
        }
    }

    @Test
    void keysNeverGoDown() throws IOException {
        Random random = new Random(3);
        List<Long> keys = new ArrayList<>();
        try (SortedRecords records = new SortedRecords(500, 17)) {
            for (int number = 0; number < 1000; number++) {
                records.add(random.nextInt(100), new byte[random.nextInt(40)]);
            }
            records.forEach((key, bytes) -> keys.add(key));
        }
        assertEquals(keys.stream().sorted().toList(), keys);
        assertEquals(1000, keys.size());
    }

    @Test
    void nothingIsHandedOverOfNothing() throws IOException {
        try (SortedRecords records = new SortedRecords()) {
            records.forEach((key, bytes) -> {
                throw new AssertionError("there is no record");
            });
        }
    }
}
