package org.mineralgis.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.Lineage;
import org.mineralgis.model.PrimaryTime;
import org.mineralgis.model.Schema;
import org.mineralgis.model.ServedCrs;

/**
 * Records as GeoJSON (RFC 7946), written straight to a stream in UTF-8. The properties of a feature are the fields of the
 * dataset in their order, then {@code evidence}, {@code original_crs}, {@code datum_steps}, {@code datum_accuracy_m}
 * and {@code original_coordinates}; a field without value is {@code null}. A record that knows the geometry of its file has it
 * in the member {@code original_geometry}, in the file's own numbers and system, which are not those of RFC 7946. A
 * {@link RecordView} may leave things out, and write JSON-FG (OGC 21-045r1).
 */
final class GeoJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().build().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private final Schema schema;
    private final JsonGenerator json;
    private final RecordView view;
    private final GeoJsonGeometry geometry;
    private final GeoJsonGeometry wgs84;
    private final GeoJsonGeometry originalGeometry;
    private final Optional<PrimaryTime> time;

    private GeoJson(Dataset dataset, JsonGenerator json, RecordView view, GeoJsonGeometry geometry) {
        this.schema = dataset.schema();
        this.json = json;
        this.view = view;
        this.geometry = geometry;
        this.wgs84 = GeoJsonGeometry.served(json);
        this.originalGeometry = GeoJsonGeometry.verbatim(json);
        this.time = PrimaryTime.of(dataset.schema());
    }

    /** Writes UTF-8 to {@code out}, which stays open. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        return JSON.createGenerator(out);
    }

    /** Writes the records of a file one by one to {@code json}. */
    static GeoJson ofFile(FileContent content, JsonGenerator json) {
        GeoJsonGeometry geometry =
                content.crs().geographic() ? GeoJsonGeometry.served(json) : GeoJsonGeometry.inMeters(json);
        return new GeoJson(content.dataset(), json, RecordView.WHOLE, geometry);
    }

    /** Writes records of the service to {@code json}, with coordinates in the axis order of their authority. */
    static GeoJson of(Dataset dataset, JsonGenerator json, RecordView view) {
        return new GeoJson(dataset, json, view, GeoJsonGeometry.in(view.crs(), json));
    }

    /** Writes a record as a Feature. */
    void feature(Feature feature, List<Link> links) throws IOException {
        json.writeStartObject();
        members(feature);
        if (!links.isEmpty()) {
            links(links);
        }
        json.writeEndObject();
    }

    /** Writes the members of a Feature into an object that is open. */
    void members(Feature feature) throws IOException {
        json.writeStringField("type", "Feature");
        json.writeStringField("id", feature.id());
        if (view.profile() != JsonProfile.RFC7946) {
            RecordTime.write(json, time, feature);
        }
        positions(feature);
        json.writeObjectFieldStart("properties");
        properties(feature);
        json.writeEndObject();
        if (view.geometry() && feature.lineage().originalGeometry() != null) {
            json.writeFieldName("original_geometry");
            originalGeometry.write(feature.lineage().originalGeometry());
        }
    }

    /** JSON-FG puts into {@code geometry} what is WGS 84 longitude, latitude, and all else into {@code place}. */
    private void positions(Feature feature) throws IOException {
        Geometry stored = view.geometry() ? feature.geometry() : null;
        boolean plain = view.profile() == JsonProfile.RFC7946;
        boolean placed = !plain && view.crs() != ServedCrs.CRS84;
        Geometry served = stored == null ? null : view.fromWgs84().apply(stored);
        if (!plain) {
            json.writeFieldName("place");
            geometry.write(placed ? served : null);
        }
        json.writeFieldName("geometry");
        if (placed) {
            wgs84.write(view.profile() == JsonProfile.JSONFG_PLUS ? stored : null);
        } else {
            geometry.write(served);
        }
    }

    private void properties(Feature feature) throws IOException {
        List<Field> fields = schema.fields();
        for (int index = 0; index < fields.size(); index++) {
            property(fields.get(index).name(), feature.values().get(index));
        }
        Lineage lineage = feature.lineage();
        property("evidence", lineage.evidence().word());
        property("original_crs", lineage.originalCrs());
        property("datum_steps", lineage.datumSteps());
        property("datum_accuracy_m", lineage.datumAccuracyMeters());
        property("original_coordinates", lineage.originalCoordinates());
    }

    private void property(String name, @Nullable Object value) throws IOException {
        if (view.properties() == null || view.properties().contains(name)) {
            json.writeFieldName(name);
            value(value);
        }
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

    void links(List<Link> links) throws IOException {
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
