package org.mineralgis.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.mineralgis.model.Feature;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.ServedCrs;

/**
 * One FeatureCollection of RFC 7946. The notes of the file stand in the foreign member {@code about} before the records; behind
 * them their number in {@code numberReturned}, checksum and documents in {@code about_records}, and the data dictionary in
 * {@code fields}. All but the first and the last line are the records, a line for each. A system other than CRS84 is named by the member {@code crs} of the
 * specification of 2008, which GDAL and QGIS understand; coordinates stay longitude or east first.
 */
final class GeoJsonEncoder implements FeatureEncoder {

    private static final LocalizedText PART = new LocalizedText(
            "除首行和末行以外的各行，每行一条记录", "all lines but the first and the last, which are the records, one on each");

    private final FileContent content;
    private final DataDigest digest;
    private final JsonGenerator json;
    private final GeoJson records;
    private long count;

    GeoJsonEncoder(OutputStream out, FileContent content) throws IOException {
        this.content = content;
        this.digest = new DataDigest(out, false);
        // What is flushed between head and records need not leave at once.
        this.json = GeoJson.generator(digest).disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        this.records = GeoJson.ofFile(content, json);
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField("name", content.dataset().id());
        if (content.crs() != ServedCrs.CRS84) {
            json.writeFieldName("crs");
            crs(content.crs());
        }
        about("about", content.notes());
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

    private void about(String member, List<FileNote> notes) throws IOException {
        if (!notes.isEmpty()) {
            json.writeFieldName(member);
            json.writeRawValue(ContentJson.notes(notes).toString());
        }
    }

    @Override
    public void write(Feature feature) throws IOException {
        // A line for each record, so that tools that read line by line can look into the file.
        json.writeRaw('\n');
        if (count == 0) {
            json.flush();
            digest.begin();
        }
        records.feature(feature, List.of());
        count++;
    }

    @Override
    public void finish() throws IOException {
        json.writeRaw('\n');
        json.flush();
        digest.end();
        json.writeEndArray();
        json.writeNumberField("numberReturned", count);
        FileSeal seal = new FileSeal(count, digest.hex(), PART, "sed '1d;$d' FILE | sha256sum");
        about("about_records", seal.closing(content));
        json.writeFieldName("fields");
        json.writeRawValue(ContentJson.fields(fieldsOf(content)).toString());
        json.writeEndObject();
        json.flush();
        digest.flush();
    }

    /** The fields of a table have the id among them, where no field is it; here it is a member of its own. */
    private static List<TableField> fieldsOf(FileContent content) {
        List<TableField> fields = new ArrayList<>(TableField.of(content.dataset()));
        if (content.dataset().schema().idField() == null) {
            fields.remove(0);
        }
        return fields;
    }
}
