package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.ZoomRange;
import org.mineralgis.tile.TileLimits;
import org.mineralgis.tile.Tileset;

/** The description of a tileset (OGC 17-083r4, 7). */
final class TilesetDocument {

    static final String CRS = "http://www.opengis.net/def/crs/EPSG/0/3857";
    static final String TILE_MATRIX_SET = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    private TilesetDocument() {}

    /**
     * Describes a tileset.
     *
     * @param self the address of this description
     */
    static ObjectNode of(Request request, Tileset tileset, LocalizedText title, Href self) {
        ObjectNode document = Json.object();
        document.put("title", title.in(request.language()));
        document.put("dataType", "vector");
        document.put("crs", CRS);
        document.put("tileMatrixSetId", "WebMercatorQuad");
        document.put("tileMatrixSetURI", TILE_MATRIX_SET);
        ArrayNode limits = document.putArray("tileMatrixSetLimits");
        tileset.limits().forEach(limit -> put(limits.addObject(), limit));
        tileset.bounds().ifPresent(bounds -> put(document.putObject("boundingBox"), bounds));
        ArrayNode layers = document.putArray("layers");
        tileset.datasets().forEach(loaded -> put(layers.addObject(), loaded, request));
        links(request).putTo(document);
        ((ArrayNode) document.get("links"))
                .addObject()
                .put("href", self + "/{tileMatrix}/{tileRow}/{tileCol}")
                .put("rel", "item")
                .put("type", Representation.MVT.mediaType())
                .put("title", Texts.TILE.in(request.language()))
                .put("templated", true);
        return document;
    }

    private static Links links(Request request) {
        return Links.self(request, request.route().offered())
                .add(
                        Links.OGC + "tiling-scheme",
                        Representation.JSON.mediaType(),
                        Texts.TILE_MATRIX_SET,
                        TILE_MATRIX_SET);
    }

    private static void put(ObjectNode node, TileLimits limit) {
        node.put("tileMatrix", String.valueOf(limit.zoom()));
        node.put("minTileRow", limit.minRow());
        node.put("maxTileRow", limit.maxRow());
        node.put("minTileCol", limit.minColumn());
        node.put("maxTileCol", limit.maxColumn());
    }

    private static void put(ObjectNode node, BoundingBox bounds) {
        node.putArray("lowerLeft").add(bounds.west()).add(bounds.south());
        node.putArray("upperRight").add(bounds.east()).add(bounds.north());
        node.put("crs", CRS84);
    }

    private static void put(ObjectNode node, LoadedDataset loaded, Request request) {
        node.put("id", loaded.dataset().id());
        node.put("title", loaded.dataset().metadata().title().in(request.language()));
        node.put("dataType", "vector");
        node.put(
                "geometryDimension",
                switch (loaded.dataset().schema().geometryType()) {
                    case NONE, POINT -> 0;
                    case MULTI_LINE_STRING -> 1;
                    case MULTI_POLYGON -> 2;
                });
        ZoomRange zoom = loaded.dataset().portrayal().zoom();
        if (zoom != null) {
            node.put("minTileMatrix", String.valueOf(zoom.min()));
            node.put("maxTileMatrix", String.valueOf(zoom.max()));
        }
    }
}
