package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.mineralgis.format.Html;
import org.mineralgis.history.DatasetChange;
import org.mineralgis.history.RecordChange;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.Language;

/** Changes for people: old and new values side by side. */
final class ChangesTable {

    private static final String NOTHING = "—";
    private static final int WORDS_MAX = 500;

    private final Visit visit;
    private final Language language;
    private final Catalogue catalogue;

    /** @param catalogue what is served now: titles of datasets and fields are taken from it */
    ChangesTable(Visit visit, Catalogue catalogue) {
        this.visit = visit;
        this.language = visit.language();
        this.catalogue = catalogue;
    }

    /** What became of datasets. */
    Html datasets(List<DatasetChange> changes) {
        List<Html> rows = changes.stream()
                .map(change -> el(
                        "tr",
                        el("th", release(change.release())).attr("scope", "row"),
                        el("td", change.releasedAt()),
                        el("td", dataset(change.dataset())),
                        el("td", HistoryTexts.outcome(change).in(language)),
                        el("td", change.origin())))
                .toList();
        List<String> heads = List.of(
                Texts.RELEASE.in(language),
                Texts.UPDATED.in(language),
                Texts.DATASET.in(language),
                HistoryTexts.KIND.in(language),
                Texts.ORIGIN.in(language));
        return PageParts.table(Texts.DATASETS.in(language), heads, rows);
    }

    /** What became of records; a row for each value that differs. */
    Html records(List<RecordChange> changes) {
        List<Html> rows = new ArrayList<>();
        changes.forEach(change -> addRows(rows, change));
        List<String> heads = List.of(
                Texts.RELEASE.in(language),
                Texts.RECORD.in(language),
                HistoryTexts.KIND.in(language),
                Texts.FIELD.in(language),
                HistoryTexts.OLD.in(language),
                HistoryTexts.NEW.in(language),
                HistoryTexts.SOURCES.in(language));
        return PageParts.table(HistoryTexts.CHANGES.in(language), heads, rows);
    }

    private void addRows(List<Html> rows, RecordChange change) {
        List<Html> values = new ArrayList<>();
        JsonNode geometry = ChangesDocument.geometry(change);
        if (geometry.isObject()) {
            values.add(
                    values(Texts.POSITION.in(language), position(geometry.get("old")), position(geometry.get("new"))));
        }
        for (JsonNode field : ChangesDocument.fields(change)) {
            String name = field.get("field").asText();
            values.add(values(title(change.dataset(), name), value(field.get("old")), value(field.get("new"))));
        }
        Html list = el("table", el("tbody", values));
        rows.add(el(
                "tr",
                el("th", release(change.release())).attr("scope", "row"),
                el("td", record(change)),
                el("td", HistoryTexts.kind(change.kind()).in(language)),
                el("td", list).attr("colspan", "3"),
                el("td", sources(change))));
    }

    private static Html values(String title, String old, String now) {
        return el("tr", el("th", title).attr("scope", "row"), el("td", old), el("td", now));
    }

    private Html release(long id) {
        return a(visit.page("releases", String.valueOf(id)), String.valueOf(id));
    }

    private Object dataset(String id) {
        return catalogue
                .find(id)
                .<Object>map(loaded -> a(
                        visit.page("collections", id),
                        loaded.dataset().metadata().title().in(language)))
                .orElse(id);
    }

    private Html record(RecordChange change) {
        return a(
                visit.page("collections", change.dataset(), "items", change.fid(), "history"),
                change.dataset() + "/" + change.fid());
    }

    /** The documents, with links where the field that names them says where they are. */
    private List<Object> sources(RecordChange change) {
        Optional<String> target = dataset(change).flatMap(ChangesTable::documents);
        List<Object> all = new ArrayList<>();
        for (String source : change.sources()) {
            if (!all.isEmpty()) {
                all.add(", ");
            }
            all.add(target.<Object>map(id -> a(visit.page("collections", id, "items", source), source))
                    .orElse(source));
        }
        return all;
    }

    private static Optional<String> documents(Dataset dataset) {
        int index = dataset.schema().indexOf(FieldRole.SOURCES);
        return index < 0
                ? Optional.empty()
                : Optional.ofNullable(dataset.schema().fields().get(index).references());
    }

    private Optional<Dataset> dataset(RecordChange change) {
        return catalogue.find(change.dataset()).map(loaded -> loaded.dataset());
    }

    private String title(String datasetId, String name) {
        Optional<Field> field = catalogue
                .find(datasetId)
                .flatMap(loaded -> loaded.dataset().schema().findField(name));
        return switch (name) {
            case "evidence" -> Texts.EVIDENCE.in(language);
            case "original_crs" -> Texts.ORIGINAL_CRS.in(language);
            case "datum_steps" -> Texts.DATUM_STEPS.in(language);
            case "datum_accuracy_m" -> Texts.DATUM_ACCURACY.in(language);
            default -> field.map(known -> PageParts.heading(known, language)).orElse(name);
        };
    }

    private static String value(JsonNode value) {
        if (value.isNull() || value.isArray() && value.isEmpty()) {
            return NOTHING;
        }
        String text = value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("; "))
                : value.asText();
        return text.length() > WORDS_MAX ? text.substring(0, WORDS_MAX) + "…" : text;
    }

    private String position(JsonNode geometry) {
        if (geometry.isNull()) {
            return Texts.NO_POSITION.in(language);
        }
        JsonNode coordinates = geometry.path("coordinates");
        if (geometry.get("type").asText().equals("Point")) {
            return coordinates.path(1).asText() + "° N, " + coordinates.path(0).asText() + "° E";
        }
        String vertices =
                geometry.has("vertices") ? geometry.get("vertices").asText() : String.valueOf(vertices(coordinates));
        return String.format(
                Locale.ROOT,
                HistoryTexts.OUTLINE.in(language),
                geometry.get("type").asText(),
                vertices);
    }

    private static int vertices(JsonNode coordinates) {
        if (coordinates.path(0).isNumber()) {
            return 1;
        }
        int count = 0;
        for (JsonNode part : coordinates) {
            count += vertices(part);
        }
        return count;
    }
}
