package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mineralgis.format.Decimal;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.DateInterval;
import org.mineralgis.model.Language;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.Metadata;
import org.mineralgis.model.Origin;
import org.mineralgis.model.Portrayal;
import org.mineralgis.model.ServedCrs;

/** A dataset as a collection (OGC 17-069r4, 7.14), with what a person must know to use it rightly. */
final class CollectionDocument {

    private static final String GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian";

    private CollectionDocument() {}

    static ObjectNode of(CollectionFacts facts, Request request, Links links) {
        LoadedDataset loaded = facts.loaded();
        Language language = request.language();
        ObjectNode document = Json.object();
        document.put("id", loaded.dataset().id());
        document.put("title", loaded.dataset().metadata().title().in(language));
        document.put("description", loaded.dataset().metadata().description().in(language));
        document.put("itemType", "feature");
        document.put("geometryType", loaded.dataset().schema().geometryType().key());
        document.put("featureCount", loaded.featureCount());
        document.put("evidence", loaded.dataset().evidence().word());
        putMetadata(document, loaded.dataset().metadata(), language);
        Href address = request.base().to("collections", loaded.dataset().id());
        document.put("citation", Citation.of(loaded, address).in(language));
        putSources(document.putArray("sources"), loaded.dataset());
        putTitleField(document, loaded.dataset().portrayal());
        document.put("releaseId", loaded.releaseId());
        document.put("updated", loaded.loadedAt());
        putExtent(document, facts);
        putSystems(document, loaded.dataset());
        links.putTo(document);
        return document;
    }

    /** The systems of answers and of boxes (OGC 18-058r1, 6.2), and that in which positions are kept. */
    private static void putSystems(ObjectNode document, Dataset dataset) {
        ArrayNode systems = document.putArray("crs");
        ServedCrs.uris().forEach(systems::add);
        if (dataset.spatial()) {
            document.put("storageCrs", ServedCrs.CRS84.uri());
        }
    }

    private static void putMetadata(ObjectNode document, Metadata metadata, Language language) {
        document.put("license", metadata.licence().label());
        ObjectNode licence = document.putObject("licence");
        licence.put("id", metadata.licence().id());
        licence.put("title", metadata.licence().title());
        licence.put("url", metadata.licence().url());
        document.put("attribution", metadata.attribution());
        Origin origin = metadata.origin();
        document.putObject("origin")
                .put("project", origin.project())
                .put("version", origin.version())
                .put("date", origin.date())
                .put("url", origin.url());
        ArrayNode caveats = document.putArray("caveats");
        metadata.caveats().forEach(caveat -> caveats.add(caveat.in(language)));
    }

    private static void putTitleField(ObjectNode document, Portrayal portrayal) {
        ObjectNode titleField = document.putObject("titleField");
        titleField.put("zh", portrayal.titleZh());
        titleField.put("en", portrayal.titleEn());
    }

    /** Where the bytes came from, and the files that they came as. */
    private static void putSources(ArrayNode sources, Dataset dataset) {
        Origin origin = dataset.metadata().origin();
        ArrayNode files = sources.addObject()
                .put("title", origin.project())
                .put("version", origin.version())
                .put("date", origin.date())
                .put("url", origin.url())
                .putArray("files");
        dataset.files().forEach(file -> files.add(file.path()));
    }

    /** The box is rounded outwards, because a position on its edge, rounded as it is served, would else lie outside. */
    private static void putExtent(ObjectNode document, CollectionFacts facts) {
        BoundingBox box = facts.loaded().extent();
        DateInterval dates = facts.dates();
        if (box != null) {
            ObjectNode spatial = document.withObjectProperty("extent").putObject("spatial");
            spatial.putArray("bbox")
                    .addArray()
                    .add(Decimal.floor(box.west()))
                    .add(Decimal.floor(box.south()))
                    .add(Decimal.ceiling(box.east()))
                    .add(Decimal.ceiling(box.north()));
            spatial.put("crs", ServedCrs.CRS84.uri());
        }
        if (dates != null) {
            ObjectNode temporal = document.withObjectProperty("extent").putObject("temporal");
            temporal.putArray("interval")
                    .addArray()
                    .add(dates.start() + "T00:00:00Z")
                    .add(dates.end() + "T23:59:59Z");
            temporal.put("trs", GREGORIAN);
        }
    }
}
