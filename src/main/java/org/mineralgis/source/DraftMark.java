package org.mineralgis.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The line {@code draft: true} of a {@code dataset.yaml}. It is looked for in the text and not in the parsed document, so
 * that a draft that somebody is still writing, syntax errors and all, never stops a load.
 */
final class DraftMark {

    private static final Pattern LINE = Pattern.compile("(?m)^draft[ \\t]*:[ \\t]*true[ \\t]*(#.*)?\\r?$");

    private DraftMark() {}

    /** Whether the description in {@code folder} is marked. */
    static boolean isOn(Path folder) {
        Path file = folder.resolve(DatasetFolder.DESCRIPTION);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(YamlFile.SIZE_MAX), StandardCharsets.UTF_8);
            return LINE.matcher(text).find();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
