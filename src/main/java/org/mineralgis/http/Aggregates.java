package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.Grouping;
import org.mineralgis.store.FieldValueException;
import org.mineralgis.store.GroupStore;
import org.mineralgis.store.RecordGroup;
import org.mineralgis.store.RecordGroups;

/** How many records have which values. */
final class Aggregates {

    private static final String BY = "by";
    private static final String EVIDENCE = "evidence";

    private final Served served;
    private final GroupStore groups;

    Aggregates(Served served, GroupStore groups) {
        this.served = served;
        this.groups = groups;
    }

    Answer answer(Request request) {
        LoadedDataset loaded = served.get(request);
        Dataset dataset = loaded.dataset();
        Query query = request.query();
        query.allowOnly(ItemsQuery.names(dataset, request.route().queryNames()));
        Grouping grouping = new Grouping(
                by(dataset, query),
                query.find("limit").map(LimitParameter::parse).orElse(Parameter.GROUPS_DEFAULT));
        AskedRecords asked = AskedRecords.of(dataset, query);
        try {
            RecordGroups found = asked.impossible()
                    ? new RecordGroups(0, List.of(), false)
                    : groups.groups(loaded, asked.selection(), grouping);
            return Page.either(request, Texts.AGGREGATE, document(request, loaded, grouping, found));
        } catch (FieldValueException e) {
            String name = ItemsQuery.parameterOf(e.field());
            throw Problem.invalidParameter(
                    name, e.text(), Texts.valueOf(e.field().type()));
        }
    }

    /** What records of a dataset can be counted by. */
    static Set<String> properties(Dataset dataset) {
        Set<String> names = new LinkedHashSet<>();
        dataset.schema().fields().forEach(field -> names.add(field.name()));
        names.add(EVIDENCE);
        return names;
    }

    private static List<String> by(Dataset dataset, Query query) {
        String text = query.find(BY).orElse("");
        if (text.isEmpty()) {
            return List.of();
        }
        Set<String> known = properties(dataset);
        List<String> names = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (!known.contains(part) || names.contains(part) || names.size() == Grouping.BY_MAX) {
                throw Problem.invalidParameter(BY, text, Texts.KNOWN_GROUPABLE, known);
            }
            names.add(part);
        }
        return names;
    }

    private static ObjectNode document(Request request, LoadedDataset loaded, Grouping grouping, RecordGroups found) {
        ObjectNode document = Json.object();
        document.put("collection", loaded.dataset().id());
        document.put("releaseId", loaded.releaseId());
        ArrayNode by = document.putArray(BY);
        List<ValueTitles> titles = new ArrayList<>();
        for (String name : grouping.by()) {
            ValueTitles of = ValueTitles.of(loaded.dataset(), name, request.language());
            titles.add(of);
            by.addObject().put("name", name).put("title", of.title()).put("severalInOneRecord", of.list());
        }
        document.put("numberMatched", found.matched());
        document.put("numberReturned", found.groups().size());
        document.put("moreGroups", found.more());
        ArrayNode groups = document.putArray("groups");
        found.groups().forEach(group -> put(groups.addObject(), group, titles));
        Links.self(request, request.route().offered()).putTo(document);
        return document;
    }

    private static void put(ObjectNode node, RecordGroup group, List<ValueTitles> titles) {
        ArrayNode values = node.putArray("values");
        ArrayNode read = node.putArray("titles");
        for (int place = 0; place < titles.size(); place++) {
            @Nullable String value = group.values().get(place);
            values.add(value);
            read.add(titles.get(place).of(value));
        }
        node.put("count", group.count());
    }
}
