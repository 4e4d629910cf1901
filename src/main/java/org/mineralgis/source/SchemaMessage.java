package org.mineralgis.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;

/** Says in the words of the file what a validator found: path, value, what was expected. */
final class SchemaMessage {

    private final JsonNode schema;
    private final ValidationMessage message;
    private final String path;

    SchemaMessage(JsonNode schema, ValidationMessage message) {
        this.schema = schema;
        this.message = message;
        this.path = path(message.getInstanceLocation().toString());
    }

    String text() {
        return switch (message.getType()) {
            case "required", "dependentRequired" -> child(message.getProperty()) + " is missing";
            case "additionalProperties" ->
                child(message.getProperty()) + " is not known; expected one of " + knownKeys();
            case "enum" -> is() + "; expected one of " + words(keyword());
            case "type" -> is() + "; expected " + type(keyword().asText()) + hint();
            case "pattern" ->
                is() + "; expected "
                        + sibling("description").asText("the form " + keyword().asText());
            case "maxItems" ->
                path + " has too many entries; expected at most " + keyword().asText();
            case "minLength" -> path + " is empty; expected text";
            case "minItems", "minProperties" -> path + " is empty; expected at least one entry";
            case "maxLength" -> is() + "; expected at most " + keyword().asText() + " characters";
            case "minimum" -> is() + "; expected " + keyword().asText() + " or more";
            case "maximum" -> is() + "; expected " + keyword().asText() + " or less";
            case "not" -> is() + "; this name is reserved";
            default -> path + ": " + OneLine.of(message.getMessage());
        };
    }

    private JsonNode keyword() {
        return message.getSchemaNode();
    }

    /** Values that the schema marks as {@code writeOnly} may be confidential. */
    private String is() {
        JsonNode value = message.getInstanceNode();
        if (sibling("writeOnly").asBoolean()) {
            return name() + " has a value that is not shown here";
        }
        if (value.isContainerNode()) {
            return name() + " is " + (value.isArray() ? "a list" : "a group of keys");
        }
        return name() + " is " + (value.isTextual() ? OneLine.quote(value.asText()) : value.asText());
    }

    private String name() {
        return path.isEmpty() ? "the file" : path;
    }

    private String child(String key) {
        String shown = OneLine.of(key);
        return path.isEmpty() ? shown : path + "." + shown;
    }

    private String hint() {
        boolean unquoted = message.getInstanceNode().isValueNode()
                && !message.getInstanceNode().isNull();
        return unquoted && "string".equals(keyword().asText()) ? " (put it in quotes)" : "";
    }

    private String knownKeys() {
        List<String> keys = new ArrayList<>();
        sibling("properties").fieldNames().forEachRemaining(keys::add);
        return String.join(", ", keys);
    }

    /** What the schema says beside the keyword that was not kept. */
    private JsonNode sibling(String key) {
        String place = message.getSchemaLocation().getFragment().toString();
        return schema.at(place.substring(0, place.lastIndexOf('/')) + "/" + key);
    }

    private static String type(String name) {
        return switch (name) {
            case "string" -> "text";
            case "array" -> "a list";
            case "object" -> "a group of keys";
            case "boolean" -> "true or false";
            case "integer" -> "a whole number";
            default -> "a " + name;
        };
    }

    private static String words(JsonNode values) {
        List<String> words = new ArrayList<>();
        values.forEach(value -> words.add(value.asText()));
        return String.join(", ", words);
    }

    /** {@code /fields/3/type} as people write it: {@code fields[3].type}. */
    private static String path(String pointer) {
        return pointer.replaceAll("/([0-9]+)(?=/|$)", "[$1]")
                .replace("/", ".")
                .replaceFirst("^\\.", "")
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
