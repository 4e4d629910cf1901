package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Language;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.store.ShapeStore;
import org.mineralgis.tile.Tile;
import org.mineralgis.tile.Tileset;

/** The MVT layers of a tileset, in its description (OGC 17-083r4, 7.1.4). */
final class TilesetLayers {

    private TilesetLayers() {}

    /** Adds the layers of one dataset: its records and, where it has them, the points for their labels. */
    static void add(ArrayNode layers, Tileset tileset, LoadedDataset loaded, Request request) {
        Dataset dataset = loaded.dataset();
        int dimension =
                switch (dataset.schema().geometryType()) {
                    case NONE, POINT -> 0;
                    case MULTI_LINE_STRING -> 1;
                    case MULTI_POLYGON -> 2;
                };
        String title = dataset.metadata().title().in(request.language());
        put(layers.addObject().put("id", dataset.id()).put("title", title), dimension, tileset, loaded, request);
        ShapeStore.findLabelLayer(dataset)
                .ifPresent(name -> put(
                        layers.addObject()
                                .put("id", name)
                                .put("title", title + ": " + Texts.LABEL_POINTS.in(request.language())),
                        0,
                        tileset,
                        loaded,
                        request));
    }

    private static void put(ObjectNode layer, int dimension, Tileset tileset, LoadedDataset loaded, Request request) {
        Dataset dataset = loaded.dataset();
        layer.put("description", dataset.metadata().description().in(request.language()));
        layer.put("attribution", dataset.metadata().attribution());
        layer.put("license", dataset.metadata().licence().label());
        layer.put("dataType", "vector");
        layer.put("geometryDimension", dimension);
        layer.put("featureType", dataset.id());
        layer.put("minTileMatrix", String.valueOf(tileset.zoomOf(loaded).min()));
        tileset.zoom().ifPresent(zoom -> layer.put("maxTileMatrix", String.valueOf(zoom.max())));
        layer.put("updated", loaded.loadedAt());
        if (loaded.extent() != null) {
            TilesetDocument.putBox(layer, loaded.extent());
        }
        layer.set("propertiesSchema", properties(dataset, request.language()));
        Links.none(request)
                .add(
                        Links.OGC + "geodata",
                        Representation.JSON.mediaType(),
                        dataset.metadata().title(),
                        request.base().to("collections", dataset.id()))
                .putTo(layer);
    }

    /** Types are those that the values have in tiles: a date and a list are texts there. */
    private static ObjectNode properties(Dataset dataset, Language language) {
        ObjectNode schema = Json.object().put("type", "object");
        schema.putArray("required").add("fid").add("evidence");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("fid").put("title", Texts.ID.in(language)).put("type", "string");
        for (Field field : dataset.tileFields()) {
            ObjectNode property = properties.putObject(field.name());
            property.put("title", PageParts.heading(field, language));
            property.put(
                    "type",
                    switch (field.type()) {
                        case TEXT, DATE, LIST -> "string";
                        case INTEGER -> "integer";
                        case NUMBER -> "number";
                        case BOOLEAN -> "boolean";
                    });
            if (field.type() == FieldType.DATE) {
                property.put("format", "date");
            } else if (field.type() == FieldType.TEXT && !field.vocabulary().isEmpty()) {
                ArrayNode terms = property.putArray("enum");
                field.vocabulary().forEach(term -> terms.add(term.value()));
            }
        }
        if (dataset.schema().geometryType() == GeometryType.POINT) {
            properties
                    .putObject(Tile.POINT_COUNT)
                    .put("title", Texts.POINT_COUNT.in(language))
                    .put("type", "integer")
                    .put("minimum", 2);
        }
        properties
                .putObject("evidence")
                .put("title", Texts.EVIDENCE.in(language))
                .put("type", "string");
        return schema;
    }
}
