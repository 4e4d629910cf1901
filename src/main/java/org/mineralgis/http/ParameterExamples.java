package org.mineralgis.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;

/** Values that parameters may have, for the API definition and for trying them out. */
final class ParameterExamples {

    private static final Map<String, JsonNode> EXAMPLES = Map.of(
            "bbox",
            JsonNodeFactory.instance.arrayNode().add(74.5).add(39.5).add(76.0).add(40.5),
            "datetime",
            TextNode.valueOf("1950-01-01/2020-12-31"),
            "q",
            TextNode.valueOf("乌拉根"),
            "tileMatrix",
            IntNode.valueOf(6),
            "tileRow",
            IntNode.valueOf(24),
            "tileCol",
            IntNode.valueOf(45),
            "text",
            TextNode.valueOf("75°02′30″E 39°40′52″N"));

    private ParameterExamples() {}

    /** The example for a parameter of this name. */
    static Optional<JsonNode> find(String name) {
        return Optional.ofNullable(EXAMPLES.get(name));
    }
}
