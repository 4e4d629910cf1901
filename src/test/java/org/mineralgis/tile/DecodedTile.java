package org.mineralgis.tile;

import static org.mineralgis.tile.ProtobufFields.require;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A vector tile, read as strictly as MVT 2.1 allows and by nothing that the encoder uses.
 *
 * @param layers in the order of the tile
 */
public record DecodedTile(List<Layer> layers) {

    /** An MVT layer; {@code extent} is 4096 where none is given. */
    public record Layer(String name, int version, int extent, List<Feature> features) {}

    /** A feature; the geometry is in units of the layer's grid with y down, null where its type is unknown. */
    public record Feature(
            @Nullable Long id,
            int type,
            Map<String, Object> properties,
            @Nullable Geometry geometry) {}

    /** Reads a tile; throws {@link InvalidTileException}. */
    public static DecodedTile of(byte[] mvt) {
        List<Layer> layers = new ArrayList<>();
        ProtobufFields tile = new ProtobufFields(ByteBuffer.wrap(mvt));
        while (tile.more()) {
            require(tile.next() == 3, "a tile holds layers only");
            Layer layer = new LayerReader().read(tile.bytes());
            require(layers.stream().noneMatch(other -> other.name().equals(layer.name())), "two layers of one name");
            layers.add(layer);
        }
        return new DecodedTile(layers);
    }

    /** The features of the layer of this name; none when there is no such layer. */
    public List<Feature> features(String name) {
        return layers.stream()
                .filter(layer -> layer.name().equals(name))
                .findFirst()
                .map(Layer::features)
                .orElse(List.of());
    }

    /** The features of a layer by their {@code fid}, in their order. */
    public Map<String, Feature> byFid(String name) {
        Map<String, Feature> features = new LinkedHashMap<>();
        for (Feature feature : features(name)) {
            String fid = (String) feature.properties().get("fid");
            require(features.put(fid, feature) == null, "twice: " + fid);
        }
        return features;
    }

    /** The extent of the layer of this name. */
    public int extent(String name) {
        return layers.stream()
                .filter(layer -> layer.name().equals(name))
                .findFirst()
                .orElseThrow()
                .extent();
    }

    private static final class LayerReader {

        private final List<String> keys = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();
        private final List<ByteBuffer> features = new ArrayList<>();
        private @Nullable String name;
        private int version;
        private int extent = 4096;

        Layer read(ByteBuffer message) {
            ProtobufFields layer = new ProtobufFields(message);
            while (layer.more()) {
                switch (layer.next()) {
                    case 15 -> version = (int) layer.varint();
                    case 1 -> name = layer.text();
                    case 2 -> features.add(layer.bytes());
                    case 3 -> keys.add(layer.text());
                    case 4 -> values.add(value(layer.bytes()));
                    case 5 -> extent = (int) layer.varint();
                    default -> throw new InvalidTileException("a field that no layer has");
                }
            }
            require(version == 1 || version == 2, "version " + version);
            require(name != null && !name.isEmpty(), "a layer without name");
            return new Layer(
                    name, version, extent, features.stream().map(this::feature).toList());
        }

        private static Object value(ByteBuffer message) {
            ProtobufFields fields = new ProtobufFields(message);
            require(fields.more(), "a value without value");
            Object value =
                    switch (fields.next()) {
                        case 1 -> fields.text();
                        case 2 -> (double) fields.number32();
                        case 3 -> fields.number64();
                        case 4, 5 -> fields.varint();
                        case 6 -> unzigzag(fields.varint());
                        case 7 -> fields.varint() != 0;
                        default -> throw new InvalidTileException("a type that no value has");
                    };
            require(!fields.more(), "a value of two types");
            return value;
        }

        private static long unzigzag(long number) {
            return number >>> 1 ^ -(number & 1);
        }

        private Feature feature(ByteBuffer message) {
            ProtobufFields fields = new ProtobufFields(message);
            Long id = null;
            int[] tags = {};
            int type = -1;
            int[] geometry = null;
            while (fields.more()) {
                switch (fields.next()) {
                    case 1 -> id = fields.varint();
                    case 2 -> tags = fields.packed();
                    case 3 -> type = (int) fields.varint();
                    case 4 -> {
                        require(geometry == null, "two geometries");
                        geometry = fields.packed();
                    }
                    default -> throw new InvalidTileException("a field that no feature has");
                }
            }
            require(type >= 0 && type <= 3, "no type of geometry");
            require(geometry != null, "no geometry");
            return new Feature(id, type, properties(tags), type == 0 ? null : DecodedGeometry.of(type, geometry));
        }

        private Map<String, Object> properties(int[] tags) {
            require(tags.length % 2 == 0, "a key without value");
            Map<String, Object> properties = new LinkedHashMap<>();
            for (int tag = 0; tag < tags.length; tag += 2) {
                require(tags[tag] >= 0 && tags[tag] < keys.size(), "no such key");
                require(tags[tag + 1] >= 0 && tags[tag + 1] < values.size(), "no such value");
                require(properties.put(keys.get(tags[tag]), values.get(tags[tag + 1])) == null, "a key twice");
            }
            return properties;
        }
    }
}
