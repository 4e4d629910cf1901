package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Field;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.Grouping;
import org.mineralgis.query.Measure;
import org.mineralgis.store.MeasuredValue;
import org.mineralgis.store.RecordGroup;
import org.mineralgis.store.RecordGroups;

/** Counts and measures as JSON. */
final class AggregateDocument {

    private final Request request;
    private final LoadedDataset loaded;
    private final Grouping grouping;
    private final List<ValueTitles> titles;

    AggregateDocument(Request request, LoadedDataset loaded, Grouping grouping) {
        this.request = request;
        this.loaded = loaded;
        this.grouping = grouping;
        this.titles = grouping.by().stream()
                .map(name -> ValueTitles.of(loaded.dataset(), name, request.language()))
                .toList();
    }

    ObjectNode of(RecordGroups found) {
        ObjectNode document = Json.object();
        document.put("collection", loaded.dataset().id());
        document.put("releaseId", loaded.releaseId());
        ArrayNode by = document.putArray(Aggregates.BY);
        for (int place = 0; place < titles.size(); place++) {
            ValueTitles of = titles.get(place);
            by.addObject()
                    .put("name", grouping.by().get(place))
                    .put("title", of.title())
                    .put("severalInOneRecord", of.list());
        }
        putMeasures(document);
        if (grouping.histogram() != null) {
            ObjectNode histogram = document.putObject(MeasureParameters.HISTOGRAM);
            describe(histogram, grouping.histogram().field());
            found.edges().forEach(histogram.putArray("edges")::add);
        }
        document.put("numberMatched", found.matched());
        document.put("numberReturned", found.groups().size());
        document.put("moreGroups", found.more());
        ArrayNode groups = document.putArray("groups");
        found.groups().forEach(group -> put(groups.addObject(), group, found.edges()));
        Links.self(request, request.route().offered()).putTo(document);
        return document;
    }

    private void putMeasures(ObjectNode document) {
        if (grouping.measures().isEmpty()) {
            return;
        }
        ArrayNode measures = document.putArray("measures");
        for (Measure measure : grouping.measures()) {
            describe(measures.addObject().put("kind", measure.kind().word()), measure.field());
        }
    }

    private void describe(ObjectNode node, String name) {
        Field field = loaded.dataset().schema().findField(name).orElseThrow();
        node.put("field", name).put("title", field.title().in(request.language()));
        node.put("unit", field.unit());
    }

    private void put(ObjectNode node, RecordGroup group, List<Double> edges) {
        ArrayNode values = node.putArray("values");
        ArrayNode read = node.putArray("titles");
        for (int place = 0; place < titles.size(); place++) {
            @Nullable String value = group.values().get(place);
            values.add(value);
            read.add(titles.get(place).of(value));
        }
        if (grouping.histogram() != null) {
            Integer bin = group.bin();
            node.put("from", bin == null ? null : edges.get(bin));
            node.put("to", bin == null ? null : edges.get(bin + 1));
        }
        node.put("count", group.count());
        if (!grouping.measures().isEmpty()) {
            ArrayNode measures = node.putArray("measures");
            group.measures().forEach(measured -> put(measures.addObject(), measured));
        }
    }

    private static void put(ObjectNode node, MeasuredValue measured) {
        Number value = measured.value();
        if (value instanceof Long whole) {
            node.put("value", whole);
        } else if (value instanceof BigDecimal exact) {
            node.put("value", exact);
        } else {
            node.put("value", (Double) value);
        }
        node.put("records", measured.records());
    }
}
