package org.mineralgis.tile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.IntToLongFunction;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SmallShapes;
import org.mineralgis.model.ZoomRange;
import org.mineralgis.store.ShapeCounts;
import org.mineralgis.store.ShapeStore;

/** The MVT layers of a dataset in TileJSON 3.0.0 (section 3.3), each with {@code _meta}: what its tiles leave out, and by which rule. */
final class VectorLayers {

    private static final LocalizedText THINNED = new LocalizedText(
            "每级缩放按瓦片边长的 1/64 分格，每格只画等级最高的点，point_count 是它代表的记录数；最后一级全画",
            "At each zoom one point in each cell of 1/64 of a tile's side, the one of the highest rank; its point_count"
                    + " tells how many records it stands for; all at the last zoom");
    private static final LocalizedText DROPPED =
            new LocalizedText("小于半个像素的图形不画", "What is smaller than half a pixel is not drawn");
    private static final LocalizedText STOOD_FOR = new LocalizedText(
            "小于半个像素的图形以点代替，每格一点",
            "A point stands for what is smaller than half a pixel, one in each cell of 1/64 of a tile's side");
    private static final LocalizedText LABELS = new LocalizedText(
            "每个面一个注记点，每格只画等级最高的", "One label point for each area, in each cell that of the highest rank");
    private static final LocalizedText BUDGET = new LocalizedText(
            "瓦片超过 tileBytesMax（gzip）时按等级从低到高舍去，响应头 X-Tile-Omitted 说明个数",
            "Of tiles above tileBytesMax (gzip) the lowest ranks are left out, and the header X-Tile-Omitted tells how many");

    private VectorLayers() {}

    /** Adds the layer of the records and, where there is one, that of their labels. */
    static void add(ArrayNode layers, LoadedDataset loaded, ZoomRange zoom, ShapeCounts counts) {
        String title = TileJson.both(loaded.dataset().metadata().title());
        ObjectNode records =
                layer(layers.addObject(), loaded.dataset(), loaded.dataset().id(), title, zoom);
        if (pointsStandForOthers(loaded.dataset())) {
            ((ObjectNode) records.get("fields")).put(Tile.POINT_COUNT, "所代表的记录数 · Records it stands for");
        }
        putMeta(records, loaded, counts, counts::records, rule(loaded.dataset()));
        ShapeStore.findLabelLayer(loaded.dataset()).ifPresent(name -> {
            ObjectNode labels = layer(layers.addObject(), loaded.dataset(), name, title + ": 注记点 · label points", zoom);
            putMeta(labels, loaded, counts, counts::labels, LABELS);
        });
    }

    /** Whether features of its tiles can have {@code point_count}. */
    private static boolean pointsStandForOthers(Dataset dataset) {
        return dataset.schema().geometryType() == GeometryType.POINT;
    }

    private static LocalizedText rule(Dataset dataset) {
        if (pointsStandForOthers(dataset)) {
            return THINNED;
        }
        return dataset.portrayal().tiles().small() == SmallShapes.POINT ? STOOD_FOR : DROPPED;
    }

    private static ObjectNode layer(ObjectNode layer, Dataset dataset, String id, String description, ZoomRange zoom) {
        layer.put("id", id);
        layer.put("description", description);
        TileJson.putZoom(layer, zoom);
        ObjectNode fields = layer.putObject("fields");
        fields.put("fid", "编号 · Identifier");
        dataset.tileFields().forEach(field -> fields.put(field.name(), describe(field)));
        fields.put("evidence", "依据 · Evidence");
        return layer;
    }

    private static String describe(Field field) {
        return TileJson.both(field.title()) + (field.unit() == null ? "" : " (" + field.unit() + ")");
    }

    private static void putMeta(
            ObjectNode layer, LoadedDataset loaded, ShapeCounts counts, IntToLongFunction drawn, LocalizedText rule) {
        ObjectNode meta = layer.putObject("_meta");
        meta.put("records", loaded.featureCount());
        meta.put("withoutPosition", counts.withoutPosition());
        ObjectNode byZoom = meta.putObject("drawn");
        for (int zoom = layer.get("minzoom").asInt();
                zoom <= layer.get("maxzoom").asInt();
                zoom++) {
            byZoom.put(String.valueOf(zoom), drawn.applyAsLong(zoom));
        }
        meta.put("rule", TileJson.both(rule));
        meta.put("budget", TileJson.both(BUDGET));
        meta.put("tileBytesMax", TileBudget.BYTES_MAX);
    }
}
