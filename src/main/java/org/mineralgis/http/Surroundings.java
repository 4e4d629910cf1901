package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.proximity.Proximity;
import org.mineralgis.query.Selection;
import org.mineralgis.store.NearRecord;
import org.mineralgis.store.NearRecords;
import org.mineralgis.store.ProximityStore;
import org.mineralgis.style.MapStyles;

/**
 * All that is known of one position: sheets and plane coordinates, what areas it lies in, what is the nearest of the rest, and
 * its elevation.
 */
final class Surroundings {

    static final String POINT = "point";

    /** A position lies in few areas; in more of one dataset than these only where somebody draws them above each other. */
    private static final int AREAS_MAX = 50;

    private static final int LINES = 1;
    private static final int POINTS = 3;

    private final Served served;
    private final ProximityStore store;
    private final MapStyles styles;

    Surroundings(Served served, ProximityStore store, MapStyles styles) {
        this.served = served;
        this.store = store;
        this.styles = styles;
    }

    Answer answer(Request request) {
        Query query = request.query();
        PlaceParameter place = PlaceParameter.parse(query, POINT);
        if (!(place.reading().geometry() instanceof Point point)) {
            throw Problem.invalidParameter(POINT, query.find(POINT).orElse(""), Texts.ONE_POSITION);
        }
        Catalogue catalogue = served.catalogue();
        ObjectNode document = Json.object();
        place.put(document.putObject(POINT), request.language());
        document.put("ellipsoid", "WGS 84 (EPSG:7030)");
        document.put("method", Texts.PROXIMITY_METHOD.in(request.language()));
        document.put("caution", Texts.NOT_THE_REGISTER.in(request.language()));
        WrittenPosition.putSheets(document.putArray("mapSheets"), point.getCoordinate());
        WrittenPosition.putZones(document.putArray("gaussKruger"), point.getCoordinate(), request.language());
        Optional<LoadedDataset> relief = styles.findRelief(catalogue);
        relief.ifPresent(cells -> putElevation(document.putObject("elevation"), request, cells, point));
        ArrayNode areas = document.putArray("areas");
        ArrayNode nearest = document.putArray("nearest");
        for (LoadedDataset loaded : catalogue.datasets()) {
            if (!loaded.dataset().portrayal().mapped()) {
                continue;
            }
            switch (loaded.dataset().schema().geometryType()) {
                case NONE -> {}
                case MULTI_POLYGON -> put(areas, request, loaded, new Proximity(point, 0.0, AREAS_MAX));
                case MULTI_LINE_STRING -> putLines(nearest, request, catalogue, loaded, point);
                case POINT -> put(nearest, request, loaded, new Proximity(point, null, POINTS));
            }
        }
        Links.self(request, request.route().offered()).putTo(document);
        return request.html()
                ? Page.answer(new SurroundingsPage(request.visit(), catalogue, point).of(document))
                : Json.answer(request, document);
    }

    private NearRecords find(LoadedDataset loaded, Proximity proximity) {
        return store.list(loaded, Selection.ALL, proximity);
    }

    /** Of the dataset of faults the nearest fault and the nearest axis of a fold, each with its type; of others the nearest line. */
    private void putLines(ArrayNode groups, Request request, Catalogue catalogue, LoadedDataset loaded, Point point) {
        Proximity proximity = new Proximity(point, null, LINES);
        Optional<FaultLines> faults = FaultLines.of(catalogue, request.query())
                .filter(lines -> lines.lines().loaded().equals(loaded));
        if (faults.isEmpty()) {
            put(groups, request, loaded, proximity);
            return;
        }
        ArrayNode records = putGroup(groups, request, loaded);
        int field = loaded.dataset().schema().indexOf(FaultLines.FIELD);
        ValueTitles types = ValueTitles.of(loaded.dataset(), FaultLines.FIELD, request.language());
        for (Selection selection : faults.get().each()) {
            put(
                    records,
                    request,
                    loaded,
                    point,
                    store.list(loaded, selection, proximity),
                    (record, near) -> record.put(
                            "type", types.of((String) near.feature().values().get(field))));
        }
    }

    private void put(ArrayNode groups, Request request, LoadedDataset loaded, Proximity proximity) {
        ArrayNode records = putGroup(groups, request, loaded);
        put(records, request, loaded, proximity.place(), find(loaded, proximity), (record, near) -> {});
    }

    private static ArrayNode putGroup(ArrayNode groups, Request request, LoadedDataset loaded) {
        ObjectNode group = groups.addObject();
        putSource(group, request, loaded);
        return group.putArray("records");
    }

    private static void put(
            ArrayNode records,
            Request request,
            LoadedDataset loaded,
            Geometry place,
            NearRecords found,
            BiConsumer<ObjectNode, NearRecord> more) {
        NearRecordJson json = new NearRecordJson(request, loaded.dataset(), place);
        found.records().forEach(near -> {
            ObjectNode record = records.addObject();
            record.put("id", near.feature().id());
            json.put(record, near);
            more.accept(record, near);
        });
    }

    private static void putSource(ObjectNode group, Request request, LoadedDataset loaded) {
        group.put("collection", loaded.dataset().id());
        group.put("title", loaded.dataset().metadata().title().in(request.language()));
        group.put("source", loaded.dataset().metadata().attribution());
    }

    /** That of the cell in whose middle the grid knows it: nothing is made up between cells. */
    private void putElevation(ObjectNode node, Request request, LoadedDataset relief, Point point) {
        int field = relief.dataset().schema().indexOf("elevation_m");
        find(relief, new Proximity(point, null, 1)).records().stream()
                .filter(near -> field >= 0)
                .forEach(near -> {
                    Object meters = near.feature().values().get(field);
                    node.put("elevation_m", meters instanceof Number number ? (Double) number.doubleValue() : null);
                    new NearRecordJson(request, relief.dataset(), point).put(node, near);
                });
        // Cells have no names of their own: the title is that of the grid.
        putSource(node, request, relief);
        ArrayNode caveats = node.putArray("caveats");
        relief.dataset().metadata().caveats().forEach(caveat -> caveats.add(caveat.in(request.language())));
    }
}
