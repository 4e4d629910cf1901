package org.mineralgis.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceFault;

/**
 * One feature as a GeoJSON file holds it.
 *
 * @param typed whether its {@code type} is Feature
 * @param properties name to text, verbatim; null for JSON null
 * @param geometry null when there is none or it is at fault
 * @param fault null when the feature was read whole
 */
record GeoJsonFeature(
        boolean typed,
        Map<String, @Nullable String> properties,
        @Nullable Geometry geometry,
        @Nullable SourceFault fault) {

    private static final String ID = "@id";
    /** As many as a table of SQLite may have. */
    private static final int PROPERTIES_MAX = 2_000;

    private static final JsonFactory WRITER = new JsonFactory();

    /**
     * Reads the feature at whose opening brace {@code parser} stands, to its closing brace.
     *
     * @param properties of the feature before; what it knows is used again
     */
    static GeoJsonFeature read(JsonParser parser, AttributeList properties) throws IOException {
        properties.clear();
        GeoJsonGeometry geometry = null;
        SourceFault fault = null;
        boolean typed = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (member) {
                case "type" -> typed = "Feature".equals(parser.getText());
                case "id" -> properties.put(ID, text(parser));
                case "geometry" -> geometry = GeoJsonGeometry.read(parser);
                case "properties" ->
                    fault = value == JsonToken.START_OBJECT || value == JsonToken.VALUE_NULL
                            ? properties(parser, properties)
                            : noObject(parser);
                default -> parser.skipChildren();
            }
        }
        return of(typed, properties.attributes(), geometry, fault);
    }

    private static GeoJsonFeature of(
            boolean typed,
            Map<String, @Nullable String> properties,
            @Nullable GeoJsonGeometry geometry,
            @Nullable SourceFault fault) {
        if (geometry == null || fault != null) {
            return new GeoJsonFeature(typed, properties, null, fault);
        }
        try {
            return new GeoJsonFeature(typed, properties, geometry.build(), null);
        } catch (MalformedGeometryException malformed) {
            return new GeoJsonFeature(typed, properties, null, malformed.fault());
        }
    }

    private static @Nullable SourceFault properties(JsonParser parser, AttributeList properties) throws IOException {
        SourceFault fault = null;
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                if (properties.size() < PROPERTIES_MAX) {
                    properties.put(name, text(parser));
                } else {
                    fault = tooMany();
                    parser.skipChildren();
                }
            }
        }
        return fault;
    }

    private static SourceFault tooMany() {
        return new SourceFault(
                SourceFault.Kind.STRUCTURE,
                new LocalizedText(
                        "一个要素的属性超过 " + PROPERTIES_MAX + " 个",
                        "a feature has more than " + PROPERTIES_MAX + " properties"));
    }

    private static SourceFault noObject(JsonParser parser) throws IOException {
        parser.skipChildren();
        return new SourceFault(
                SourceFault.Kind.STRUCTURE,
                new LocalizedText("properties 不是 JSON 对象", "properties is not a JSON object"));
    }

    /** The value at which {@code parser} stands, as it is spelled; a nested one is read to its end. */
    private static @Nullable String text(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        return token.isStructStart() ? json(parser) : parser.getText();
    }

    private static String json(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = WRITER.createGenerator(text)) {
            generator.copyCurrentStructureExact(parser);
        }
        return text.toString();
    }
}
