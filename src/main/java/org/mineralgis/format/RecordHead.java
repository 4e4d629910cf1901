package org.mineralgis.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.mineralgis.model.Dataset;

/** What a document of JSON-FG says about itself at its root (OGC 21-045r1, "Core" and "Feature Types and Schemas"). */
final class RecordHead {

    private static final String CLASSES = "http://www.opengis.net/spec/json-fg-1/1.0/conf/";

    private final JsonGenerator json;
    private final Dataset dataset;
    private final RecordView view;
    private final String schema;

    RecordHead(JsonGenerator json, Dataset dataset, RecordView view, String schema) {
        this.json = json;
        this.dataset = dataset;
        this.view = view;
        this.schema = schema;
    }

    /** Writes the members; of plain GeoJSON there are none. */
    void write() throws IOException {
        if (view.profile() == JsonProfile.RFC7946) {
            return;
        }
        json.writeArrayFieldStart("conformsTo");
        json.writeString(CLASSES + "core");
        json.writeString(CLASSES + "types-schemas");
        json.writeEndArray();
        json.writeStringField("featureType", dataset.id());
        json.writeStringField("featureSchema", schema);
        if (dataset.spatial()) {
            json.writeStringField("coordRefSys", view.crs().uri());
            json.writeNumberField("geometryDimension", dimension());
        }
    }

    private int dimension() {
        return switch (dataset.schema().geometryType()) {
            case NONE, POINT -> 0;
            case MULTI_LINE_STRING -> 1;
            case MULTI_POLYGON -> 2;
        };
    }
}
