package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mineralgis.format.FileFormat;
import org.mineralgis.format.Html;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.Language;
import org.mineralgis.store.FeaturePage;

/** Records as a table for people, with a form to narrow them. */
final class ItemsPage {

    /** Parameters that say how records are shown, and not which. */
    private static final Set<String> OF_TABLE =
            Set.of("f", "lang", "limit", "offset", "token", "sortby", "crs", "properties", "skipGeometry", "profile");

    private ItemsPage() {}

    static Html of(Request request, Dataset dataset, FeaturePage page, PageLinks paging, RecordLinks links) {
        Visit visit = request.visit();
        Language language = visit.language();
        String count = String.format(
                Locale.ROOT,
                Texts.MATCHED.in(language),
                page.matched(),
                page.features().size());
        return Page.of(
                visit,
                dataset.metadata().title().in(language) + " · " + Texts.RECORDS.in(language),
                CollectionPage.wayBelow(visit, dataset),
                FilterForm.of(request, dataset),
                el("p", count).attr("role", "status"),
                table(visit, dataset, page, new ShownValues(language, links)),
                paging(visit, paging.next(page.next())),
                MapPreview.of(visit, dataset, page.features()),
                downloads(request, dataset));
    }

    private static Html table(Visit visit, Dataset dataset, FeaturePage page, ShownValues values) {
        Language language = visit.language();
        List<Object> heads = new ArrayList<>();
        heads.add(Texts.RECORD.in(language));
        heads.add(Texts.EVIDENCE.in(language));
        dataset.schema().fields().forEach(field -> heads.add(PageParts.heading(field, language)));
        if (dataset.spatial()) {
            heads.add(Texts.POSITION.in(language));
        }
        List<Html> rows = page.features().stream()
                .map(feature -> row(visit, dataset, feature, values))
                .toList();
        return PageParts.table(dataset.metadata().title().in(language), heads, rows);
    }

    private static Html row(Visit visit, Dataset dataset, Feature feature, ShownValues values) {
        Language language = visit.language();
        Href item = visit.page("collections", dataset.id(), "items", feature.id());
        Html row = el(
                "tr",
                el("th", a(item, PageParts.title(dataset, feature, language))).attr("scope", "row"),
                el("td", PageParts.evidence(feature.lineage().evidence(), language)));
        List<Field> fields = dataset.schema().fields();
        for (int index = 0; index < fields.size(); index++) {
            row.add(values.cell(fields.get(index), feature.values().get(index)));
        }
        if (dataset.spatial()) {
            row.add(el("td", PageParts.position(feature.geometry(), language)));
        }
        return row;
    }

    /** All records that the page is a part of. */
    private static Html downloads(Request request, Dataset dataset) {
        Map<String, String> selection = new LinkedHashMap<>(request.query().values());
        selection.keySet().removeAll(OF_TABLE);
        selection.values().removeIf(String::isEmpty);
        Html buttons = el("p").css("actions");
        for (FileFormat format : DownloadLinks.forms(dataset)) {
            Href file = DownloadLinks.address(request.base(), dataset, format).with(selection);
            buttons.add(a(file, DownloadLinks.name(format)).css("button"));
        }
        return el("section", el("h2", Texts.DOWNLOAD_MATCHING.in(request.language())), buttons);
    }

    private static Html paging(Visit visit, Optional<Href> next) {
        Html paging = el("p").css("actions");
        paging.add(a(visit.here().without("token").without("offset"), Texts.FIRST_PAGE.in(visit.language()))
                .css("button"));
        next.ifPresent(href -> paging.add(
                a(href, Texts.NEXT_PAGE.in(visit.language())).css("button").attr("rel", "next")));
        return paging;
    }
}
