package org.mineralgis.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;

/**
 * Records as GeoJSON or JSON-FG, one by one or as a page (OGC 17-069r4, 7.15 and 7.16), written straight to a stream. The
 * stream is flushed behind the last record, never closed.
 */
public final class RecordJson {

    private final JsonGenerator json;
    private final GeoJson records;
    private final RecordHead head;
    private long returned;

    private RecordJson(OutputStream out, Dataset dataset, RecordView view, String schema) throws IOException {
        this.json = GeoJson.generator(out);
        this.records = GeoJson.of(dataset, json, view);
        this.head = new RecordHead(json, dataset, view, schema);
    }

    /**
     * Writes one record as a Feature.
     *
     * @param schema address of the schema of the dataset
     * @param citation how the record is cited, in words; null to leave that out
     * @throws IOException when the stream breaks
     */
    public static void writeFeature(
            OutputStream out,
            Dataset dataset,
            RecordView view,
            String schema,
            Feature feature,
            @Nullable String citation,
            List<Link> links)
            throws IOException {
        RecordJson writer = new RecordJson(out, dataset, view, schema);
        writer.json.writeStartObject();
        writer.head.write();
        writer.records.members(feature);
        if (citation != null) {
            writer.json.writeStringField("citation", citation);
        }
        if (!links.isEmpty()) {
            writer.records.links(links);
        }
        writer.json.writeEndObject();
        writer.json.flush();
    }

    /**
     * Begins a page of records as a FeatureCollection; nothing is written yet.
     *
     * @param schema address of the schema of the dataset
     * @throws IOException when the stream breaks
     */
    public static RecordJson begin(OutputStream out, Dataset dataset, RecordView view, String schema)
            throws IOException {
        return new RecordJson(out, dataset, view, schema);
    }

    /**
     * Comes before the records.
     *
     * @param timeStamp when the answer was made
     * @param matched how many records all pages hold together
     */
    public void head(Instant timeStamp, long matched) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        head.write();
        json.writeStringField("timeStamp", timeStamp.toString());
        json.writeNumberField("numberMatched", matched);
        json.writeArrayFieldStart("features");
    }

    /**
     * Writes a record of the page.
     *
     * @param feature in WGS 84
     */
    public void write(Feature feature) throws IOException {
        json.writeStartObject();
        records.members(feature);
        json.writeEndObject();
        returned++;
    }

    /**
     * Comes behind the records.
     *
     * @param citation how the dataset is cited, in words
     */
    public void end(String citation, List<Link> links) throws IOException {
        json.writeEndArray();
        json.writeNumberField("numberReturned", returned);
        json.writeStringField("citation", citation);
        records.links(links);
        json.writeEndObject();
        json.flush();
    }
}
