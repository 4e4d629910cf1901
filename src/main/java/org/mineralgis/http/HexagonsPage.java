package org.mineralgis.http;

import static org.mineralgis.format.Html.el;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.analysis.HexagonGrid;
import org.mineralgis.format.Html;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Language;
import org.mineralgis.store.CellCount;

/** Counts by hexagons for people: on a small map, and those with most records in a table. */
final class HexagonsPage {

    /** Cells in the table; all are in the file. */
    private static final int ROWS_MAX = 200;

    private final Request request;
    private final Language language;
    private final Dataset dataset;
    private final HexagonGrid grid;
    private final List<CellCount> cells;

    /** @param cells that have records */
    HexagonsPage(Request request, Dataset dataset, HexagonGrid grid, List<CellCount> cells) {
        this.request = request;
        this.language = request.language();
        this.dataset = dataset;
        this.grid = grid;
        this.cells = cells;
    }

    /** @param document as programs get it */
    Html of(ObjectNode document) {
        String kilometers = KilometersParameter.text(document.path("cellSizeKm").asDouble());
        Html facts = el("dl");
        PageParts.definition(
                facts,
                DensityTexts.CELLS,
                language,
                DensityTexts.cell(kilometers, GridParts.threeDigits(grid.areaSquareKilometers()))
                        .in(language));
        GridParts.records(facts, request, document);
        return Page.of(
                request.visit(),
                GridParts.title(dataset, DensityTexts.HEXAGONS, language),
                CollectionPage.wayBelow(request.visit(), dataset),
                el("section", el("p", DensityTexts.CAUTION_COUNTS.in(language))).css("caveats"),
                facts,
                GridParts.actions(request, dataset, "hexagons," + dataset.id() + "," + kilometers),
                map(),
                table(),
                el("p", document.path("method").asText()).css("facts"),
                PlaceParts.source(dataset, language));
    }

    private List<Html> map() {
        Envelope box = new Envelope();
        cells.forEach(
                cell -> box.expandToInclude(grid.outlineDegrees(cell.cell()).getEnvelopeInternal()));
        return MapPreview.of(request.visit(), dataset, box);
    }

    private List<Html> table() {
        String listed = DensityTexts.listed(cells.size(), ROWS_MAX).in(language);
        Html status = el("p", listed).attr("role", "status");
        if (cells.isEmpty()) {
            return List.of(status);
        }
        List<Html> rows = cells.stream()
                .sorted(Comparator.comparingLong(CellCount::count).reversed())
                .limit(ROWS_MAX)
                .map(this::row)
                .toList();
        List<String> heads = PlaceParts.heads(language, DensityTexts.CENTRE, Texts.RECORDS, DensityTexts.PER_AREA);
        Html table = PageParts.table(DensityTexts.HEXAGONS.in(language), heads, rows);
        return List.of(status, el("div", table).css("narrow counts"));
    }

    private Html row(CellCount counted) {
        double density = counted.count() / grid.areaSquareKilometers() * 100;
        return el(
                "tr",
                el("th", GridParts.place(request.visit(), grid.centreDegrees(counted.cell())))
                        .attr("scope", "row"),
                el("td", GridParts.grouped(counted.count())).css("number"),
                el("td", GridParts.threeDigits(density)).css("number"));
    }
}
