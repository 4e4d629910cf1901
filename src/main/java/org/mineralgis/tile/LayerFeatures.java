package org.mineralgis.tile;

import java.util.Arrays;
import java.util.List;
import org.mineralgis.store.ShapeRow;

/** The features of one MVT layer with their geometries encoded, before it is known which of them stay. For one thread. */
final class LayerFeatures {

    private static final int FEATURES = 64;

    private final String name;
    private final List<String> keys;
    private final TileFrame frame;
    private final int gridZoomMax;
    private final GeometryEncoder encoder;
    private final MvtBytes geometries = new MvtBytes(1 << 12);
    private final MvtBytes properties = new MvtBytes(1 << 12);

    private long[] ranks = new long[FEATURES];
    private int[] counts = new int[FEATURES];
    private byte[] types = new byte[FEATURES];
    private int[] geometryEnds = new int[FEATURES];
    private int[] propertyEnds = new int[FEATURES];
    private int size;

    /**
     * No features.
     *
     * @param keys names of the properties by the numbers that {@link org.mineralgis.model.DrawnShape#properties()} gives them
     * @param gridZoomMax level of the finest grid of a dataset all of whose nodes are nodes of {@code frame}
     */
    LayerFeatures(String name, List<String> keys, TileFrame frame, int gridZoomMax) {
        this.name = name;
        this.keys = List.copyOf(keys);
        this.frame = frame;
        this.gridZoomMax = gridZoomMax;
        this.encoder = new GeometryEncoder(frame);
    }

    /** Encodes a feature; nothing happens when nothing of it is inside the tile with its buffer. */
    void add(ShapeRow row) {
        boolean onGrid = frame.mercator() && row.gridZoom() <= gridZoomMax;
        int type = encoder.encode(row.wkb(), onGrid, geometries);
        if (type == GeometryEncoder.NOTHING) {
            return;
        }
        if (size == ranks.length) {
            grow();
        }
        properties.write(row.properties(), 0, row.properties().length);
        ranks[size] = row.rank();
        counts[size] = row.count();
        types[size] = (byte) type;
        geometryEnds[size] = geometries.size();
        propertyEnds[size] = properties.size();
        size++;
    }

    private void grow() {
        ranks = Arrays.copyOf(ranks, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
        types = Arrays.copyOf(types, 2 * size);
        geometryEnds = Arrays.copyOf(geometryEnds, 2 * size);
        propertyEnds = Arrays.copyOf(propertyEnds, 2 * size);
    }

    String name() {
        return name;
    }

    List<String> keys() {
        return keys;
    }

    int extent() {
        return frame.extent();
    }

    /** How many features there are. */
    int size() {
        return size;
    }

    /** Their numbers in the order of their ranks, the largest first. */
    int[] byRank() {
        long[] sorted = Arrays.copyOf(ranks, size);
        Arrays.sort(sorted);
        int[] order = new int[size];
        Arrays.fill(order, -1);
        for (int feature = 0; feature < size; feature++) {
            int place = size - 1 - Arrays.binarySearch(sorted, ranks[feature]);
            // Only foreign rows share a rank; they stand beside each other, wherever the search came out among them.
            while (place > 0 && sorted[size - place] == ranks[feature]) {
                place--;
            }
            while (order[place] >= 0) {
                place++;
            }
            order[place] = feature;
        }
        return order;
    }

    int type(int feature) {
        return types[feature];
    }

    /** How many records the feature stands for. */
    int count(int feature) {
        return counts[feature];
    }

    byte[] geometries() {
        return geometries.array();
    }

    int geometryStart(int feature) {
        return feature == 0 ? 0 : geometryEnds[feature - 1];
    }

    int geometryEnd(int feature) {
        return geometryEnds[feature];
    }

    byte[] properties() {
        return properties.array();
    }

    int propertyStart(int feature) {
        return feature == 0 ? 0 : propertyEnds[feature - 1];
    }

    int propertyEnd(int feature) {
        return propertyEnds[feature];
    }

    /** About how many bytes a feature takes in a tile; not less. */
    int weight(int feature) {
        return geometryEnd(feature) - geometryStart(feature) + propertyEnd(feature) - propertyStart(feature) + 16;
    }
}
