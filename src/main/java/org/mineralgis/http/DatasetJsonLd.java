package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mineralgis.download.DownloadOrder;
import org.mineralgis.format.FileFormat;
import org.mineralgis.format.Html;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.DateInterval;
import org.mineralgis.model.Field;
import org.mineralgis.model.Metadata;

/** A dataset in the words of schema.org, for search engines: what they show of it, and where it can be had. */
final class DatasetJsonLd {

    private DatasetJsonLd() {}

    /** The data block for the page of a dataset. */
    static Html block(Visit visit, CollectionFacts facts) {
        return Html.data("application/ld+json", document(visit, facts).toString());
    }

    private static void begin(ObjectNode node, Visit visit, Dataset dataset) {
        Metadata metadata = dataset.metadata();
        String page = visit.base().to("collections", dataset.id()).toString();
        node.put("@type", "Dataset").put("@id", page).put("url", page);
        node.put("name", metadata.title().in(visit.language()));
        node.put("description", metadata.description().in(visit.language()));
        node.put("license", CatalogueJsonLd.licence(metadata.licence()));
    }

    private static ObjectNode document(Visit visit, CollectionFacts facts) {
        Dataset dataset = facts.loaded().dataset();
        Metadata metadata = dataset.metadata();
        ObjectNode document = Json.object();
        document.put("@context", "https://schema.org/");
        begin(document, visit, dataset);
        document.put("inLanguage", visit.language().tag());
        document.put("creditText", metadata.attribution());
        document.put("version", String.valueOf(facts.loaded().releaseId()));
        document.put("dateModified", facts.loaded().loadedAt());
        document.put("isAccessibleForFree", true);
        if (metadata.origin().url() != null) {
            document.put("isBasedOn", metadata.origin().url());
        }
        putExtent(document, facts);
        ArrayNode fields = document.putArray("variableMeasured");
        dataset.schema().fields().forEach(field -> putField(fields.addObject(), field, visit));
        putDistributions(document.putArray("distribution"), visit, facts);
        document.putObject("includedInDataCatalog")
                .put("@type", "DataCatalog")
                .put("name", Texts.SERVICE_TITLE.in(visit.language()))
                .put("url", visit.base().to("collections").toString());
        return document;
    }

    private static void putExtent(ObjectNode document, CollectionFacts facts) {
        DateInterval dates = facts.dates();
        if (dates != null) {
            document.put("temporalCoverage", dates.start() + "/" + dates.end());
        }
        BoundingBox extent = facts.loaded().extent();
        if (extent != null) {
            // schema.org writes latitude first: south west north east.
            String box = extent.south() + " " + extent.west() + " " + extent.north() + " " + extent.east();
            document.putObject("spatialCoverage")
                    .put("@type", "Place")
                    .putObject("geo")
                    .put("@type", "GeoShape")
                    .put("box", box);
        }
    }

    private static void putField(ObjectNode node, Field field, Visit visit) {
        node.put("@type", "PropertyValue")
                .put("name", field.name())
                .put("description", field.title().in(visit.language()));
        if (field.unit() != null) {
            node.put("unitText", field.unit());
        }
    }

    private static void putDistributions(ArrayNode distributions, Visit visit, CollectionFacts facts) {
        Dataset dataset = facts.loaded().dataset();
        Href items = visit.base().to("collections", dataset.id(), "items").with("f", "json");
        put(distributions.addObject(), "OGC API - Features", Representation.GEOJSON.mediaType(), items);
        for (FileFormat format : DownloadLinks.forms(dataset)) {
            put(
                    distributions.addObject(),
                    DownloadLinks.name(format),
                    DownloadOrder.mediaType(dataset, format),
                    DownloadLinks.address(visit.base(), dataset, format));
        }
    }

    private static void put(ObjectNode node, String name, String mediaType, Href address) {
        node.put("@type", "DataDownload").put("name", name);
        node.put("encodingFormat", mediaType).put("contentUrl", address.toString());
    }
}
