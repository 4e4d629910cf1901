package org.mineralgis.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** The JSON Schema (draft 2020-12) of one kind of YAML file, from {@code schema/} on the class path. */
final class YamlSchema {

    /** That of {@code dataset.yaml}. */
    static final YamlSchema DATASET = new YamlSchema(load("dataset"));
    /** That of a file of datum parameters. */
    static final YamlSchema DATUM_PARAMETERS = new YamlSchema(load("datum-parameters"));

    private final JsonNode source;
    private final JsonSchema schema;

    private YamlSchema(JsonNode source) {
        this.source = source;
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        this.schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(source, config);
    }

    /** @throws DatasetFileException about the first line that departs from the schema, or else the first key that is missing */
    void validate(YamlDocument document) throws DatasetFileException {
        Optional<ValidationMessage> first = schema.validate(document.tree()).stream()
                .min(Comparator.comparing(YamlSchema::missing)
                        .thenComparingInt(message -> document.line(pointer(message))));
        if (first.isPresent()) {
            String what = new SchemaMessage(source, first.get()).text();
            throw document.fault(pointer(first.get()), what);
        }
    }

    /** A misspelt key is unknown and missing at once; the unknown one is what people can find in the file. */
    private static boolean missing(ValidationMessage message) {
        return "required".equals(message.getType()) || "dependentRequired".equals(message.getType());
    }

    /** Where the fault is: the unknown key itself, or the value that is wrong or lacks something. */
    private static String pointer(ValidationMessage message) {
        String place = message.getInstanceLocation().toString();
        boolean unknownKey = "additionalProperties".equals(message.getType());
        return unknownKey
                ? place + "/" + message.getProperty().replace("~", "~0").replace("/", "~1")
                : place;
    }

    private static JsonNode load(String name) {
        try (InputStream in = YamlSchema.class.getResourceAsStream("/schema/" + name + ".schema.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in, "the schema is part of the program"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
