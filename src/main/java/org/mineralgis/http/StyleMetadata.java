package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.Language;
import org.mineralgis.model.TileMatrixSet;

/** What is to be known of a style (OGC 20-009, style metadata). */
final class StyleMetadata {

    private StyleMetadata() {}

    static ObjectNode of(Request request, ServedStyle style) {
        Language language = request.language();
        ObjectNode document = Json.object();
        document.put("id", style.id());
        document.put("title", style.title().in(language));
        document.put("description", description(style, language));
        ArrayNode keywords = document.putArray("keywords");
        style.parts().forEach(part -> keywords.add(part.title().in(language)));
        document.put("scope", "style");
        ArrayNode sheets = document.putArray("stylesheets");
        style.encodings().forEach(encoding -> putSheet(sheets.addObject(), encoding, style, request));
        ArrayNode layers = document.putArray("layers");
        style.parts().forEach(part -> putLayer(layers.addObject(), part, request));
        StyleLinks.of(style, request, Links.self(request, request.route().offered()))
                .putTo(document);
        return document;
    }

    private static String description(ServedStyle style, Language language) {
        if (style.sld() == null) {
            return Texts.SERVICE_DESCRIPTION.in(language);
        }
        return style.parts().stream()
                .map(part -> part.loaded().dataset().metadata().description().in(language))
                .collect(Collectors.joining(" "));
    }

    /** Only SLD is written by hand; everything else is made from it. */
    private static void putSheet(ObjectNode sheet, Representation encoding, ServedStyle style, Request request) {
        boolean sld = encoding == Representation.SLD;
        sheet.put("title", Texts.form(encoding).in(request.language()));
        sheet.put("version", sld && style.sld() != null ? style.sld().version() : "8");
        sheet.put(
                "specification",
                sld ? "https://www.ogc.org/standard/sld/" : "https://maplibre.org/maplibre-style-spec/");
        sheet.put("native", sld);
        if (!sld) {
            sheet.put("tilingScheme", TileMatrixSet.WEB_MERCATOR_QUAD.uri());
        }
        sheet.putObject("link")
                .put(
                        "href",
                        request.base()
                                .to("styles", style.id())
                                .with("f", encoding.key())
                                .toString())
                .put("rel", "stylesheet")
                .put("type", style.mediaType(encoding));
    }

    private static void putLayer(ObjectNode layer, ServedStyle.Part part, Request request) {
        Dataset dataset = part.loaded().dataset();
        layer.put("id", dataset.id());
        layer.put("description", part.title().in(request.language()));
        layer.put(
                "type",
                switch (dataset.schema().geometryType()) {
                    case POINT -> "point";
                    case MULTI_LINE_STRING -> "line";
                    case MULTI_POLYGON -> "polygon";
                    case NONE -> "geometry";
                });
        ArrayNode attributes = layer.putArray("attributes");
        for (String name : part.sld().fields()) {
            attributes.addObject().put("id", name).put("type", type(dataset, name));
        }
        layer.putObject("sampleData")
                .put(
                        "href",
                        request.base().to("collections", dataset.id(), "items").toString())
                .put("rel", "data")
                .put("type", Representation.GEOJSON.mediaType());
    }

    /** As the values are in tiles, where the style meets them; what is not a field is the id or the evidence, a text. */
    private static String type(Dataset dataset, String name) {
        Optional<FieldType> type = dataset.schema().findField(name).map(Field::type);
        List<FieldType> numbers = List.of(FieldType.INTEGER, FieldType.NUMBER);
        if (type.filter(numbers::contains).isPresent()) {
            return type.get() == FieldType.INTEGER ? "integer" : "number";
        }
        return type.filter(FieldType.BOOLEAN::equals).isPresent() ? "boolean" : "string";
    }
}
