package org.mineralgis.tile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.model.ZoomRange;
import org.mineralgis.store.ShapeCounts;

/** Descriptions of tilesets in TileJSON 3.0.0, which knows no tile matrix set but WebMercatorQuad. */
public final class TileJson {

    private TileJson() {}

    /**
     * Describes the tileset of {@code datasets}.
     *
     * @param datasets those without tiles are left out
     * @param title shown as "zh · en"
     * @param tilesUrlTemplate absolute, with {@code {z}}, {@code {x}} and {@code {y}}
     * @param counts how much tiles draw of each dataset
     * @return with {@code bounds}, {@code minzoom} and {@code maxzoom} only when there is at least one dataset
     */
    public static ObjectNode of(
            List<LoadedDataset> datasets,
            LocalizedText title,
            String tilesUrlTemplate,
            Function<LoadedDataset, ShapeCounts> counts) {
        Tileset tileset = Tileset.of(TileMatrixSet.WEB_MERCATOR_QUAD, datasets);
        ObjectNode json = described(tileset, title, tilesUrlTemplate);
        ArrayNode layers = json.putArray("vector_layers");
        for (LoadedDataset loaded : tileset.datasets()) {
            int last = tileset.zoom().orElseThrow().max();
            VectorLayers.add(
                    layers, loaded, new ZoomRange(tileset.zoomOf(loaded).min(), last), counts.apply(loaded));
        }
        return json;
    }

    /** The same of tiles that are pictures, which have no layers. */
    public static ObjectNode ofPictures(List<LoadedDataset> datasets, LocalizedText title, String tilesUrlTemplate) {
        return described(Tileset.of(TileMatrixSet.WEB_MERCATOR_QUAD, datasets), title, tilesUrlTemplate);
    }

    private static ObjectNode described(Tileset tileset, LocalizedText title, String tilesUrlTemplate) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("tilejson", "3.0.0");
        json.put("name", both(title));
        json.put("scheme", "xyz");
        json.putArray("tiles").add(tilesUrlTemplate);
        json.put("attribution", attribution(tileset));
        tileset.zoom().ifPresent(zoom -> putZoom(json, zoom));
        tileset.bounds().ifPresent(bounds -> putBounds(json, bounds));
        return json;
    }

    static void putZoom(ObjectNode json, ZoomRange zoom) {
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

    static String both(LocalizedText text) {
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
