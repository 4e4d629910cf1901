package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mineralgis.format.Decimal;
import org.mineralgis.format.FileFormat;
import org.mineralgis.format.Html;
import org.mineralgis.http.Page.Crumb;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.Language;
import org.mineralgis.model.Lineage;
import org.mineralgis.model.LoadedDataset;

/** One record for people: every field, and how its position came to be. */
final class ItemPage {

    /** Characters; the GeoJSON of a record has them all. */
    private static final int WORDS_MAX = 2000;

    private ItemPage() {}

    static Html of(Visit visit, LoadedDataset loaded, Feature feature, RecordLinks links) {
        Language language = visit.language();
        Dataset dataset = loaded.dataset();
        List<Crumb> way = new ArrayList<>(CollectionPage.wayBelow(visit, dataset));
        way.add(new Crumb(Texts.RECORDS.in(language), visit.page("collections", dataset.id(), "items")));
        return Page.of(
                visit,
                PageParts.title(dataset, feature, language),
                way,
                evidence(feature.lineage().evidence(), language),
                onMap(visit, dataset, feature),
                MapPreview.of(visit, dataset, feature),
                fields(dataset, feature, new ShownValues(language, links), language),
                lineage(visit, feature, language),
                citation(visit, loaded, feature),
                downloads(visit, dataset, feature),
                RecordJsonLd.block(visit, dataset, feature, links),
                el("p", dataset.metadata().attribution()).css("facts"));
    }

    private static Html evidence(Evidence evidence, Language language) {
        return el(
                "p",
                PageParts.evidence(evidence, language),
                " ",
                Texts.evidenceMeaning(evidence).in(language));
    }

    private static Object onMap(Visit visit, Dataset dataset, Feature feature) {
        if (feature.geometry() == null || !dataset.portrayal().mapped()) {
            return List.of();
        }
        Html link = a(PageParts.onMap(visit, dataset, feature), Texts.SHOW_ON_MAP.in(visit.language()));
        return el("p", link.css("button")).css("actions");
    }

    /** How to cite it, and what releases changed of it. */
    private static Html citation(Visit visit, LoadedDataset loaded, Feature feature) {
        Language language = visit.language();
        Href history = visit.page("collections", loaded.dataset().id(), "items", feature.id(), "history");
        return el(
                "section",
                el("h2", HistoryTexts.CITATION.in(language)),
                el("p", Citation.of(loaded, feature, visit.base()).in(language)).css("citation"),
                el("p", a(history, HistoryTexts.HISTORY.in(language)).css("button"))
                        .css("actions"));
    }

    /** Just this record in every form. */
    private static Html downloads(Visit visit, Dataset dataset, Feature feature) {
        String filter = "id = '" + feature.id().replace("'", "''") + "'";
        Html buttons = el("p").css("actions");
        for (FileFormat format : DownloadLinks.forms(dataset)) {
            Href file = DownloadLinks.address(visit.base(), dataset, format).with("filter", filter);
            buttons.add(a(file, DownloadLinks.name(format)).css("button"));
        }
        Href record = visit.base().to("collections", dataset.id(), "items", feature.id());
        buttons.add(a(record.with("f", Representation.JSONFG.key()), "JSON-FG").css("button"));
        return el("section", el("h2", Texts.DOWNLOAD_RECORD.in(visit.language())), buttons);
    }

    private static Html fields(Dataset dataset, Feature feature, ShownValues values, Language language) {
        Html list = el("dl");
        List<Field> fields = dataset.schema().fields();
        for (int index = 0; index < fields.size(); index++) {
            Field field = fields.get(index);
            list.add(
                    el("dt", field.title().in(language), " ", el("code", field.name())),
                    el("dd", values.of(field, feature.values().get(index))));
        }
        return list;
    }

    /** The words of the file; of a line or area that has none, its kind and size. */
    private static Optional<String> original(Lineage lineage, Language language) {
        String words = lineage.originalCoordinates();
        if (words != null) {
            boolean whole = words.length() <= WORDS_MAX;
            return Optional.of(whole ? words : words.substring(0, WORDS_MAX) + "…");
        }
        return Optional.ofNullable(lineage.originalGeometry()).map(geometry -> PageParts.position(geometry, language));
    }

    private static Html lineage(Visit visit, Feature feature, Language language) {
        Lineage lineage = feature.lineage();
        Html list = el("dl");
        PageParts.definition(list, Texts.ID, language, el("code", feature.id()));
        PageParts.definition(list, Texts.POSITION, language, PageParts.position(feature.geometry(), language));
        String crs = lineage.originalCrs();
        if (crs != null) {
            PageParts.definition(list, Texts.ORIGINAL_CRS, language, crs);
        }
        original(lineage, language)
                .ifPresent(original -> PageParts.definition(list, Texts.ORIGINAL_POSITION, language, original));
        Object steps = lineage.datumSteps().isEmpty()
                ? Texts.NONE.in(language)
                : OperationsPage.steps(visit, lineage.datumSteps());
        PageParts.definition(list, Texts.DATUM_STEPS, language, steps);
        if (lineage.datumAccuracyMeters() != null) {
            String accuracy = Decimal.of(lineage.datumAccuracyMeters()) + " m";
            PageParts.definition(list, Texts.DATUM_ACCURACY, language, accuracy);
        }
        return el("section", el("h2", Texts.POSITION.in(language)), list);
    }
}
