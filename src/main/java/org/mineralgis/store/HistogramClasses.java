package org.mineralgis.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The classes of a histogram that is parted by nothing else. */
final class HistogramClasses {

    private HistogramClasses() {}

    /** From the least to the greatest, those that no record is in among them; records without a value, if there are any, last. */
    static List<RecordGroup> inOrder(List<RecordGroup> groups, List<Double> edges) {
        Map<Integer, RecordGroup> found = new HashMap<>();
        groups.forEach(group -> found.put(group.bin(), group));
        List<MeasuredValue> nothing = groups.get(0).measures().stream()
                .map(measure -> new MeasuredValue(null, 0))
                .toList();
        List<RecordGroup> ordered = new ArrayList<>();
        for (int bin = 0; bin < edges.size() - 1; bin++) {
            ordered.add(found.getOrDefault(bin, new RecordGroup(List.of(), bin, 0, nothing)));
        }
        if (found.containsKey(null)) {
            ordered.add(found.get(null));
        }
        return ordered;
    }

    /**
     * The classes of values that were counted one by one.
     *
     * @param records how many have which value
     * @param without how many have none
     */
    static RecordGroups of(SortedMap<Double, Long> records, long without, int bins) {
        List<Double> edges =
                records.isEmpty() ? List.of() : HistogramEdges.of(records.firstKey(), records.lastKey(), bins);
        long[] counts = new long[Math.max(0, edges.size() - 1)];
        records.forEach((value, count) -> counts[classOf(value, edges)] += count);
        List<RecordGroup> groups = new ArrayList<>();
        long matched = without;
        for (int bin = 0; bin < counts.length; bin++) {
            groups.add(new RecordGroup(List.of(), bin, counts[bin], List.of()));
            matched += counts[bin];
        }
        if (without > 0 || groups.isEmpty()) {
            groups.add(new RecordGroup(List.of(), null, without, List.of()));
        }
        return new RecordGroups(matched, edges, groups, false);
    }

    /** The last class takes in its upper edge. */
    private static int classOf(double value, List<Double> edges) {
        int place = Collections.binarySearch(edges, value);
        return Math.min(place >= 0 ? place : -place - 2, edges.size() - 2);
    }
}
