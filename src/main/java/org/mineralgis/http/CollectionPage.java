package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import java.util.List;
import java.util.stream.Collectors;
import org.mineralgis.download.DownloadOrder;
import org.mineralgis.format.FileFormat;
import org.mineralgis.format.Html;
import org.mineralgis.http.Page.Crumb;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.DateInterval;
import org.mineralgis.model.Field;
import org.mineralgis.model.Language;
import org.mineralgis.model.Licence;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.Metadata;
import org.mineralgis.model.Origin;

/** One dataset for people: what it is, what it cannot be used for, what its fields mean, where it leads. */
final class CollectionPage {

    private CollectionPage() {}

    /** The page, with a map where the dataset is mapped. */
    static Answer answer(Visit visit, CollectionFacts facts) {
        return Page.withMap(of(visit, facts));
    }

    private static Html of(Visit visit, CollectionFacts facts) {
        Language language = visit.language();
        LoadedDataset loaded = facts.loaded();
        Dataset dataset = loaded.dataset();
        return Page.of(
                visit,
                dataset.metadata().title().in(language),
                way(visit),
                el("p", dataset.metadata().description().in(language)).css("lead"),
                links(visit, dataset),
                MapPreview.of(visit, loaded),
                caveats(dataset.metadata(), language),
                downloads(visit, facts),
                facts(visit, facts),
                fields(dataset, language),
                DatasetJsonLd.block(visit, facts));
    }

    /** The pages above. */
    static List<Crumb> way(Visit visit) {
        return List.of(
                new Crumb(Texts.MAP.in(visit.language()), PageParts.map(visit)),
                new Crumb(Texts.DATASETS.in(visit.language()), visit.page("collections")));
    }

    /** The pages above, this one included. */
    static List<Crumb> wayBelow(Visit visit, Dataset dataset) {
        return List.of(
                way(visit).get(0),
                way(visit).get(1),
                new Crumb(dataset.metadata().title().in(visit.language()), visit.page("collections", dataset.id())));
    }

    private static Html links(Visit visit, Dataset dataset) {
        Language language = visit.language();
        String id = dataset.id();
        Html links = el(
                        "p",
                        a(visit.page("collections", id, "items"), Texts.RECORDS.in(language))
                                .css("button"),
                        a(visit.page("collections", id, "findings"), Texts.FINDINGS.in(language))
                                .css("button"),
                        a(visit.page("collections", id, "schema"), Texts.SCHEMA.in(language))
                                .css("button"))
                .css("actions");
        if (dataset.schema().holdsEstimates()) {
            links.add(
                    a(visit.page("resources", "totals"), Texts.TOTALS.in(language))
                            .css("button"),
                    a(visit.page("resources", "grade-tonnage"), Texts.GRADE_TONNAGE.in(language))
                            .css("button"));
        }
        if (DuplicateCandidates.named(dataset)) {
            links.add(a(visit.page("collections", id, "duplicates"), Texts.DUPLICATES.in(language))
                    .css("button"));
        }
        if (dataset.portrayal().mapped()) {
            links.add(
                    a(PageParts.map(visit), Texts.MAP.in(language)).css("button"),
                    a(visit.page("collections", id, "tiles", "WebMercatorQuad"), Texts.TILES.in(language))
                            .css("button"),
                    a(visit.page("collections", id, "styles"), Texts.STYLES.in(language))
                            .css("button"));
        }
        return links;
    }

    private static Html downloads(Visit visit, CollectionFacts facts) {
        Dataset dataset = facts.loaded().dataset();
        Html buttons = el("p").css("actions");
        for (FileFormat format : DownloadLinks.forms(dataset)) {
            buttons.add(a(DownloadLinks.ofRelease(visit.base(), facts, format), DownloadLinks.name(format))
                    .css("button")
                    .attr("type", DownloadOrder.mediaType(dataset, format)));
        }
        return el("section", el("h2", Texts.DOWNLOADS.in(visit.language())), buttons);
    }

    private static Object caveats(Metadata metadata, Language language) {
        if (metadata.caveats().isEmpty()) {
            return List.of();
        }
        List<Html> items = metadata.caveats().stream()
                .map(caveat -> el("li", caveat.in(language)))
                .toList();
        return el("section", el("h2", Texts.CAVEATS.in(language)), el("ul", items))
                .css("caveats");
    }

    private static Html facts(Visit visit, CollectionFacts facts) {
        Language language = visit.language();
        LoadedDataset loaded = facts.loaded();
        Dataset dataset = loaded.dataset();
        Metadata metadata = dataset.metadata();
        Html list = el("dl");
        PageParts.definition(list, Texts.ID, language, el("code", dataset.id()));
        PageParts.definition(list, Texts.COUNT, language, String.valueOf(loaded.featureCount()));
        PageParts.definition(list, Texts.EVIDENCE, language, PageParts.evidence(dataset.evidence(), language));
        PageParts.definition(
                list, Texts.GEOMETRY, language, dataset.schema().geometryType().key());
        PageParts.definition(list, Texts.ORIGINAL_CRS, language, dataset.crs().key());
        DateInterval dates = facts.dates();
        if (dates != null) {
            PageParts.definition(list, Texts.DATES, language, dates.start() + " – " + dates.end());
        }
        PageParts.definition(list, Texts.LICENCE, language, licence(metadata.licence()));
        PageParts.definition(list, Texts.ATTRIBUTION, language, metadata.attribution());
        PageParts.definition(list, Texts.ORIGIN, language, origin(metadata.origin()));
        PageParts.definition(list, Texts.UPDATED, language, loaded.loadedAt());
        String release = String.valueOf(loaded.releaseId());
        PageParts.definition(list, Texts.RELEASE, language, a(visit.page("releases", release), release));
        Href address = visit.base().to("collections", dataset.id());
        return PageParts.definition(
                list,
                HistoryTexts.CITATION,
                language,
                Citation.of(loaded, address).in(language));
    }

    private static Object licence(Licence licence) {
        return licence.url() == null ? licence.title() : a(licence.url(), licence.title());
    }

    private static Object origin(Origin origin) {
        String text = origin.project() + ", " + origin.version() + ", " + origin.date();
        return origin.url() == null ? text : a(origin.url(), text);
    }

    private static Html fields(Dataset dataset, Language language) {
        List<Html> rows = dataset.schema().fields().stream()
                .map(field -> el(
                        "tr",
                        el("th", field.title().in(language)).attr("scope", "row"),
                        el("td", el("code", field.name())),
                        el("td", field.type().word() + (field.unit() == null ? "" : ", " + field.unit())),
                        el("td", terms(field, language))))
                .toList();
        List<String> heads = List.of(
                Texts.FIELD.in(language), Texts.NAME.in(language), Texts.TYPE.in(language), Texts.TERMS.in(language));
        return el(
                "section",
                el("h2", Texts.FIELDS.in(language)),
                PageParts.table(Texts.FIELDS.in(language), heads, rows));
    }

    private static String terms(Field field, Language language) {
        return field.vocabulary().stream()
                .map(term -> term.title().in(language) + " (" + term.value() + ")")
                .collect(Collectors.joining(", "));
    }
}
