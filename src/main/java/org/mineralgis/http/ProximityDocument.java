package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.datum.GeodesicArea;
import org.mineralgis.format.GeoJsonGeometry;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.proximity.Overlap;
import org.mineralgis.proximity.PlaceRelation;
import org.mineralgis.proximity.Proximity;
import org.mineralgis.store.NearRecord;
import org.mineralgis.store.NearRecords;

/** The answer to what is near: GeoJSON with distances and shares for properties, and how they came about. */
final class ProximityDocument {

    private final Request request;
    private final LoadedDataset loaded;
    private final PlaceParameter place;
    private final Proximity proximity;

    ProximityDocument(Request request, LoadedDataset loaded, PlaceParameter place, Proximity proximity) {
        this.request = request;
        this.loaded = loaded;
        this.place = place;
        this.proximity = proximity;
    }

    ObjectNode of(NearRecords near) {
        ObjectNode document = Json.object();
        document.put("type", "FeatureCollection");
        document.put("collection", loaded.dataset().id());
        document.put("releaseId", loaded.releaseId());
        putPlace(document.putObject("place"));
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

    private void putPlace(ObjectNode node) {
        Geometry geometry = proximity.place();
        node.put("how", place.reading().how().in(request.language()));
        node.put("crs", place.reading().crs().key());
        ArrayNode others = node.putArray("otherReadings");
        place.others().forEach(other -> others.add(other.how().in(request.language())));
        if (geometry.getDimension() == 2) {
            node.put("area_km2", rounded(GeodesicArea.squareKilometers(geometry), 4));
        }
        put(node, geometry);
    }

    private void put(ObjectNode node, NearRecord near) {
        Dataset dataset = loaded.dataset();
        Feature feature = near.feature();
        node.put("type", "Feature");
        node.put("id", feature.id());
        Geometry geometry = feature.geometry();
        put(node, geometry);
        ObjectNode properties = node.putObject("properties");
        properties.put("title", PageParts.title(dataset, feature, request.language()));
        properties.put("evidence", feature.lineage().evidence().word());
        properties.put("distance_m", rounded(near.distanceMeters(), 2));
        properties.put("position_accuracy_m", accuracyMeters(dataset, feature));
        properties.put("datum_accuracy_m", feature.lineage().datumAccuracyMeters());
        if (geometry != null) {
            put(properties, PlaceRelation.of(proximity.place(), geometry));
        }
        properties.put(
                "record",
                request.base()
                        .to("collections", dataset.id(), "items", feature.id())
                        .toString());
    }

    private static void put(ObjectNode properties, PlaceRelation relation) {
        properties.put("relation", relation.relation().word());
        Double azimuth = relation.azimuthDegrees();
        properties.put("azimuth_deg", azimuth == null ? null : (Double) rounded(azimuth, 2));
        Overlap overlap = relation.overlap();
        if (overlap != null) {
            properties.put("overlap_km2", rounded(overlap.squareKilometers(), 4));
            properties.put("overlap_percent_of_place", rounded(overlap.percentOfPlace(), 2));
            properties.put("overlap_percent_of_record", rounded(overlap.percentOfRecord(), 2));
        }
    }

    /** What the source or the compiler says; null when nobody says anything. */
    private static @Nullable Double accuracyMeters(Dataset dataset, Feature feature) {
        int index = dataset.schema().indexOf(FieldRole.ACCURACY_M);
        return index >= 0 && feature.values().get(index) instanceof Number meters
                ? (Double) meters.doubleValue()
                : null;
    }

    private static double rounded(double value, int digits) {
        double unit = Math.pow(10, digits);
        return Math.round(value * unit) / unit;
    }

    private static void put(ObjectNode node, @Nullable Geometry geometry) {
        try (TokenBuffer json = new TokenBuffer(null, false)) {
            GeoJsonGeometry.served(json).write(geometry);
            node.set("geometry", Json.tree(json));
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer takes every token", e);
        }
    }
}
