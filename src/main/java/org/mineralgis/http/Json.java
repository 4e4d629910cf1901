package org.mineralgis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;

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

    /** What was written to a buffer. */
    static JsonNode tree(TokenBuffer written) throws IOException {
        return MAPPER.readTree(written.asParser());
    }

    /** An answer with the document, in the media type that the client knows it by, and with its links as a header. */
    static Answer answer(Request request, JsonNode document) {
        Answer answer = Answer.bytes(request.choice().mediaType(), bytes(document), true);
        return LinkHeader.of(document)
                .map(links -> answer.with(LinkHeader.NAME, links))
                .orElse(answer);
    }
}
