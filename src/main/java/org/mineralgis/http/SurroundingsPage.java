package org.mineralgis.http;

import static org.mineralgis.format.Html.a;
import static org.mineralgis.format.Html.el;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Point;
import org.mineralgis.format.Decimal;
import org.mineralgis.format.Html;
import org.mineralgis.format.Sexagesimal;
import org.mineralgis.http.NearTable.Column;
import org.mineralgis.http.NearTable.Line;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.Language;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.ServedCrs;

/** All that is known of one position, for people to read at one look; made of the document that programs get. */
final class SurroundingsPage {

    private static final List<Column> AREA =
            List.of(Column.NAME, Column.EVIDENCE, Column.DATASET, Column.LIES, Column.ACCURACY);

    private final Visit visit;
    private final Language language;
    private final Catalogue catalogue;
    private final Point point;

    /** @param point degrees of WGS 84, longitude first */
    SurroundingsPage(Visit visit, Catalogue catalogue, Point point) {
        this.visit = visit;
        this.language = visit.language();
        this.catalogue = catalogue;
        this.point = point;
    }

    /** One dataset of the answer. */
    private record Group(Dataset dataset, List<Line> lines) {

        /** Lines of faults first, then what is dug for, then the rest. */
        private int rank() {
            if (lines.stream().anyMatch(line -> line.said().has("type"))) {
                return 0;
            }
            return dataset.schema().indexOf(FieldRole.COMMODITY) >= 0 ? 1 : 2;
        }
    }

    Html of(ObjectNode document) {
        List<Group> areas = groups(document.path("areas"));
        return Page.of(
                visit,
                Texts.SURROUNDINGS.in(language),
                PageParts.belowMap(visit),
                point(document, areas),
                onMap(),
                PlaceParts.caution(document),
                areas(areas),
                nearest(groups(document.path("nearest"))),
                el("div", sheets(document.path("mapSheets")), plane(document.path("gaussKruger")))
                        .css("pair"),
                PlaceParts.method(document));
    }

    private List<Group> groups(JsonNode groups) {
        List<Group> all = new ArrayList<>();
        groups.forEach(group -> {
            Dataset dataset = dataset(group);
            List<Line> lines = new ArrayList<>();
            group.path("records")
                    .forEach(record ->
                            lines.add(new Line(dataset, record.path("id").asText(), record)));
            all.add(new Group(dataset, lines));
        });
        return all;
    }

    private Dataset dataset(JsonNode group) {
        return catalogue
                .find(group.path("collection").asText())
                .map(LoadedDataset::dataset)
                .orElseThrow();
    }

    private Html point(JsonNode document, List<Group> areas) {
        Html list = el("dl");
        PageParts.definition(list, Texts.POSITION, language, PageParts.position(point, language));
        PageParts.definition(
                list,
                PlaceTexts.DEGREES_MINUTES_SECONDS,
                language,
                Sexagesimal.of(point.getY(), 'N', 'S') + " " + Sexagesimal.of(point.getX(), 'E', 'W'));
        PlaceParts.reading(list, document.path(Surroundings.POINT), language);
        PageParts.definition(list, PlaceTexts.UNITS, language, units(areas));
        JsonNode elevation = document.path("elevation");
        if (elevation.path("elevation_m").isNumber()) {
            PageParts.definition(list, PlaceTexts.ELEVATION, language, elevation(elevation));
        }
        return list;
    }

    private List<Object> units(List<Group> areas) {
        List<Object> units = new ArrayList<>();
        areas.stream()
                .filter(group -> group.dataset().schema().holdsUnits())
                .flatMap(group -> group.lines().stream())
                .forEach(line -> {
                    units.add(units.isEmpty() ? "" : " · ");
                    units.add(NearTable.name(visit, line));
                });
        return units.isEmpty() ? List.of(PlaceTexts.NO_UNIT.in(language)) : units;
    }

    private List<Object> elevation(JsonNode cell) {
        String away = NearTable.distance(cell.path("distance_m").asDouble());
        Evidence evidence = Evidence.find(cell.path("evidence").asText()).orElseThrow();
        List<Object> parts = new ArrayList<>();
        parts.add(el("p", Decimal.of(cell.path("elevation_m").asDouble()) + " m ")
                .add(
                        String.format(Locale.ROOT, PlaceTexts.CELL_AWAY.in(language), away),
                        " ",
                        PageParts.evidence(evidence, language)));
        parts.add(PlaceParts.source(dataset(cell), language));
        return parts;
    }

    private Html onMap() {
        String place = Decimal.coordinate(point.getX()) + "," + Decimal.coordinate(point.getY());
        Href map = PageParts.map(visit).fragment("tool", "here").fragment("here", place);
        return el("p", a(map, Texts.SHOW_ON_MAP.in(language)).css("button")).css("actions");
    }

    private Html areas(List<Group> groups) {
        Html section = PlaceParts.section(PlaceTexts.AREAS, language);
        List<Line> lines =
                groups.stream().flatMap(group -> group.lines().stream()).toList();
        if (!lines.isEmpty()) {
            section.add(new NearTable(visit, AREA).of(PlaceTexts.AREAS.in(language), lines));
        }
        List<String> none = new ArrayList<>();
        for (Group group : groups) {
            if (group.lines().isEmpty()) {
                none.add(group.dataset().metadata().title().in(language));
            } else {
                section.add(el("h3", NearTable.collection(visit, group.dataset())));
                section.add(PlaceParts.source(group.dataset(), language));
            }
        }
        if (!none.isEmpty()) {
            String all = PlaceParts.joined(none, language);
            section.add(el("p", String.format(Locale.ROOT, PlaceTexts.IN_NO_AREA.in(language), all)));
        }
        return section.css("areas");
    }

    private Html nearest(List<Group> groups) {
        Html section = PlaceParts.section(PlaceTexts.NEAREST, language);
        NearTable table = new NearTable(visit, NearTable.NEAR);
        groups.stream().sorted(Comparator.comparingInt(Group::rank)).forEach(group -> {
            section.add(el("h3", NearTable.collection(visit, group.dataset())));
            section.add(
                    group.lines().isEmpty()
                            ? el("p", PlaceTexts.NOTHING_NEAR.in(language))
                            : table.of(group.dataset().metadata().title().in(language), group.lines()));
            section.add(PlaceParts.source(group.dataset(), language));
        });
        return section.css("near");
    }

    private Object sheets(JsonNode sheets) {
        return sheets.isEmpty()
                ? List.of()
                : PlaceParts.section(PlaceTexts.SHEETS, language, PlaceParts.sheets(sheets, language));
    }

    /** The zones that the position lies in; the others are folded, since beyond its zone a projection stretches. */
    private Html plane(JsonNode zones) {
        List<Html> within = new ArrayList<>();
        List<Html> beyond = new ArrayList<>();
        for (JsonNode zone : zones) {
            ServedCrs crs = ServedCrs.find(zone.path("crs").asText()).orElseThrow();
            double off = zone.path("degreesFromMeridian").asDouble();
            boolean inside = Math.abs(off) <= ServedCrsTitle.zoneWidthDegrees(crs) / 2.0;
            (inside ? within : beyond).add(zone(zone, off));
        }
        Html section = PlaceParts.section(PlaceTexts.PLANE, language);
        if (!within.isEmpty()) {
            section.add(zones(PlaceTexts.PLANE, within));
        }
        if (!beyond.isEmpty()) {
            String summary = PlaceTexts.BEYOND_ITS_ZONE.in(language);
            section.add(PlaceParts.folded(summary, beyond.size(), zones(PlaceTexts.BEYOND_ITS_ZONE, beyond)));
        }
        return section.css("plane");
    }

    private Html zones(LocalizedText caption, List<Html> rows) {
        List<String> heads = PlaceParts.heads(
                language, PlaceTexts.SYSTEM, PlaceTexts.NORTHING, PlaceTexts.EASTING, PlaceTexts.FROM_MERIDIAN);
        return PageParts.table(caption.in(language), heads, rows);
    }

    private static Html zone(JsonNode zone, double degreesOff) {
        String off = (degreesOff > 0 ? "+" : "") + Decimal.coordinate(degreesOff) + "°";
        Html code = el("code", zone.path("crs").asText());
        return el(
                "tr",
                el("th", zone.path("title").asText() + " ", code).attr("scope", "row"),
                el("td", meters(zone.path("northing_m"))).css("number"),
                el("td", meters(zone.path("easting_m"))).css("number"),
                el("td", off).css("number"));
    }

    /** Always with two digits after the point, so that the digits of a column stand below each other. */
    private static String meters(JsonNode value) {
        return BigDecimal.valueOf(value.asDouble())
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
