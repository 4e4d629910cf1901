package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mineralgis.analysis.EqualAreaProjection;
import org.mineralgis.analysis.HexagonGrid;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.store.CellCount;
import org.mineralgis.store.CellStore;
import org.mineralgis.store.PlaceCounts;

/** How many records lie in which hexagon of equal area: GeoJSON that opens on a map. */
final class Hexagons {

    static final String CELL_SIZE = "cellSize";
    static final double SIZE_DEFAULT_KM = 20;
    static final double SIZE_MAX_KM = 200;

    private final Served served;
    private final CellStore store;
    private final KeptCounts<HexagonGrid, PlaceCounts<CellCount>> kept =
            new KeptCounts<>(PlaceCounts.none(), counts -> counts.places().size());

    Hexagons(Served served, CellStore store) {
        this.served = served;
        this.store = store;
    }

    Answer answer(Request request) {
        LoadedDataset loaded = served.ofRecords(request);
        Query query = request.query();
        double sizeKilometers = KilometersParameter.parse(query, CELL_SIZE, SIZE_DEFAULT_KM, 0.1, SIZE_MAX_KM);
        HexagonGrid grid = new HexagonGrid(sizeKilometers * 1000);
        AskedRecords asked = AskedRecords.of(loaded.dataset(), query);
        PlaceCounts<CellCount> counts =
                kept.of(loaded, asked, grid, request, selection -> store.count(loaded, selection, grid));
        if (counts.more()) {
            throw Problem.invalidParameter(
                    CELL_SIZE, KilometersParameter.text(sizeKilometers), DensityTexts.fewerCells(CellStore.CELLS_MAX));
        }
        ObjectNode document = document(request, loaded, grid, counts);
        return request.html()
                ? Page.withMap(new HexagonsPage(request, loaded.dataset(), grid, counts.places(), document).html())
                : Json.answer(request, document);
    }

    private static ObjectNode document(
            Request request, LoadedDataset loaded, HexagonGrid grid, PlaceCounts<CellCount> counts) {
        ObjectNode document = Json.object();
        document.put("type", "FeatureCollection");
        document.put("collection", loaded.dataset().id());
        document.put("releaseId", loaded.releaseId());
        document.put("cellSizeKm", grid.widthMeters() / 1000);
        document.put("cellAreaKm2", Json.rounded(grid.areaSquareKilometers(), 6));
        document.put("gridCrs", EqualAreaProjection.WKT);
        document.put("method", DensityTexts.HEXAGONS_METHOD.in(request.language()));
        if (loaded.dataset().schema().geometryType() != GeometryType.POINT) {
            document.put("placedBy", DensityTexts.CELL_PLACED_BY.in(request.language()));
        }
        document.put("numberMatched", counts.matched());
        document.put("numberWithoutPosition", counts.withoutPosition());
        document.put("numberBeyondGrid", counts.beyond());
        document.put("numberReturned", counts.places().size());
        ArrayNode features = document.putArray("features");
        counts.places().forEach(cell -> put(features.addObject(), grid, cell));
        Links.self(request, request.route().offered()).putTo(document);
        return document;
    }

    private static void put(ObjectNode node, HexagonGrid grid, CellCount counted) {
        node.put("type", "Feature");
        node.put("id", counted.cell().column() + "," + counted.cell().row());
        Json.put(node, "geometry", grid.outlineDegrees(counted.cell()));
        node.putObject("properties")
                .put("count", counted.count())
                .put("per_100_km2", Json.rounded(counted.count() / grid.areaSquareKilometers() * 100, 6));
    }
}
