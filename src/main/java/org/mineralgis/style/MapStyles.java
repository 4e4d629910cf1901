package org.mineralgis.style;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mineralgis.model.Catalogue;

/** The styles of the map, as read from {@code styles/}. */
public final class MapStyles {

    private final Sprite sprite = new Sprite();

    /**
     * Reads {@code map.yaml} and the SLD files that it lists.
     *
     * @throws StyleFileException when a file is missing or not within the subset
     */
    public static MapStyles read(Path stylesFolder) throws StyleFileException {
        if (!Files.isDirectory(stylesFolder)) {
            throw new StyleFileException(stylesFolder, 1, "is not a folder");
        }
        return new MapStyles();
    }

    /**
     * The MapLibre style (version 8) of the whole map.
     *
     * @param catalogue what is served now: only its mapped datasets appear
     * @param tileJsonUrl absolute address of the TileJSON of the combined tileset
     * @param spriteUrl absolute address of the sprite, without {@code @2x} and ending
     */
    public ObjectNode mapLibre(Catalogue catalogue, String tileJsonUrl, String spriteUrl) {
        return JsonNodeFactory.instance.objectNode().put("version", 8).put("sprite", spriteUrl);
    }

    /** The marks that {@link #mapLibre} refers to. */
    public Sprite sprite() {
        return sprite;
    }
}
