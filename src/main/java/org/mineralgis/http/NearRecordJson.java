package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.Language;
import org.mineralgis.model.RecordTitle;
import org.mineralgis.proximity.Overlap;
import org.mineralgis.proximity.PlaceRelation;
import org.mineralgis.store.NearRecord;

/** How records of one dataset lie to a place, with how sure each is and where all of it stands. */
final class NearRecordJson {

    private final Request request;
    private final Dataset dataset;
    private final Geometry place;
    private final RecordTitle titles;
    private final int accuracy;

    NearRecordJson(Request request, Dataset dataset, Geometry place) {
        this.request = request;
        this.dataset = dataset;
        this.place = place;
        this.titles = new RecordTitle(dataset);
        this.accuracy = dataset.schema().indexOf(FieldRole.ACCURACY_M);
    }

    void put(ObjectNode properties, NearRecord near) {
        Feature feature = near.feature();
        properties.put("title", titles.in(feature, request.language()));
        ObjectNode names = properties.putObject("names");
        titles.find(feature, Language.ZH).ifPresent(name -> names.put("zh", name));
        titles.find(feature, Language.EN).ifPresent(name -> names.put("en", name));
        properties.put("evidence", feature.lineage().evidence().word());
        properties.put("distance_m", Json.rounded(near.distanceMeters(), 2));
        properties.put("position_accuracy_m", accuracyMeters(feature));
        properties.put("datum_accuracy_m", feature.lineage().datumAccuracyMeters());
        Geometry geometry = feature.geometry();
        if (geometry != null) {
            put(properties, PlaceRelation.of(place, geometry));
        }
        Href record = request.base().to("collections", dataset.id(), "items", feature.id());
        properties.put("record", record.toString());
    }

    private static void put(ObjectNode properties, PlaceRelation relation) {
        properties.put("relation", relation.relation().word());
        Double azimuth = relation.azimuthDegrees();
        properties.put("azimuth_deg", azimuth == null ? null : (Double) Json.rounded(azimuth, 2));
        Overlap overlap = relation.overlap();
        if (overlap != null) {
            properties.put("overlap_km2", Json.rounded(overlap.squareKilometers(), 4));
            properties.put("overlap_percent_of_place", Json.rounded(overlap.percentOfPlace(), 2));
            properties.put("overlap_percent_of_record", Json.rounded(overlap.percentOfRecord(), 2));
        }
    }

    /** What the source or the compiler says; null when nobody says anything. */
    private @Nullable Double accuracyMeters(Feature feature) {
        return accuracy >= 0 && feature.values().get(accuracy) instanceof Number meters
                ? (Double) meters.doubleValue()
                : null;
    }
}
