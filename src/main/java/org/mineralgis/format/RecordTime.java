package org.mineralgis.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Feature;
import org.mineralgis.model.PrimaryTime;

/** The member {@code time} of JSON-FG (OGC 21-045r1, "Core"): a day, or a span of days that may be open. */
final class RecordTime {

    private RecordTime() {}

    static void write(JsonGenerator json, Optional<PrimaryTime> time, Feature feature) throws IOException {
        json.writeFieldName("time");
        Object start = time.map(fields -> value(feature, fields.start())).orElse(null);
        Object end = time.map(fields -> value(feature, fields.end())).orElse(null);
        if (start == null && end == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        if (time.orElseThrow().instant()) {
            json.writeStringField("date", String.valueOf(start));
        } else {
            json.writeArrayFieldStart("interval");
            json.writeString(start == null ? ".." : start.toString());
            json.writeString(end == null ? ".." : end.toString());
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static @Nullable Object value(Feature feature, int index) {
        return index < 0 ? null : feature.values().get(index);
    }
}
