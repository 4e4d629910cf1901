package org.mineralgis.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.Schema;

/**
 * Records as GeoJSON (RFC 7946), written straight to a stream in UTF-8. The properties of a feature are the fields of the
 * dataset in their order, then {@code evidence}, {@code original_crs}, {@code datum_steps}, {@code datum_accuracy_m}
 * and {@code original_coordinates}; a field without value is {@code null}. A record that knows the geometry of its file has it
 * in the member {@code original_geometry}, in the file's own numbers and system, which are not those of RFC 7946. The stream is flushed, never closed.
 */
public final class GeoJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().build().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private final Schema schema;
    private final JsonGenerator json;
    private final GeoJsonGeometry geometry;
    private final GeoJsonGeometry originalGeometry;

    private GeoJson(Dataset dataset, JsonGenerator json) {
        this(dataset, json, GeoJsonGeometry.served(json));
    }

    private GeoJson(Dataset dataset, JsonGenerator json, GeoJsonGeometry geometry) {
        this.schema = dataset.schema();
        this.json = json;
        this.geometry = geometry;
        this.originalGeometry = GeoJsonGeometry.verbatim(json);
    }

    /** Writes UTF-8 to {@code out}, which stays open. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        return JSON.createGenerator(out);
    }

    /** Writes the records of a file one by one to {@code json}. */
    static GeoJson ofFile(FileContent content, JsonGenerator json) {
        GeoJsonGeometry geometry =
                content.crs().geographic() ? GeoJsonGeometry.served(json) : GeoJsonGeometry.inMeters(json);
        return new GeoJson(content.dataset(), json, geometry);
    }

    /**
     * Writes one record as a Feature.
     *
     * @throws IOException when the stream breaks
     */
    public static void writeFeature(OutputStream out, Dataset dataset, Feature feature, List<Link> links)
            throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new GeoJson(dataset, json).feature(feature, links);
        }
    }

    /**
     * Writes one page of records as a FeatureCollection.
     *
     * @throws IOException when the stream breaks
     */
    public static void writeCollection(OutputStream out, Dataset dataset, Iterable<Feature> features, PageInfo page)
            throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new GeoJson(dataset, json).collection(features, page);
        }
    }

    private void collection(Iterable<Feature> features, PageInfo page) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField("timeStamp", page.timeStamp().toString());
        json.writeNumberField("numberMatched", page.numberMatched());
        json.writeArrayFieldStart("features");
        int returned = 0;
        for (Feature feature : features) {
            feature(feature, List.of());
            returned++;
        }
        json.writeEndArray();
        json.writeNumberField("numberReturned", returned);
        links(page.links());
        json.writeEndObject();
    }

    void feature(Feature feature, List<Link> links) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", feature.id());
        json.writeFieldName("geometry");
        geometry.write(feature.geometry());
        json.writeObjectFieldStart("properties");
        properties(feature);
        json.writeEndObject();
        if (feature.lineage().originalGeometry() != null) {
            json.writeFieldName("original_geometry");
            originalGeometry.write(feature.lineage().originalGeometry());
        }
        if (!links.isEmpty()) {
            links(links);
        }
        json.writeEndObject();
    }

    private void properties(Feature feature) throws IOException {
        List<Field> fields = schema.fields();
        for (int index = 0; index < fields.size(); index++) {
            json.writeFieldName(fields.get(index).name());
            value(feature.values().get(index));
        }
        json.writeStringField("evidence", feature.lineage().evidence().word());
        json.writeStringField("original_crs", feature.lineage().originalCrs());
        json.writeFieldName("datum_steps");
        value(feature.lineage().datumSteps());
        json.writeFieldName("datum_accuracy_m");
        value(feature.lineage().datumAccuracyMeters());
        json.writeFieldName("original_coordinates");
        value(feature.lineage().originalCoordinates());
    }

    private void value(@Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(Decimal.of(number));
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else if (value instanceof List<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                value(item);
            }
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }

    private void links(List<Link> links) throws IOException {
        json.writeArrayFieldStart("links");
        for (Link link : links) {
            json.writeStartObject();
            json.writeStringField("href", link.href());
            json.writeStringField("rel", link.rel());
            if (link.type() != null) {
                json.writeStringField("type", link.type());
            }
            json.writeStringField("title", link.title());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
