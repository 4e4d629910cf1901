package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.mineralgis.format.Html;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LocalizedText;

/**
 * One record in the words of schema.org: a work with its terms and sources, about a place where its dataset has positions.
 * A search engine shows a position without saying how it is known, so that a schematic one is not given.
 */
final class RecordJsonLd {

    private final Visit visit;
    private final Dataset dataset;
    private final Feature feature;
    private final ObjectNode document = Json.object();

    private RecordJsonLd(Visit visit, Dataset dataset, Feature feature) {
        this.visit = visit;
        this.dataset = dataset;
        this.feature = feature;
    }

    /** The data block for the page of a record. */
    static Html block(Visit visit, Dataset dataset, Feature feature, RecordLinks links) {
        RecordJsonLd record = new RecordJsonLd(visit, dataset, feature);
        record.putWork();
        record.putSources(links);
        if (dataset.spatial()) {
            record.putPlace(record.document.putObject("about"));
        }
        return Html.data("application/ld+json", record.document.toString());
    }

    private void putWork() {
        Href page = visit.base().to("collections", dataset.id(), "items", feature.id());
        document.put("@context", "https://schema.org/").put("@type", "CreativeWork");
        document.put("@id", page.toString()).put("url", page.toString());
        document.put("identifier", feature.id());
        document.put("name", PageParts.title(dataset, feature, visit.language()));
        document.put("inLanguage", visit.language().tag());
        document.put("license", CatalogueJsonLd.licence(dataset.metadata().licence()));
        document.put("creditText", dataset.metadata().attribution());
        String whole = visit.base().to("collections", dataset.id()).toString();
        document.putObject("isPartOf")
                .put("@type", "Dataset")
                .put("@id", whole)
                .put("url", whole)
                .put("name", dataset.metadata().title().in(visit.language()));
        document.putObject("encoding")
                .put("@type", "MediaObject")
                .put("encodingFormat", Representation.GEOJSON.mediaType())
                .put("contentUrl", page.with("f", "json").toString());
    }

    /** The records of sources that the record names, and the sources that it cites in words. */
    private void putSources(RecordLinks links) {
        int index = dataset.schema().indexOf(FieldRole.SOURCES);
        Object value = index < 0 ? null : feature.values().get(index);
        if (value == null) {
            return;
        }
        Field field = dataset.schema().fields().get(index);
        ArrayNode citations = document.putArray("citation");
        for (Object source : value instanceof List<?> several ? several : List.of(value)) {
            LocalizedText title = links.title(field, source.toString()).orElse(null);
            if (title == null) {
                citations.add(source.toString());
            } else {
                String address = links.address(field, source.toString()).toString();
                ObjectNode citation = citations.addObject().put("@type", "CreativeWork");
                citation.put("name", title.in(visit.language())).put("url", address);
            }
        }
    }

    private void putPlace(ObjectNode place) {
        Evidence evidence = feature.lineage().evidence();
        place.put("@type", "Place").put("name", PageParts.title(dataset, feature, visit.language()));
        ArrayNode more = place.putArray("additionalProperty");
        more.addObject()
                .put("@type", "PropertyValue")
                .put("propertyID", "evidence")
                .put("name", Texts.EVIDENCE.in(visit.language()))
                .put("value", evidence.word())
                .put("description", Texts.evidenceMeaning(evidence).in(visit.language()));
        int accuracy = dataset.schema().indexOf(FieldRole.ACCURACY_M);
        if (accuracy >= 0 && feature.values().get(accuracy) instanceof Number meters) {
            more.addObject()
                    .put("@type", "PropertyValue")
                    .put("propertyID", dataset.schema().fields().get(accuracy).name())
                    .put("name", dataset.schema().fields().get(accuracy).title().in(visit.language()))
                    .put("value", meters.doubleValue())
                    .put("unitCode", "MTR");
        }
        Geometry geometry = feature.geometry();
        if (geometry != null && !geometry.isEmpty() && evidence != Evidence.SCHEMATIC) {
            putPosition(place.putObject("geo"), geometry);
        }
    }

    /** A point as it is; of everything else the box, latitude first as schema.org has it. */
    private static void putPosition(ObjectNode geo, Geometry geometry) {
        if (geometry instanceof Point point) {
            geo.put("@type", "GeoCoordinates").put("latitude", point.getY()).put("longitude", point.getX());
            return;
        }
        Envelope box = geometry.getEnvelopeInternal();
        String corners = box.getMinY() + " " + box.getMinX() + " " + box.getMaxY() + " " + box.getMaxX();
        geo.put("@type", "GeoShape").put("box", corners);
    }
}
