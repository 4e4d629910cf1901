package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.tile.TileLimits;
import org.mineralgis.tile.Tileset;

/** The description of a tileset (OGC 17-083r4, 7). */
final class TilesetDocument {

    private TilesetDocument() {}

    /**
     * Describes a tileset.
     *
     * @param address of this description, without parameters
     */
    static ObjectNode of(Request request, TilesetKind kind, Tileset tileset, LocalizedText title, Href address) {
        ObjectNode document = Json.object();
        document.put("title", title.in(request.language()));
        document.put("attribution", attribution(tileset));
        putKind(document, kind, tileset.set());
        ArrayNode limits = document.putArray("tileMatrixSetLimits");
        tileset.limits().forEach(limit -> put(limits.addObject(), limit));
        tileset.bounds().ifPresent(bounds -> putBox(document, bounds));
        ArrayNode layers = document.putArray("layers");
        tileset.datasets().forEach(loaded -> TilesetLayers.add(layers, tileset, loaded, request));
        addScheme(Links.self(request, offered(request, tileset)), request, tileset.set())
                .putTo(document);
        ((ArrayNode) document.get("links"))
                .addObject()
                .put(
                        "href",
                        TileSelection.template(
                                address, request.query(), "/{tileMatrix}/{tileRow}/{tileCol}", language(request, kind)))
                .put("rel", "item")
                .put("type", kind.tile().mediaType())
                .put("title", kind.singular().in(request.language()))
                .put("templated", true);
        return document;
    }

    /** Pictures have labels: their addresses go on naming the language that is asked for. */
    static Map<String, String> language(Request request, TilesetKind kind) {
        return request.query()
                .find("lang")
                .filter(lang -> kind == TilesetKind.MAP)
                .map(lang -> Map.of("lang", lang))
                .orElse(Map.of());
    }

    private static List<Representation> offered(Request request, Tileset tileset) {
        return request.route().offered().stream()
                .filter(form -> form != Representation.TILEJSON || tileset.set() == TileMatrixSet.WEB_MERCATOR_QUAD)
                .toList();
    }

    /** What a tileset holds and how it is cut. */
    static void putKind(ObjectNode node, TilesetKind kind, TileMatrixSet set) {
        node.put("dataType", kind.dataType());
        node.put("crs", set.crs().uri());
        node.put("tileMatrixSetId", set.id());
        node.put("tileMatrixSetURI", set.uri());
    }

    /** Adds the way to the tile matrix set. */
    static Links addScheme(Links links, Request request, TileMatrixSet set) {
        return links.add(
                Links.OGC + "tiling-scheme",
                Representation.JSON.mediaType(),
                Texts.TILE_MATRIX_SET,
                TileMatrixSets.address(request, set));
    }

    private static String attribution(Tileset tileset) {
        return tileset.datasets().stream()
                .map(loaded -> loaded.dataset().metadata().attribution())
                .distinct()
                .collect(Collectors.joining(" | "));
    }

    private static void put(ObjectNode node, TileLimits limit) {
        node.put("tileMatrix", String.valueOf(limit.zoom()));
        node.put("minTileRow", limit.minRow());
        node.put("maxTileRow", limit.maxRow());
        node.put("minTileCol", limit.minColumn());
        node.put("maxTileCol", limit.maxColumn());
    }

    /** Adds a box in WGS 84, longitude first. */
    static void putBox(ObjectNode node, BoundingBox bounds) {
        ObjectNode box = node.putObject("boundingBox");
        box.putArray("lowerLeft").add(bounds.west()).add(bounds.south());
        box.putArray("upperRight").add(bounds.east()).add(bounds.north());
        box.put("crs", ServedCrs.CRS84.uri());
        box.putArray("orderedAxes").add("Lon").add("Lat");
    }
}
