package org.mineralgis.http;

import static org.mineralgis.format.Html.el;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.analysis.HexagonGrid;
import org.mineralgis.format.Html;
import org.mineralgis.model.Dataset;
import org.mineralgis.store.CellCount;

/** Counts by hexagons for people: on a small map, and those with most records in a table. */
final class HexagonsPage extends DistributionPage {

    /** Cells in the table; all are in the file. */
    private static final int ROWS_MAX = 200;

    private final HexagonGrid grid;
    private final List<CellCount> cells;

    /**
     * A page.
     *
     * @param cells that have records
     * @param document as programs get it
     */
    HexagonsPage(Request request, Dataset dataset, HexagonGrid grid, List<CellCount> cells, ObjectNode document) {
        super(request, dataset, document);
        this.grid = grid;
        this.cells = cells;
    }

    @Override
    Html html() {
        String kilometers = KilometersParameter.text(document.path("cellSizeKm").asDouble());
        Html facts = el("dl");
        PageParts.definition(
                facts,
                DensityTexts.CELLS,
                language,
                DensityTexts.cell(kilometers, GridParts.threeDigits(grid.areaSquareKilometers()))
                        .in(language));
        GridParts.records(facts, request, document);
        return page(
                DensityTexts.HEXAGONS,
                el("section", el("p", DensityTexts.CAUTION_COUNTS.in(language))).css("caveats"),
                facts,
                GridParts.actions(request, dataset, "hexagons," + dataset.id() + "," + kilometers),
                map(),
                table(),
                method(),
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
