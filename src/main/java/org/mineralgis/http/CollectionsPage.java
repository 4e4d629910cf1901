package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import java.util.List;
import org.mineralgis.download.ReleaseFile;
import org.mineralgis.format.Html;
import org.mineralgis.http.Page.Crumb;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Language;
import org.mineralgis.model.LoadedDataset;

/** All datasets for people. */
final class CollectionsPage {

    private CollectionsPage() {}

    static Html of(Visit visit, Catalogue catalogue) {
        Language language = visit.language();
        List<LoadedDataset> datasets = catalogue.datasets();
        List<Html> cards = datasets.stream().map(loaded -> card(visit, loaded)).toList();
        Crumb home = new Crumb(Texts.MAP.in(language), PageParts.map(visit));
        return Page.of(
                visit,
                Texts.DATASETS.in(language),
                List.of(home),
                el("ul", cards).css("cards"),
                el("h2", Texts.DOWNLOAD_REGION.in(language)),
                region(visit, catalogue.releaseId()),
                CatalogueJsonLd.block(visit, visit.base().to("collections"), datasets));
    }

    private static Html region(Visit visit, long releaseId) {
        Html buttons = el("p").css("actions");
        for (ReleaseFile file : DownloadLinks.region()) {
            buttons.add(a(DownloadLinks.ofRelease(visit.base(), releaseId, file), file.name())
                    .css("button")
                    .attr("type", file.mediaType()));
        }
        return buttons;
    }

    private static Html card(Visit visit, LoadedDataset loaded) {
        Language language = visit.language();
        Dataset dataset = loaded.dataset();
        Html facts = el(
                        "p",
                        PageParts.evidence(dataset.evidence(), language),
                        " ",
                        Texts.COUNT.in(language) + " ",
                        a(visit.page("collections", dataset.id(), "items"), String.valueOf(loaded.featureCount())),
                        " · ",
                        dataset.metadata().licence().label())
                .css("facts");
        return el(
                "li",
                el(
                        "h2",
                        a(
                                visit.page("collections", dataset.id()),
                                dataset.metadata().title().in(language))),
                el("p", dataset.metadata().description().in(language)),
                facts);
    }
}
