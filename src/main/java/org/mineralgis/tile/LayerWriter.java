package org.mineralgis.tile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes the message of one MVT layer (MVT 2.1, 4.1). Keys and values are numbered in the order in which features need them. */
final class LayerWriter {

    private static final int TILE_LAYERS = 3 << 3 | 2;
    private static final int VERSION = 15 << 3;
    private static final int VERSION_2 = 2;
    private static final int NAME = 1 << 3 | 2;
    private static final int FEATURES = 2 << 3 | 2;
    private static final int KEYS = 3 << 3 | 2;
    private static final int EXTENT = 5 << 3;
    private static final int FEATURE_TAGS = 2 << 3 | 2;
    private static final int FEATURE_TYPE = 3 << 3;
    private static final int FEATURE_GEOMETRY = 4 << 3 | 2;
    private static final int VALUE_UNSIGNED = 5 << 3;

    private final LayerFeatures features;
    private final MvtBytes layer = new MvtBytes(1 << 14);
    private final MvtBytes tags = new MvtBytes(256);
    private final MvtBytes number = new MvtBytes(8);
    private final ValueTable values = new ValueTable();
    private final List<String> keys = new ArrayList<>();
    private final int[] keyIndexes;
    private int at;

    private LayerWriter(LayerFeatures features) {
        this.features = features;
        // The last one is that of the count.
        this.keyIndexes = new int[features.keys().size() + 1];
        Arrays.fill(keyIndexes, -1);
    }

    /**
     * Adds a layer to a tile.
     *
     * @param order the features that stay, in the order in which they shall stand
     */
    static void write(LayerFeatures features, int[] order, MvtBytes tile) {
        LayerWriter writer = new LayerWriter(features);
        writer.write(order);
        tile.field(TILE_LAYERS, writer.layer.array(), 0, writer.layer.size());
    }

    private void write(int[] order) {
        layer.writeByte(VERSION);
        layer.varint(VERSION_2);
        text(NAME, features.name());
        for (int feature : order) {
            write(feature);
        }
        keys.forEach(key -> text(KEYS, key));
        values.writeTo(layer);
        layer.writeByte(EXTENT);
        layer.varint(features.extent());
    }

    private void text(int key, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        layer.field(key, bytes, 0, bytes.length);
    }

    private void write(int feature) {
        tags.clear();
        readTags(feature);
        int geometryStart = features.geometryStart(feature);
        int geometryLength = features.geometryEnd(feature) - geometryStart;
        layer.writeByte(FEATURES);
        int tagsLength = MvtBytes.varintLength(tags.size()) + tags.size();
        layer.varint(4 + tagsLength + MvtBytes.varintLength(geometryLength) + geometryLength);
        layer.field(FEATURE_TAGS, tags.array(), 0, tags.size());
        layer.writeByte(FEATURE_TYPE);
        layer.writeByte(features.type(feature));
        layer.field(FEATURE_GEOMETRY, features.geometries(), geometryStart, geometryLength);
    }

    private void readTags(int feature) {
        byte[] properties = features.properties();
        int end = features.propertyEnd(feature);
        at = features.propertyStart(feature);
        while (at < end) {
            int field = varint(properties);
            int length = varint(properties);
            tag(field, properties, at, length);
            at += length;
        }
        if (features.count(feature) > 1) {
            number.clear();
            number.writeByte(VALUE_UNSIGNED);
            number.varint(features.count(feature));
            tag(keyIndexes.length - 1, number.array(), 0, number.size());
        }
    }

    private void tag(int field, byte[] bytes, int offset, int length) {
        if (keyIndexes[field] < 0) {
            keyIndexes[field] = keys.size();
            keys.add(field < features.keys().size() ? features.keys().get(field) : Tile.POINT_COUNT);
        }
        tags.varint(keyIndexes[field]);
        tags.varint(values.indexOf(bytes, offset, length));
    }

    private int varint(byte[] bytes) {
        int value = 0;
        int shift = 0;
        while (bytes[at] < 0) {
            value |= (bytes[at++] & 0x7F) << shift;
            shift += 7;
        }
        return value | bytes[at++] << shift;
    }
}
