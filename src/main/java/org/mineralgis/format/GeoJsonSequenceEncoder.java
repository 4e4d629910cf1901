package org.mineralgis.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.mineralgis.model.Feature;

/** A sequence of Features, each between a record separator and a line feed (RFC 8142 section 2). */
final class GeoJsonSequenceEncoder implements FeatureEncoder {

    private static final char RECORD_SEPARATOR = 0x1E;

    private final JsonGenerator json;
    private final GeoJson records;

    GeoJsonSequenceEncoder(OutputStream out, FileContent content) throws IOException {
        this.json = GeoJson.generator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
        this.records = GeoJson.ofFile(content, json);
    }

    @Override
    public void write(Feature feature) throws IOException {
        json.writeRaw(RECORD_SEPARATOR);
        records.feature(feature, List.of());
        json.writeRaw('\n');
    }

    @Override
    public void finish() throws IOException {
        json.flush();
    }
}
