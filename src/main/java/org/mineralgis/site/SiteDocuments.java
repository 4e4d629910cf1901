package org.mineralgis.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.mineralgis.model.Language;
import org.mineralgis.model.LoadedDataset;

/**
 * The documents of the API that the page reads, one file for each address and language, without what only a server can do:
 * links, addresses of its own, choices of downloads.
 */
final class SiteDocuments {

    /** Address of the map's style. */
    static final String STYLE = "styles/map?f=json";

    /** Address of the figures of ore, grade and content, which the charts show. */
    private static final String GRADES = "resources/grade-tonnage";

    /** As many lines as the charts ask a server for. */
    private static final String GRADES_LISTED = GRADES + "?limit=10000";

    private final SiteFolder folder;
    private final ServerAnswers server;
    private final List<LoadedDataset> datasets;

    SiteDocuments(SiteFolder folder, ServerAnswers server, List<LoadedDataset> datasets) {
        this.folder = folder;
        this.server = server;
        this.datasets = datasets;
    }

    /** Writes all documents in both languages. */
    void write(Map<String, List<StoredFile>> downloads, SiteTiles tiles, SiteRelief relief) throws IOException {
        for (Language language : Language.values()) {
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            ArrayNode listed = all.putArray("collections");
            for (LoadedDataset loaded : datasets) {
                String id = loaded.dataset().id();
                ObjectNode document = collection(loaded, language);
                listed.add(document.deepCopy());
                putFiles(document, downloads.getOrDefault(id, List.of()));
                write(language, "collections/" + id, document);
                ObjectNode schema = server.json("collections/" + id + "/schema", language);
                schema.remove("$id");
                write(language, "collections/" + id + "/schema", schema);
            }
            write(language, "collections", all);
            if (datasets.stream().anyMatch(loaded -> loaded.dataset().schema().holdsEstimates())) {
                write(language, GRADES, grades(language));
            }
            ObjectNode style = server.json(STYLE, language);
            style.put("sprite", "styles/sprite");
            tiles.putInto(style);
            relief.putInto(style);
            write(language, "styles/map", style);
        }
        for (String sprite : List.of("sprite.json", "sprite.png", "sprite@2x.json", "sprite@2x.png")) {
            folder.write("styles/" + sprite, server.file("styles/map/" + sprite));
        }
    }

    private ObjectNode grades(Language language) throws IOException {
        ObjectNode document = server.json(GRADES_LISTED, language);
        document.remove("links");
        for (String lines : List.of("points", "left")) {
            document.path(lines).forEach(line -> ((ObjectNode) line).remove("href"));
        }
        return document;
    }

    private ObjectNode collection(LoadedDataset loaded, Language language) throws IOException {
        ObjectNode document = server.json("collections/" + loaded.dataset().id(), language);
        document.remove(List.of("links", "downloads", "crs"));
        // Its last word is the address, which is another on every host of the folder.
        String citation = document.path("citation").asText();
        document.put(
                "citation",
                citation.substring(0, citation.lastIndexOf(' ') + 1) + "collections/"
                        + loaded.dataset().id());
        return document.put("recordParts", RecordParts.count(loaded));
    }

    private static void putFiles(ObjectNode document, List<StoredFile> files) {
        ArrayNode listed = document.putObject("downloads").putArray("files");
        for (StoredFile file : files) {
            listed.addObject()
                    .put("href", file.name())
                    .put("title", file.title())
                    .put("bytes", file.bytes());
        }
    }

    private void write(Language language, String path, JsonNode document) throws IOException {
        folder.write("data/" + language.tag() + "/" + path + ".json", document.toString() + "\n");
    }
}
