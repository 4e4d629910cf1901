package org.mineralgis.submission;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mineralgis.format.FindingJson;
import org.mineralgis.format.GeoJsonGeometry;
import org.mineralgis.model.Crs;
import org.mineralgis.model.LocalizedText;

/** Receipts as JSON in UTF-8; the keys are the words of the glossary. The stream is flushed, never closed. */
public final class ReceiptJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;

    private ReceiptJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes one receipt as an object. */
    public static void write(OutputStream out, Receipt receipt) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new ReceiptJson(json).receipt(receipt);
        }
    }

    /** Writes one receipt as {@link #write(OutputStream, Receipt)} does, several as {@code {"receipts": […]}}. */
    public static void write(OutputStream out, List<Receipt> receipts) throws IOException {
        if (receipts.size() == 1) {
            write(out, receipts.get(0));
            return;
        }
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("receipts");
            for (Receipt receipt : receipts) {
                new ReceiptJson(json).receipt(receipt);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void receipt(Receipt receipt) throws IOException {
        json.writeStartObject();
        source(receipt.source());
        counts(receipt.counts());
        rules(receipt.rules());
        json.writeArrayFieldStart("findings");
        for (var finding : receipt.findings().kept()) {
            json.writeTree(FindingJson.of(finding));
        }
        json.writeEndArray();
        json.writeNumberField("findingsLeftOut", receipt.findings().leftOut());
        rejected(receipt.rejected());
        map(receipt.map());
        unapplied(receipt.unapplied());
        json.writeEndObject();
    }

    private void source(Receipt.Source source) throws IOException {
        json.writeStringField("file", source.file());
        json.writeStringField("format", source.format());
        json.writeObjectFieldStart("crs");
        json.writeStringField("declared", key(source.declared()));
        json.writeStringField("used", key(source.used()));
        json.writeArrayFieldStart("evidence");
        for (LocalizedText each : source.evidence()) {
            json.writeTree(FindingJson.text(each));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static @Nullable String key(@Nullable Crs crs) {
        return crs == null ? null : crs.key();
    }

    private void counts(Receipt.Counts counts) throws IOException {
        json.writeNumberField("records", counts.records());
        json.writeNumberField("accepted", counts.accepted());
        json.writeNumberField("flagged", counts.flagged());
        json.writeNumberField("rejected", counts.rejected());
        LocalizedText stopped = counts.stopped();
        json.writeBooleanField("complete", stopped == null);
        if (stopped == null) {
            json.writeNullField("stopped");
        } else {
            text("stopped", stopped);
        }
        json.writeNumberField("errors", counts.errors());
        json.writeNumberField("warnings", counts.warnings());
        json.writeNumberField("infos", counts.infos());
    }

    private void rules(List<Receipt.RuleCount> rules) throws IOException {
        json.writeArrayFieldStart("rules");
        for (Receipt.RuleCount rule : rules) {
            json.writeStartObject();
            json.writeStringField("rule", rule.rule());
            json.writeStringField("severity", rule.severity().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("count", rule.count());
            text("title", rule.title());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void rejected(Receipt.Rejected rejected) throws IOException {
        json.writeArrayFieldStart("rejectedRecords");
        for (Receipt.RejectedRecord record : rejected.kept()) {
            json.writeStartObject();
            json.writeNumberField("row", record.row());
            json.writeArrayFieldStart("rules");
            for (String rule : record.rules()) {
                json.writeString(rule);
            }
            json.writeEndArray();
            text("reason", record.reason());
            json.writeObjectFieldStart("attributes");
            for (Map.Entry<String, @Nullable String> attribute :
                    record.attributes().entrySet()) {
                json.writeStringField(attribute.getKey(), attribute.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("rejectedLeftOut", rejected.leftOut());
    }

    private void map(Receipt.MapPositions map) throws IOException {
        json.writeObjectFieldStart("map");
        collection("before", map.before());
        collection("after", map.after());
        json.writeNumberField("leftOut", map.leftOut());
        json.writeEndObject();
    }

    private void collection(String name, List<Receipt.MapFeature> features) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
        GeoJsonGeometry geometry = GeoJsonGeometry.served(json);
        for (Receipt.MapFeature feature : features) {
            json.writeStartObject();
            json.writeStringField("type", "Feature");
            json.writeFieldName("geometry");
            geometry.write(feature.geometry());
            json.writeObjectFieldStart("properties");
            json.writeNumberField("row", feature.row());
            json.writeStringField("label", feature.label());
            json.writeStringField("outcome", feature.outcome());
            if (feature.candidate() != null) {
                json.writeStringField("candidate", feature.candidate());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void unapplied(List<Receipt.UnappliedRule> unapplied) throws IOException {
        json.writeArrayFieldStart("rulesNotApplied");
        for (Receipt.UnappliedRule rule : unapplied) {
            json.writeStartObject();
            json.writeStringField("rule", rule.rule());
            text("title", rule.title());
            text("reason", rule.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void text(String name, LocalizedText text) throws IOException {
        json.writeFieldName(name);
        json.writeTree(FindingJson.text(text));
    }
}
