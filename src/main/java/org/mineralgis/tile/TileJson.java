package org.mineralgis.tile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Field;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.model.ZoomRange;
import org.mineralgis.store.ShapeStore;

/** Descriptions of tilesets in TileJSON 3.0.0, which knows no tile matrix set but WebMercatorQuad. */
public final class TileJson {

    private TileJson() {}

    /**
     * Describes the tileset of {@code datasets}.
     *
     * @param datasets those without tiles are left out
     * @param title shown as "zh · en"
     * @param tilesUrlTemplate absolute, with {@code {z}}, {@code {x}} and {@code {y}}
     * @return with {@code bounds}, {@code minzoom} and {@code maxzoom} only when there is at least one dataset
     */
    public static ObjectNode of(List<LoadedDataset> datasets, LocalizedText title, String tilesUrlTemplate) {
        Tileset tileset = Tileset.of(TileMatrixSet.WEB_MERCATOR_QUAD, datasets);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("tilejson", "3.0.0");
        json.put("name", both(title));
        json.put("scheme", "xyz");
        json.putArray("tiles").add(tilesUrlTemplate);
        json.put("attribution", attribution(tileset));
        tileset.zoom().ifPresent(zoom -> putZoom(json, zoom));
        tileset.bounds().ifPresent(bounds -> putBounds(json, bounds));
        ArrayNode layers = json.putArray("vector_layers");
        tileset.zoom().ifPresent(zoom -> tileset.datasets()
                .forEach(loaded -> addLayers(
                        layers, loaded, new ZoomRange(tileset.zoomOf(loaded).min(), zoom.max()))));
        return json;
    }

    private static void putZoom(ObjectNode json, ZoomRange zoom) {
        json.put("minzoom", zoom.min());
        json.put("maxzoom", zoom.max());
    }

    private static void putBounds(ObjectNode json, BoundingBox bounds) {
        json.putArray("bounds")
                .add(bounds.west())
                .add(bounds.south())
                .add(bounds.east())
                .add(bounds.north());
    }

    private static void addLayers(ArrayNode layers, LoadedDataset loaded, ZoomRange zoom) {
        LocalizedText title = loaded.dataset().metadata().title();
        layers.add(layer(loaded, loaded.dataset().id(), both(title), zoom));
        ShapeStore.findLabelLayer(loaded.dataset())
                .ifPresent(name -> layers.add(layer(loaded, name, both(title) + ": 注记点 · label points", zoom)));
    }

    private static ObjectNode layer(LoadedDataset loaded, String id, String description, ZoomRange zoom) {
        ObjectNode layer = JsonNodeFactory.instance.objectNode();
        layer.put("id", id);
        layer.put("description", description);
        putZoom(layer, zoom);
        ObjectNode fields = layer.putObject("fields");
        fields.put("fid", "编号 · Identifier");
        loaded.dataset().schema().fields().forEach(field -> fields.put(field.name(), describe(field)));
        fields.put("evidence", "依据 · Evidence");
        return layer;
    }

    private static String describe(Field field) {
        return both(field.title()) + (field.unit() == null ? "" : " (" + field.unit() + ")");
    }

    private static String both(LocalizedText text) {
        return text.zh() + " · " + text.en();
    }

    /** Every line once; clients show this as HTML, so that markup characters are escaped. */
    private static String attribution(Tileset tileset) {
        return tileset.datasets().stream()
                .map(loaded -> loaded.dataset().metadata().attribution())
                .distinct()
                .map(line -> line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .collect(Collectors.joining(" | "));
    }
}
