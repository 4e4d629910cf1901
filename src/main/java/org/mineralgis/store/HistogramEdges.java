package org.mineralgis.store;

import java.util.ArrayList;
import java.util.List;

/** Where classes of equal width begin and end. */
final class HistogramEdges {

    private HistogramEdges() {}

    /**
     * The edges between {@code min} and {@code max}, one more than there are classes. Where doubles lie too far apart for so many,
     * there are fewer; one class with two equal edges where both are the same.
     */
    static List<Double> of(double min, double max, int bins) {
        List<Double> edges = new ArrayList<>(List.of(min));
        // Not the width first: the difference of two doubles may be none.
        double width = max / bins - min / bins;
        for (int bin = 1; bin < bins; bin++) {
            double edge = min + bin * width;
            if (edge > edges.get(edges.size() - 1) && edge < max) {
                edges.add(edge);
            }
        }
        edges.add(max);
        return edges;
    }
}
