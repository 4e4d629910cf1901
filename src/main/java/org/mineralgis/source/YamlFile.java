package org.mineralgis.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads one YAML 1.2 file of the JSON schema, defensively: at most 1 MiB, UTF-8, one document, no aliases, no deep
 * nesting, no key twice.
 */
final class YamlFile {

    static final int SIZE_MAX = 1 << 20;
    // dataset.yaml needs 6; the limit keeps the recursive composer off the end of the stack.
    private static final int DEPTH_MAX = 20;

    private final Path file;
    private final LoadSettings settings;

    private YamlFile(Path file) {
        this.file = file;
        this.settings = LoadSettings.builder()
                .setLabel(file.toString())
                .setCodePointLimit(SIZE_MAX)
                .build();
    }

    /**
     * The content of {@code file}.
     *
     * @throws DatasetFileException if it is not such a file, with the line
     */
    static YamlDocument read(Path file) throws DatasetFileException, IOException {
        YamlFile reading = new YamlFile(file);
        return reading.parse(reading.text());
    }

    private String text() throws DatasetFileException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new DatasetFileException(file, 1, "is not there; a dataset needs this file");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(SIZE_MAX + 1);
        }
        if (bytes.length > SIZE_MAX) {
            throw new DatasetFileException(file, 1, "is larger than 1 MiB; expected a description, not data");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new DatasetFileException(file, 1, "is not UTF-8; save it in that encoding");
        }
    }

    private YamlDocument parse(String text) throws DatasetFileException {
        try {
            refuseDeepOrShared(text);
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                throw new DatasetFileException(file, 1, "is empty; expected a description");
            }
            return YamlTree.of(file, root.get());
        } catch (MarkedYamlEngineException broken) {
            throw new DatasetFileException(file, line(broken), "is not YAML: " + OneLine.of(broken.getProblem()));
        } catch (ReaderException unprintable) {
            throw new DatasetFileException(
                    file, lineAt(text, unprintable.getPosition()), "has a character that YAML does not allow");
        } catch (YamlEngineException broken) {
            throw new DatasetFileException(file, 1, "is not YAML: " + OneLine.of(String.valueOf(broken.getMessage())));
        }
    }

    private void refuseDeepOrShared(String text) throws DatasetFileException {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof AliasEvent) {
                throw new DatasetFileException(file, line(event), "has an alias (*); write the value out");
            } else if (event instanceof CollectionStartEvent && ++depth > DEPTH_MAX) {
                throw new DatasetFileException(file, line(event), "is nested deeper than " + DEPTH_MAX + " levels");
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private static int line(MarkedYamlEngineException broken) {
        Optional<Mark> mark = broken.getProblemMark().or(broken::getContextMark);
        return mark.map(place -> place.getLine() + 1).orElse(1);
    }

    private static int lineAt(String text, int codePoints) {
        return 1
                + (int) text.codePoints()
                        .limit(codePoints)
                        .filter(c -> c == '\n')
                        .count();
    }
}
