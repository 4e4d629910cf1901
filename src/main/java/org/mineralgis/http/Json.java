package org.mineralgis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.format.GeoJsonGeometry;

/** JSON documents as trees and as bytes. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** An empty object. */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The document in UTF-8. */
    static byte[] bytes(JsonNode document) {
        try {
            return MAPPER.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }

    /** The document in these bytes, which are known to hold one. */
    static JsonNode read(byte[] document) {
        try {
            return MAPPER.readTree(document);
        } catch (IOException e) {
            throw new IllegalStateException("what was written as JSON is JSON", e);
        }
    }

    /** Adds a geometry of WGS 84 as RFC 7946 has it; null for none. */
    static void put(ObjectNode document, String name, @Nullable Geometry geometry) {
        try (TokenBuffer written = new TokenBuffer(null, false)) {
            GeoJsonGeometry.served(written).write(geometry);
            document.set(name, MAPPER.readTree(written.asParser()));
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer takes every token", e);
        }
    }

    /** The number with so many digits after the point. */
    static double rounded(double value, int digits) {
        double unit = Math.pow(10, digits);
        return Math.round(value * unit) / unit;
    }

    /** An answer with the document, in the media type that the client knows it by, and with its links as a header. */
    static Answer answer(Request request, JsonNode document) {
        Answer answer = Answer.bytes(request.choice().mediaType(), bytes(document), true);
        return LinkHeader.of(document)
                .map(links -> answer.with(LinkHeader.NAME, links))
                .orElse(answer);
    }
}
