package org.mineralgis.style;

import static org.mineralgis.style.Json.array;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.Metadata;

/** The hillshade of the map, in both outputs: which dataset of elevations it is made from, and how opaque it lies over the land. */
final class HillshadeLayer {

    /** Source and layer in the MapLibre style. */
    static final String ID = "hillshade";

    /** Tiles of the finest level are drawn larger at larger scales: there is no more detail. */
    private static final int ZOOM_MAX = 8;

    private static final int TILE_SIDE = 512;
    private static final double FULL_ZOOM = 7;
    private static final double FAINT_ZOOM = 11;
    private static final double FULL = 0.8;
    private static final double FAINT = 0.35;

    private HillshadeLayer() {}

    static double opacity(double denominator) {
        double zoom = ScaleZoom.of(denominator);
        double share = Math.max(0, Math.min(1, (zoom - FULL_ZOOM) / (FAINT_ZOOM - FULL_ZOOM)));
        return FULL + share * (FAINT - FULL);
    }

    /** The source of its tiles. */
    static ObjectNode source(LoadedDataset relief, String tilesUrl) {
        ObjectNode source = Json.object().put("type", "raster");
        source.set("tiles", array(tilesUrl));
        source.put("tileSize", TILE_SIDE).put("minzoom", 0).put("maxzoom", ZOOM_MAX);
        BoundingBox extent = relief.extent();
        if (extent != null && !extent.crossesAntimeridian()) {
            source.set("bounds", array(extent.west(), extent.south(), extent.east(), extent.north()));
        }
        Metadata metadata = relief.dataset().metadata();
        source.put("attribution", metadata.attribution());
        return source;
    }

    static ObjectNode layer(String group, LoadedDataset relief) {
        ObjectNode layer = Json.object().put("id", ID).put("type", "raster").put("source", ID);
        ObjectNode paint = layer.putObject("paint");
        paint.set(
                "raster-opacity",
                array("interpolate", array("linear"), array("zoom"), FULL_ZOOM, FULL, FAINT_ZOOM, FAINT));
        paint.put("raster-fade-duration", 0);
        layer.putObject("metadata")
                .put("mineralgis:group", group)
                .put("mineralgis:relief", relief.dataset().id());
        return layer;
    }
}
