package org.mineralgis.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns composed YAML nodes into a JSON tree and remembers the line of each. */
final class YamlTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{0,30})?([eE][-+]?[0-9]{1,3})?");

    private final Path file;
    private final Map<String, Integer> lines = new HashMap<>();

    private YamlTree(Path file) {
        this.file = file;
    }

    static YamlDocument of(Path file, Node root) throws DatasetFileException {
        YamlTree tree = new YamlTree(file);
        tree.lines.put("", line(root));
        JsonNode content = tree.convert(root, "");
        return new YamlDocument(file, content, tree.lines);
    }

    private JsonNode convert(Node node, String pointer) throws DatasetFileException {
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode items = NODES.arrayNode();
            for (Node item : sequence.getValue()) {
                String place = pointer + "/" + items.size();
                lines.put(place, line(item));
                items.add(convert(item, place));
            }
            return items;
        }
        return scalar((ScalarNode) node);
    }

    private ObjectNode object(MappingNode mapping, String pointer) throws DatasetFileException {
        ObjectNode object = NODES.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = key(tuple.getKeyNode());
            String place = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            Integer before = lines.putIfAbsent(place, line(tuple.getKeyNode()));
            if (before != null) {
                throw fault(tuple.getKeyNode(), OneLine.quote(key) + " stands here again, first in line " + before);
            }
            object.set(key, convert(tuple.getValueNode(), place));
        }
        return object;
    }

    private String key(Node node) throws DatasetFileException {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw fault(node, "expected a plain word as key");
    }

    private JsonNode scalar(ScalarNode node) throws DatasetFileException {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (Tag.STR.equals(tag)) {
            return NODES.textNode(text);
        } else if (Tag.NULL.equals(tag)) {
            return NODES.nullNode();
        } else if (Tag.BOOL.equals(tag)) {
            return NODES.booleanNode(Boolean.parseBoolean(text));
        } else if (Tag.INT.equals(tag) && INTEGER.matcher(text).matches()) {
            return NODES.numberNode(Long.parseLong(text));
        } else if (Tag.FLOAT.equals(tag) && NUMBER.matcher(text).matches()) {
            return NODES.numberNode(Double.parseDouble(text));
        }
        throw fault(node, OneLine.quote(text) + " cannot be read as " + tag.getValue() + "; put text in quotes");
    }

    private DatasetFileException fault(Node node, String what) {
        return new DatasetFileException(file, line(node), what);
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
