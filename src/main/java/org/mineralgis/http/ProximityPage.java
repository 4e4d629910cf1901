package org.mineralgis.http;

import static org.mineralgis.format.Html.el;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.format.Html;
import org.mineralgis.http.NearTable.Column;
import org.mineralgis.http.NearTable.Line;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Language;

/** The records of a dataset near a place, for people; made of the document that programs get. */
final class ProximityPage {

    private static final List<Column> SHARED =
            List.of(Column.NAME, Column.DISTANCE, Column.AZIMUTH, Column.OVERLAP, Column.ACCURACY, Column.EVIDENCE);

    private ProximityPage() {}

    static Html of(Visit visit, Dataset dataset, PlaceParameter place, ObjectNode document) {
        Language language = visit.language();
        List<Line> lines = new ArrayList<>();
        document.path("features")
                .forEach(record -> lines.add(new Line(dataset, record.path("id").asText(), record.path("properties"))));
        return Page.of(
                visit,
                Texts.PROXIMITY.in(language),
                CollectionPage.wayBelow(visit, dataset),
                place(document.path("place"), place.reading().geometry(), language),
                PlaceParts.caution(document),
                records(visit, dataset, lines, document.path("numberMatched")),
                sheets(document.path("place"), language),
                PlaceParts.method(document));
    }

    private static Html records(Visit visit, Dataset dataset, List<Line> lines, JsonNode matched) {
        Language language = visit.language();
        String found = PlaceTexts.found(matched, lines.size()).in(language);
        Html section = PlaceParts.section(
                dataset.metadata().title(), language, el("p", found).attr("role", "status"));
        if (!lines.isEmpty()) {
            String title = dataset.metadata().title().in(language);
            section.add(new NearTable(visit, columns(lines)).of(title, lines));
        }
        return section.add(PlaceParts.source(dataset, language)).css("near");
    }

    private static Html place(JsonNode place, Geometry geometry, Language language) {
        Html list = el("dl");
        PageParts.definition(list, Texts.POSITION, language, PageParts.position(geometry, language));
        PlaceParts.reading(list, place, language);
        return list;
    }

    private static List<Column> columns(List<Line> lines) {
        return lines.stream().anyMatch(line -> line.said().has("overlap_km2")) ? SHARED : NearTable.NEAR;
    }

    private static List<Html> sheets(JsonNode place, Language language) {
        List<Html> parts = new ArrayList<>();
        JsonNode sheets = place.path("mapSheets");
        if (!sheets.isEmpty()) {
            Html table = PlaceParts.sheets(sheets, language);
            parts.add(PlaceParts.folded(PlaceTexts.SHEETS.in(language), sheets.size(), table));
        }
        List<String> scales = new ArrayList<>();
        place.path("mapSheetScalesLeftOut").forEach(denominator -> scales.add(PlaceParts.scale(denominator)));
        if (!scales.isEmpty()) {
            String all = PlaceParts.joined(scales, language);
            parts.add(el("p", String.format(Locale.ROOT, PlaceTexts.SHEETS_LEFT_OUT.in(language), all)));
        }
        return parts;
    }
}
