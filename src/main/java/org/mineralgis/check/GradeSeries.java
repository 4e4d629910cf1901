package org.mineralgis.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The grades of a dataset by kind, and where each stands. Of grades beyond some thousands only files grow, so that tables of
 * any length can be held to the median of their kind.
 */
final class GradeSeries {

    /** Below so many grades of a kind there is no median worth the name. */
    private static final int MEDIAN_MIN = 5;
    /** A table with more units and commodities than that has no kinds; those beyond are held to no median. */
    static final int KINDS_MAX = 10_000;
    /** Texts of the check have no zero character. */
    private static final String SEPARATOR = "\0";

    private static final int TEXT_MAX = 20_000;

    private final Map<String, MedianTally> kinds = new HashMap<>();
    private final KeyedLog log = new KeyedLog();
    /** Files with grades of further kinds, and how many of these they have. */
    private final Map<String, Long> leftOut = new TreeMap<>();

    /** A grade and its record. */
    record Seen(String file, int row, String label, String kind, double value) {}

    /** Takes a grade and the median of its kind. */
    interface Consumer {
        void accept(Seen seen, double median);
    }

    /** @param value above 0 */
    void add(CheckedRecord record, String kind, double value) {
        MedianTally tally = kinds.get(kind);
        if (tally == null) {
            if (kinds.size() == KINDS_MAX) {
                leftOut.merge(record.source().file(), 1L, Long::sum);
                return;
            }
            tally = new MedianTally();
            kinds.put(kind, tally);
        }
        tally.add(value);
        String text = String.join(SEPARATOR, record.source().file(), kind, record.label());
        byte[] bytes = text.substring(0, Math.min(text.length(), TEXT_MAX)).getBytes(StandardCharsets.UTF_8);
        ByteBuffer entry = ByteBuffer.allocate(Integer.BYTES + Double.BYTES + bytes.length);
        entry.putInt(record.source().row()).putDouble(value).put(bytes);
        log.add(TextKey.of(kind), entry.array());
    }

    /** How many grades of each file are held to no median, because there are too many kinds. */
    Map<String, Long> leftOut() {
        return leftOut;
    }

    /** Hands over every grade of a kind with enough of them, in the order of their records; to be called once, at the end. */
    void finish(Consumer consumer) {
        Map<String, Double> medians = new HashMap<>();
        kinds.forEach((kind, tally) -> {
            double median = tally.median();
            if (tally.count() >= MEDIAN_MIN) {
                medians.put(kind, median);
            }
        });
        log.forEach(entry -> {
            Seen seen = read(entry);
            Double median = medians.get(seen.kind());
            if (median != null) {
                consumer.accept(seen, median);
            }
        });
        log.close();
    }

    private static Seen read(ByteBuffer entry) {
        int row = entry.getInt();
        double value = entry.getDouble();
        String[] texts = StandardCharsets.UTF_8.decode(entry).toString().split(SEPARATOR, 3);
        return new Seen(texts[0], row, texts.length > 2 ? texts[2] : "", texts.length > 1 ? texts[1] : "", value);
    }
}
