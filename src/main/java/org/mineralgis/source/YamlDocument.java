package org.mineralgis.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;

/**
 * A YAML file as a tree that still knows its lines.
 *
 * @param file as the caller named it
 * @param tree the content
 * @param lines JSON pointer (RFC 6901) to the line, from 1, of the key or list item that it points to
 */
record YamlDocument(Path file, JsonNode tree, Map<String, Integer> lines) {

    YamlDocument {
        lines = Map.copyOf(lines);
    }

    /** The fault {@code what}, placed at {@code pointer} or, where nothing stands there, at what would hold it. */
    DatasetFileException fault(String pointer, String what) {
        return new DatasetFileException(file, line(pointer), what);
    }

    /** The line of {@code pointer}, or of its nearest ancestor that exists. */
    int line(String pointer) {
        String nearest = pointer;
        while (!nearest.isEmpty() && !lines.containsKey(nearest)) {
            nearest = nearest.substring(0, nearest.lastIndexOf('/'));
        }
        return lines.getOrDefault(nearest, 1);
    }
}
