package org.mineralgis.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Language;
import org.mineralgis.model.LoadedDataset;

/**
 * The records of a dataset as GeoJSON, dealt into files of about as many records as a page reads at once. In which file a
 * record lies follows from its id, so that one is read for one record (the viewer's {@code folder.ts} computes the same).
 */
final class RecordParts {

    private static final int RECORDS_PER_PART = 500;
    private static final int PAGE_RECORDS = 1000;
    private static final int FNV_OFFSET = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;

    private final SiteFolder folder;
    private final ServerAnswers server;

    RecordParts(SiteFolder folder, ServerAnswers server) {
        this.folder = folder;
        this.server = server;
    }

    /** How many files a dataset has, at least one. */
    static int count(LoadedDataset loaded) {
        return (int) Math.max(1, (loaded.featureCount() + RECORDS_PER_PART - 1) / RECORDS_PER_PART);
    }

    /** The file in which a record lies, from 0: FNV-1a of 32 bits over the id in UTF-8. */
    static int partOf(String id, int parts) {
        int hash = FNV_OFFSET;
        for (byte octet : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ octet & 0xff) * FNV_PRIME;
        }
        return Integer.remainderUnsigned(hash, parts);
    }

    /** Writes all files of a dataset; no more than a page of records is held. */
    void write(LoadedDataset loaded) throws IOException {
        String id = loaded.dataset().id();
        int parts = count(loaded);
        for (int part = 0; part < parts; part++) {
            folder.write(name(id, part), "{\"type\":\"FeatureCollection\",\"features\":[");
        }
        boolean[] begun = new boolean[parts];
        @Nullable String next = "collections/" + id + "/items?f=json&limit=" + PAGE_RECORDS;
        while (next != null) {
            ObjectNode page = server.json(next, Language.ZH);
            append(id, page, begun);
            next = next(page);
        }
        for (int part = 0; part < parts; part++) {
            append(id, part, "]}\n");
        }
    }

    private void append(String id, ObjectNode page, boolean[] begun) throws IOException {
        Map<Integer, StringBuilder> dealt = new TreeMap<>();
        for (JsonNode feature : page.path("features")) {
            int part = partOf(feature.path("id").asText(), begun.length);
            dealt.computeIfAbsent(part, any -> new StringBuilder())
                    .append(begun[part] ? ",\n" : "\n")
                    .append(feature);
            begun[part] = true;
        }
        for (Map.Entry<Integer, StringBuilder> each : dealt.entrySet()) {
            append(id, each.getKey(), each.getValue().toString());
        }
    }

    private void append(String id, int part, String text) throws IOException {
        Path file = folder.place(name(id, part));
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    private static String name(String id, int part) {
        return "data/records/" + id + "/" + part + ".json";
    }

    private static @Nullable String next(ObjectNode page) {
        for (JsonNode link : page.path("links")) {
            if (link.path("rel").asText().equals("next")) {
                return link.path("href").asText();
            }
        }
        return null;
    }
}
