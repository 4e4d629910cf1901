package org.mineralgis.http;

import org.mineralgis.model.Dataset;
import org.mineralgis.model.Licence;

/** Where a dataset leads to. */
final class CollectionLinks {

    private CollectionLinks() {}

    /** Appends the links of {@code dataset} to {@code links}. */
    static Links of(Dataset dataset, Request request, Links links) {
        Href collection = request.base().to("collections", dataset.id());
        Href items = request.base().to("collections", dataset.id(), "items");
        String json = Representation.JSON.mediaType();
        links.add("collection", json, dataset.metadata().title(), collection)
                .add("items", Representation.GEOJSON.mediaType(), Texts.RECORDS, items)
                .add("items", Representation.HTML.mediaType(), Texts.RECORDS, items.with("f", "html"))
                .add("describedby", Representation.SCHEMA.mediaType(), Texts.SCHEMA, collection.to("schema"))
                .add("items", Representation.JSONFG.mediaType(), Texts.RECORDS, items.with("f", "jsonfg"))
                .add(
                        Links.OGC + "queryables",
                        Representation.SCHEMA.mediaType(),
                        Texts.QUERYABLES,
                        collection.to("queryables"))
                .add(
                        Links.OGC + "sortables",
                        Representation.SCHEMA.mediaType(),
                        Texts.SORTABLES,
                        collection.to("sortables"))
                .add(Links.OGC + "schema", Representation.SCHEMA.mediaType(), Texts.SCHEMA, collection.to("schema"))
                .add("related", json, Texts.FINDINGS, collection.to("findings"));
        if (DuplicateCandidates.named(dataset)) {
            links.add("related", json, Texts.DUPLICATES, collection.to("duplicates"));
        }
        if (dataset.portrayal().mapped()) {
            links.add(Links.OGC + "tilesets-vector", json, Texts.TILES, collection.to("tiles"))
                    .add(Links.OGC + "styles", json, Texts.STYLES, collection.to("styles"));
        }
        DownloadLinks.addTo(links, request.base(), dataset);
        Licence licence = dataset.metadata().licence();
        if (licence.url() != null) {
            links.add("license", Representation.HTML.mediaType(), Texts.LICENCE, licence.url());
        }
        String origin = dataset.metadata().origin().url();
        if (origin != null) {
            links.add("via", Representation.HTML.mediaType(), Texts.ORIGIN, origin);
        }
        return links;
    }
}
