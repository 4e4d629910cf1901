package org.mineralgis.tile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps tiles within {@link #BYTES_MAX}. When the features of a tile are too many, those of the smallest rank go, from the layers
 * that take most: a layer that takes less than its share stays whole. The tile tells how many are missing.
 */
final class TileBudget {

    /** The largest tile, compressed with gzip. */
    static final int BYTES_MAX = 500_000;

    /** Each attempt that is still too large is followed by one of at most this share of its size. */
    private static final double STEP = 0.97;

    /** Of a tile that may be as many times too large a part is compressed first, to see how much there is room for. */
    private static final double DOUBTFUL = 2;

    private final List<LayerFeatures> layers;
    private final int[][] orders;
    private final int bytesMax;

    private TileBudget(List<LayerFeatures> layers, int bytesMax) {
        this.layers = layers;
        this.orders = layers.stream().map(LayerFeatures::byRank).toArray(int[][]::new);
        this.bytesMax = bytesMax;
    }

    /** The tile of these layers. */
    static Tile fit(List<LayerFeatures> layers) {
        return fit(layers, BYTES_MAX);
    }

    static Tile fit(List<LayerFeatures> layers, int bytesMax) {
        return new TileBudget(layers, bytesMax).fit();
    }

    private Tile fit() {
        int[] kept = layers.stream().mapToInt(LayerFeatures::size).toArray();
        double room = expected(total());
        if (room < total()) {
            cut(kept, room);
        }
        Tile tile = tile(kept);
        while (tile.bytes(ContentCoding.GZIP).length > bytesMax) {
            room *= Math.min(1, (double) bytesMax / tile.bytes(ContentCoding.GZIP).length) * STEP;
            cut(kept, room);
            tile = tile(kept);
        }
        return tile;
    }

    /** Less than all when a part of it tells that all is far too much. */
    private double expected(double total) {
        if (total < DOUBTFUL * bytesMax) {
            return total;
        }
        int[] part = layers.stream().mapToInt(LayerFeatures::size).toArray();
        cut(part, bytesMax / DOUBTFUL);
        double compressed = tile(part).bytes(ContentCoding.GZIP).length / (bytesMax / DOUBTFUL);
        return total * compressed < DOUBTFUL * bytesMax ? total : bytesMax / compressed * STEP;
    }

    private double total() {
        double sum = 0;
        for (int layer = 0; layer < orders.length; layer++) {
            sum += weight(layer);
        }
        return sum;
    }

    private double weight(int layer) {
        double sum = 0;
        for (int feature : orders[layer]) {
            sum += layers.get(layer).weight(feature);
        }
        return sum;
    }

    private Tile tile(int[] kept) {
        MvtBytes out = new MvtBytes(1 << 14);
        Map<String, Integer> omitted = new TreeMap<>();
        for (int layer = 0; layer < kept.length; layer++) {
            LayerFeatures features = layers.get(layer);
            if (kept[layer] > 0) {
                LayerWriter.write(features, Arrays.copyOf(orders[layer], kept[layer]), out);
            }
            if (kept[layer] < features.size()) {
                omitted.put(features.name(), features.size() - kept[layer]);
            }
        }
        return new Tile(out.copy(), omitted);
    }

    /** Cuts every layer at the same weight, the largest at which all of them have room. */
    private void cut(int[] kept, double room) {
        double[] weights = new double[kept.length];
        Arrays.setAll(weights, this::weight);
        double[] sorted = weights.clone();
        Arrays.sort(sorted);
        double left = room;
        double share = 0;
        for (int index = 0; index < sorted.length; index++) {
            share = left / (sorted.length - index);
            if (sorted[index] > share) {
                break;
            }
            left -= sorted[index];
        }
        for (int layer = 0; layer < kept.length; layer++) {
            kept[layer] = weights[layer] <= share ? kept[layer] : fitting(layer, share);
        }
    }

    private int fitting(int layer, double share) {
        double sum = 0;
        int count = 0;
        for (int feature : orders[layer]) {
            sum += layers.get(layer).weight(feature);
            if (sum > share) {
                return count;
            }
            count++;
        }
        return count;
    }
}
