package org.mineralgis.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.GeometrySource;

/** A dataset as the JSON document that the catalogue keeps: the model's records with their own component names. */
final class DatasetJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(GeometrySource.class, Subtypes.class)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private DatasetJson() {}

    /** Tells the kinds of geometry source apart; here, because the model knows nothing of JSON. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = GeometrySource.None.class, name = "none"),
        @JsonSubTypes.Type(value = GeometrySource.InFile.class, name = "in_file"),
        @JsonSubTypes.Type(value = GeometrySource.Columns.class, name = "columns"),
        @JsonSubTypes.Type(value = GeometrySource.AngleColumns.class, name = "angle_columns"),
        @JsonSubTypes.Type(value = GeometrySource.PlaneColumns.class, name = "plane_columns"),
        @JsonSubTypes.Type(value = GeometrySource.WktColumn.class, name = "wkt_column"),
        @JsonSubTypes.Type(value = GeometrySource.Corners.class, name = "corners"),
        @JsonSubTypes.Type(value = GeometrySource.UnionOf.class, name = "union_of")
    })
    private interface Subtypes {}

    static String write(Dataset dataset) {
        try {
            return JSON.writeValueAsString(dataset);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("dataset " + dataset.id() + " cannot be written as JSON", e);
        }
    }

    /**
     * Reads a document of the catalogue.
     *
     * @throws DatabaseException when another version of the program wrote it in a shape that this one does not know
     */
    static Dataset read(String document) {
        try {
            return JSON.readValue(document, Dataset.class);
        } catch (JsonProcessingException e) {
            throw new DatabaseException(
                    "the catalogue in the database was written by another version of this program; load the data again",
                    e);
        }
    }
}
