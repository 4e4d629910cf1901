package org.mineralgis.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.mineralgis.model.Licence;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Metadata;
import org.mineralgis.store.ShapeCounts;
import org.mineralgis.tile.TileJson;

/** What an archive says of itself: the members of PMTiles 3, section 5, and for each dataset licence, source and caveats. */
final class ArchiveMetadata {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ArchiveMetadata() {}

    /** The document, UTF-8 JSON. */
    static byte[] of(
            List<LoadedDataset> datasets,
            LocalizedText title,
            long releaseId,
            Function<LoadedDataset, ShapeCounts> counts) {
        ObjectNode tileJson = TileJson.of(datasets, title, "", counts);
        ObjectNode json = JSON.createObjectNode();
        json.set("name", tileJson.get("name"));
        json.put("type", "overlay");
        json.put("version", Long.toString(releaseId));
        json.set("attribution", tileJson.get("attribution"));
        json.set("vector_layers", tileJson.get("vector_layers"));
        ArrayNode described = json.putArray("datasets");
        datasets.forEach(loaded -> describe(described.addObject(), loaded));
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document that was just made cannot be written", e);
        }
    }

    private static void describe(ObjectNode json, LoadedDataset loaded) {
        Metadata metadata = loaded.dataset().metadata();
        Licence licence = metadata.licence();
        json.put("id", loaded.dataset().id());
        put(json.putObject("title"), metadata.title());
        put(json.putObject("description"), metadata.description());
        json.put("release", loaded.releaseId());
        json.put("records", loaded.featureCount());
        json.put("evidence", loaded.dataset().evidence().word());
        ObjectNode terms = json.putObject("licence");
        terms.put("spdx", licence.id());
        terms.put("title", licence.title());
        terms.put("url", licence.url());
        json.put("attribution", metadata.attribution());
        ArrayNode caveats = json.putArray("caveats");
        metadata.caveats().forEach(caveat -> put(caveats.addObject(), caveat));
    }

    private static void put(ObjectNode json, LocalizedText text) {
        json.put("zh", text.zh());
        json.put("en", text.en());
    }
}
