package org.mineralgis.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The pictures that styles may refer to: SVG files in the folder {@code symbols} beside them, and nothing else. */
final class Symbols {

    private static final String NAME = "symbols/[A-Za-z0-9][A-Za-z0-9_-]*[.]svg";
    private static final long BYTES_MAX = 65_536;

    private final Path folder;
    private final Map<String, SvgSymbol> known = new HashMap<>();

    private Symbols(Path folder) {
        this.folder = folder;
    }

    /** The folder beside a style file. */
    static Symbols beside(Path styleFile) {
        return new Symbols(styleFile.resolveSibling("symbols"));
    }

    /** Whether {@code reference} is the name of a file of that folder. */
    static boolean inFolder(String reference) {
        return reference.matches(NAME);
    }

    /**
     * The picture that {@code reference} names.
     *
     * @param place where it does, for the message
     * @param reference {@code symbols/} and the name of a file in that folder
     */
    SvgSymbol get(SldElement place, String reference) throws StyleFileException {
        if (!inFolder(reference)) {
            throw place.error(
                    "'" + reference + "' is not a picture of the folder of symbols, such as symbols/mine.svg");
        }
        SvgSymbol symbol = known.get(reference);
        if (symbol == null) {
            symbol = read(place, reference);
            known.put(reference, symbol);
        }
        return symbol;
    }

    private SvgSymbol read(SldElement place, String reference) throws StyleFileException {
        Path file = folder.resolve(reference.substring(reference.indexOf('/') + 1));
        try {
            if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(folder.toRealPath())) {
                throw place.error("there is no file " + reference);
            }
            if (Files.size(file) > BYTES_MAX) {
                throw new StyleFileException(file, 1, "is larger than " + BYTES_MAX + " bytes");
            }
        } catch (IOException e) {
            throw new StyleFileException(file, 1, "cannot be read: " + e.getMessage(), e);
        }
        return SvgReader.read(file);
    }
}
