package org.mineralgis.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
}
