package org.mineralgis.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.mineralgis.model.Feature;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.ServedCrs;

/**
 * One FeatureCollection of RFC 7946. The notes of the file stand in the foreign member {@code about} before the records, their
 * number in {@code numberReturned} behind them. A system other than CRS84 is named by the member {@code crs} of the
 * specification of 2008, which GDAL and QGIS understand; coordinates stay longitude or east first.
 */
final class GeoJsonEncoder implements FeatureEncoder {

    private final JsonGenerator json;
    private final GeoJson records;
    private long count;

    GeoJsonEncoder(OutputStream out, FileContent content) throws IOException {
        this.json = GeoJson.generator(out);
        this.records = GeoJson.ofFile(content, json);
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField("name", content.dataset().id());
        if (content.crs() != ServedCrs.CRS84) {
            json.writeFieldName("crs");
            crs(content.crs());
        }
        about(content.notes());
        json.writeArrayFieldStart("features");
    }

    private void crs(ServedCrs crs) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "name");
        json.writeObjectFieldStart("properties");
        json.writeStringField("name", "urn:ogc:def:crs:" + crs.key().replace(":", "::"));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void about(List<FileNote> notes) throws IOException {
        if (notes.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("about");
        for (FileNote note : notes) {
            json.writeObjectFieldStart(note.key());
            text("title", note.title());
            text("text", note.text());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void text(String name, LocalizedText text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("zh", text.zh());
        json.writeStringField("en", text.en());
        json.writeEndObject();
    }

    @Override
    public void write(Feature feature) throws IOException {
        // A line for each record, so that tools that read line by line can look into the file.
        json.writeRaw('\n');
        records.feature(feature, List.of());
        count++;
    }

    @Override
    public void finish() throws IOException {
        json.writeEndArray();
        json.writeNumberField("numberReturned", count);
        json.writeEndObject();
        json.flush();
    }
}
