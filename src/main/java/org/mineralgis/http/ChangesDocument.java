package org.mineralgis.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mineralgis.history.ChangeSelection;
import org.mineralgis.history.DatasetChange;
import org.mineralgis.history.RecordChange;

/**
 * A page of changes.
 *
 * @param selection which were asked for
 * @param datasets what became of the datasets
 * @param uncompared releases among them of which nothing is known
 * @param page the changes of records
 */
record ChangesDocument(
        ChangeSelection selection, List<DatasetChange> datasets, List<Long> uncompared, List<RecordChange> page) {

    /** How many changes of records all pages hold together. */
    long matched() {
        return selection.count(datasets);
    }

    /** As JSON, without links. */
    ObjectNode node(Request request) {
        ObjectNode document = Json.object();
        putDatasets(document.putArray("collections"), datasets, request);
        uncompared.forEach(document.putArray("notCompared")::add);
        document.put("numberMatched", matched());
        document.put("numberReturned", page.size());
        ArrayNode changes = document.putArray("changes");
        page.forEach(change -> changes.add(node(request.base(), change)));
        return document;
    }

    /** What became of datasets. */
    static void putDatasets(ArrayNode array, List<DatasetChange> datasets, Request request) {
        datasets.forEach(change -> array.addObject()
                .put("release", change.release())
                .put("releasedAt", change.releasedAt())
                .put("collection", change.dataset())
                .put("outcome", change.outcome().word())
                .put("added", change.added())
                .put("removed", change.removed())
                .put("changed", change.changed())
                .put("featureCount", change.features())
                .put("origin", change.origin())
                .put("summary", HistoryTexts.outcome(change).in(request.language())));
    }

    /** One change. */
    static ObjectNode node(Href base, RecordChange change) {
        ObjectNode node = Json.object();
        node.put("release", change.release());
        node.put("releasedAt", change.releasedAt());
        node.put("collection", change.dataset());
        node.put("id", change.fid());
        node.put("kind", change.kind().word());
        ArrayNode fields = node.putArray("fields");
        for (JsonNode field : fields(change)) {
            ObjectNode told = fields.addObject().put("field", field.get("field").asText());
            told.set("old", field.get("old"));
            told.set("new", field.get("new"));
        }
        JsonNode geometry = geometry(change);
        if (geometry.isObject()) {
            ObjectNode told = node.putObject("geometry");
            told.set("old", geometry.get("old"));
            told.set("new", geometry.get("new"));
        }
        change.sources().forEach(node.putArray("sources")::add);
        node.put(
                "href",
                base.to("collections", change.dataset(), "items", change.fid()).toString());
        return node;
    }

    /** An array of {@code field}, {@code old} and {@code new}. */
    static JsonNode fields(RecordChange change) {
        return Json.read(change.fieldsJson().getBytes(StandardCharsets.UTF_8));
    }

    /** {@code old} and {@code new}; no object when the position is the same. */
    static JsonNode geometry(RecordChange change) {
        String geometry = change.geometryJson();
        return geometry == null ? MissingNode.getInstance() : Json.read(geometry.getBytes(StandardCharsets.UTF_8));
    }
}
