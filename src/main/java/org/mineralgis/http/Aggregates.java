package org.mineralgis.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mineralgis.format.TableFile;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.Grouping;
import org.mineralgis.store.GroupStore;
import org.mineralgis.store.RecordGroups;

/** How many records have which values, and what numbers the values of a group make. */
final class Aggregates {

    static final String BY = "by";
    private static final String EVIDENCE = "evidence";

    private final Served served;
    private final GroupStore groups;
    private final KeptCounts<Grouping, RecordGroups> kept =
            new KeptCounts<>(RecordGroups.NONE, found -> found.groups().size());

    Aggregates(Served served, GroupStore groups) {
        this.served = served;
        this.groups = groups;
    }

    Answer answer(Request request) {
        LoadedDataset loaded = served.ofRecords(request);
        Dataset dataset = loaded.dataset();
        Query query = request.query();
        MeasureParameters measures = new MeasureParameters(request, dataset);
        Grouping grouping = new Grouping(
                by(dataset, query),
                measures.histogram(),
                measures.measures(),
                query.find("limit").map(LimitParameter::parse).orElse(Parameter.GROUPS_DEFAULT));
        AskedRecords asked = AskedRecords.of(dataset, query);
        RecordGroups found =
                kept.of(loaded, asked, grouping, request, selection -> groups.groups(loaded, selection, grouping));
        return form(request, loaded, grouping, found);
    }

    private static Answer form(Request request, LoadedDataset loaded, Grouping grouping, RecordGroups found) {
        Representation form = request.choice().representation();
        if (form != Representation.TABLE && form != Representation.XLSX) {
            return Page.either(request, Texts.AGGREGATE, new AggregateDocument(request, loaded, grouping).of(found));
        }
        TableFile table = new AggregateTable(request, loaded, grouping).of(found);
        boolean csv = form == Representation.TABLE;
        String name = loaded.dataset().id() + "-aggregate." + form.key();
        // A workbook is compressed as it is.
        return Answer.bytes(request.choice().mediaType(), csv ? table.csv() : table.xlsx(), csv)
                .with("Content-Disposition", Attachment.named(name, name));
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
}
