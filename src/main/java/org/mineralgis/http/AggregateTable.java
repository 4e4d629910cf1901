package org.mineralgis.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.format.TableFile;
import org.mineralgis.model.Language;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.Grouping;
import org.mineralgis.query.Measure;
import org.mineralgis.store.MeasuredValue;
import org.mineralgis.store.RecordGroup;
import org.mineralgis.store.RecordGroups;

/** Counts and measures as a table, a line for each group: values with their titles, class of the histogram, count, measures. */
final class AggregateTable {

    private final Request request;
    private final LoadedDataset loaded;
    private final Grouping grouping;

    AggregateTable(Request request, LoadedDataset loaded, Grouping grouping) {
        this.request = request;
        this.loaded = loaded;
        this.grouping = grouping;
    }

    TableFile of(RecordGroups found) {
        List<ValueTitles> titles = grouping.by().stream()
                .map(name -> ValueTitles.of(loaded.dataset(), name, request.language()))
                .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        found.groups().forEach(group -> rows.add(row(group, titles, found.edges())));
        return new TableFile(headings(), rows, notes(found, titles));
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (String name : grouping.by()) {
            headings.add(name);
            headings.add(name + "_title");
        }
        if (grouping.histogram() != null) {
            headings.add(grouping.histogram().field() + "_from");
            headings.add(grouping.histogram().field() + "_to");
        }
        headings.add("count");
        for (Measure measure : grouping.measures()) {
            headings.add(measure.kind().word() + "_" + measure.field());
            headings.add(measure.kind().word() + "_" + measure.field() + "_records");
        }
        return headings;
    }

    private List<@Nullable Object> row(RecordGroup group, List<ValueTitles> titles, List<Double> edges) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int place = 0; place < titles.size(); place++) {
            @Nullable String value = group.values().get(place);
            cells.add(value);
            cells.add(titles.get(place).of(value));
        }
        if (grouping.histogram() != null) {
            Integer bin = group.bin();
            cells.add(bin == null ? null : edges.get(bin));
            cells.add(bin == null ? null : edges.get(bin + 1));
        }
        cells.add(group.count());
        for (MeasuredValue measured : group.measures()) {
            cells.add(measured.value());
            cells.add(measured.records());
        }
        return cells;
    }

    private List<String> notes(RecordGroups found, List<ValueTitles> titles) {
        Language language = request.language();
        List<String> notes = new ArrayList<>();
        notes.add(loaded.dataset().metadata().title().in(language) + " ("
                + loaded.dataset().id() + ")");
        notes.add(Texts.aggregateRecords(found.matched(), loaded.releaseId()).in(language));
        if (found.more()) {
            notes.add(Texts.AGGREGATE_CUT.in(language));
        }
        if (titles.stream().anyMatch(ValueTitles::list)) {
            notes.add(Texts.AGGREGATE_LISTS.in(language));
        }
        notes.add(loaded.dataset().metadata().attribution());
        notes.add(request.here().toString());
        return notes;
    }
}
