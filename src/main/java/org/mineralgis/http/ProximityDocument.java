package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.proximity.Proximity;
import org.mineralgis.store.NearRecord;
import org.mineralgis.store.NearRecords;

/** The answer to what is near: GeoJSON with distances and shares for properties, and how they came about. */
final class ProximityDocument {

    private final Request request;
    private final LoadedDataset loaded;
    private final PlaceParameter place;
    private final Proximity proximity;
    private final boolean withGeometry;

    ProximityDocument(
            Request request, LoadedDataset loaded, PlaceParameter place, Proximity proximity, boolean withGeometry) {
        this.request = request;
        this.loaded = loaded;
        this.place = place;
        this.proximity = proximity;
        this.withGeometry = withGeometry;
    }

    ObjectNode of(NearRecords near) {
        ObjectNode document = Json.object();
        document.put("type", "FeatureCollection");
        document.put("collection", loaded.dataset().id());
        document.put("releaseId", loaded.releaseId());
        ObjectNode where = document.putObject("place");
        place.put(where, request.language());
        place.putSheets(where);
        document.put("distance", proximity.reachMeters());
        document.put("ellipsoid", "WGS 84 (EPSG:7030)");
        document.put("method", Texts.PROXIMITY_METHOD.in(request.language()));
        document.put("caution", Texts.NOT_THE_REGISTER.in(request.language()));
        if (near.matched() != null) {
            document.put("numberMatched", near.matched());
        }
        document.put("numberReturned", near.records().size());
        ArrayNode features = document.putArray("features");
        near.records().forEach(record -> put(features.addObject(), record));
        Links.self(request, request.route().offered()).putTo(document);
        return document;
    }

    private void put(ObjectNode node, NearRecord near) {
        node.put("type", "Feature");
        node.put("id", near.feature().id());
        Json.put(node, "geometry", withGeometry ? near.feature().geometry() : null);
        new NearRecordJson(request, loaded.dataset(), proximity.place()).put(node.putObject("properties"), near);
    }
}
