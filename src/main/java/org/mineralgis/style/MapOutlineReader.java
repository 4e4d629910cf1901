package org.mineralgis.style;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mineralgis.model.LocalizedText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads {@code map.yaml}, with the line of whatever is wrong. */
final class MapOutlineReader {

    private static final String HILLSHADE = "hillshade";

    private final Path file;

    private MapOutlineReader(Path file) {
        this.file = file;
    }

    static MapOutline read(Path file) throws StyleFileException {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Node root = new Compose(LoadSettings.builder().build())
                    .composeReader(in)
                    .orElseThrow(() -> new StyleFileException(file, 1, "the file is empty"));
            return new MapOutlineReader(file).outline(root);
        } catch (NoSuchFileException e) {
            throw new StyleFileException(file, 1, "there is no such file", e);
        } catch (IOException e) {
            throw new StyleFileException(file, 1, "cannot be read: " + e.getMessage(), e);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new StyleFileException(file, line, "is not YAML: " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new StyleFileException(file, 1, "is not YAML: " + e.getMessage(), e);
        }
    }

    private MapOutline outline(Node root) throws StyleFileException {
        boolean shaded =
                root instanceof MappingNode mapping && mapping.getValue().size() > 2;
        Map<String, Node> entries =
                shaded ? mapping(root, "order", "groups", HILLSHADE) : mapping(root, "order", "groups");
        List<String> order = texts(entries.get("order"));
        List<MapOutline.Group> groups = new ArrayList<>();
        for (Node node : sequence(entries.get("groups"))) {
            groups.add(group(node));
        }
        List<String> grouped =
                groups.stream().flatMap(group -> group.datasets().stream()).toList();
        if (grouped.size() != order.size() || !new HashSet<>(grouped).equals(new HashSet<>(order))) {
            throw error(root, "every dataset must stand once in order and once in one group");
        }
        return new MapOutline(order, groups, shaded ? hillshade(entries.get(HILLSHADE), order) : null);
    }

    private MapOutline.Hillshade hillshade(Node node, List<String> order) throws StyleFileException {
        Map<String, Node> entries = mapping(node, "dataset", "over");
        if (!order.contains(text(entries.get("over")))) {
            throw error(entries.get("over"), "'" + text(entries.get("over")) + "' is not in order");
        }
        return new MapOutline.Hillshade(text(entries.get("dataset")), text(entries.get("over")));
    }

    private MapOutline.Group group(Node node) throws StyleFileException {
        Map<String, Node> entries = mapping(node, "id", "title", "datasets");
        Map<String, Node> title = mapping(entries.get("title"), "zh", "en");
        return new MapOutline.Group(
                text(entries.get("id")),
                new LocalizedText(text(title.get("zh")), text(title.get("en"))),
                texts(entries.get("datasets")));
    }

    /** All of {@code keys} and no other. */
    private Map<String, Node> mapping(Node node, String... keys) throws StyleFileException {
        if (!(node instanceof MappingNode mapping)) {
            throw error(node, "expected a mapping with " + String.join(", ", keys));
        }
        Map<String, Node> entries = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode());
            if (!List.of(keys).contains(key)) {
                throw error(tuple.getKeyNode(), "'" + key + "' is not one of " + String.join(", ", keys));
            }
            entries.put(key, tuple.getValueNode());
        }
        for (String key : keys) {
            if (!entries.containsKey(key)) {
                throw error(node, "'" + key + "' is missing");
            }
        }
        return entries;
    }

    private List<Node> sequence(Node node) throws StyleFileException {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw error(node, "expected a list");
    }

    private List<String> texts(Node node) throws StyleFileException {
        List<String> texts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node item : sequence(node)) {
            texts.add(text(item));
            if (!seen.add(text(item))) {
                throw error(item, "'" + text(item) + "' stands twice");
            }
        }
        return texts;
    }

    private String text(Node node) throws StyleFileException {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw error(node, "expected a text");
    }

    private StyleFileException error(Node node, String problem) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        return new StyleFileException(file, line, problem);
    }
}
