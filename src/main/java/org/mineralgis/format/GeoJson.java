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
import org.mineralgis.model.PrimaryTime;
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

    private final JsonGenerator json;
    private final RecordView view;
    private final GeoJsonGeometry geometry;
    /** Writes positions as they are stored; null where they must be converted. */
    private final @Nullable WkbGeoJson stored;

    private final RecordProperties properties;
    private final GeoJsonGeometry wgs84;
    private final GeoJsonGeometry originalGeometry;
    private final Optional<PrimaryTime> time;

    private GeoJson(
            Dataset dataset,
            JsonGenerator json,
            RecordView view,
            GeoJsonGeometry geometry,
            @Nullable WkbGeoJson stored) {
        this.properties = RecordProperties.of(dataset.schema(), view);
        this.json = json;
        this.view = view;
        this.geometry = geometry;
        this.stored = stored;
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
        Dataset dataset = content.dataset();
        return content.crs().geographic()
                ? new GeoJson(dataset, json, RecordView.WHOLE, GeoJsonGeometry.served(json), WkbGeoJson.degrees(false))
                : new GeoJson(dataset, json, RecordView.WHOLE, GeoJsonGeometry.inMeters(json), null);
    }

    /** Writes records of the service to {@code json}, with coordinates in the axis order of their authority. */
    static GeoJson of(Dataset dataset, JsonGenerator json, RecordView view) {
        ServedCrs crs = view.crs();
        WkbGeoJson stored = crs.geographic() ? WkbGeoJson.degrees(crs.northFirst()) : null;
        return new GeoJson(dataset, json, view, GeoJsonGeometry.in(crs, json), stored);
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
        json.writeFieldName("properties");
        json.writeRawValue(new RawJson(properties.of(feature)));
        if (view.geometry() && feature.lineage().originalGeometry() != null) {
            json.writeFieldName("original_geometry");
            originalGeometry.write(feature.lineage().originalGeometry());
        }
    }

    /** JSON-FG puts into {@code geometry} what is WGS 84 longitude, latitude, and all else into {@code place}. */
    private void positions(Feature feature) throws IOException {
        boolean plain = view.profile() == JsonProfile.RFC7946;
        boolean placed = !plain && view.crs() != ServedCrs.CRS84;
        if (!plain) {
            json.writeFieldName("place");
            served(placed ? feature : null);
        }
        json.writeFieldName("geometry");
        if (placed) {
            boolean both = view.geometry() && view.profile() == JsonProfile.JSONFG_PLUS;
            wgs84.write(both ? feature.geometry() : null);
        } else {
            served(feature);
        }
    }

    /** The position of a record in the system that was asked for; null for none. */
    private void served(@Nullable Feature feature) throws IOException {
        if (feature == null || !view.geometry()) {
            json.writeNull();
            return;
        }
        byte[] wkb = feature.wkb();
        if (wkb != null && stored != null) {
            json.writeRawValue(new RawJson(stored.of(wkb)));
            return;
        }
        Geometry position = feature.geometry();
        geometry.write(position == null ? null : view.fromWgs84().apply(position));
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
