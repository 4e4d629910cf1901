package org.mineralgis.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a dataset is shown.
 *
 * @param style name of the SLD file in {@code styles/}, without ending; null for a dataset that is not mapped
 * @param zoom where it has tiles; null for a dataset that is not mapped
 * @param titleZh the field that holds a record's Chinese name; null when there is none
 * @param titleEn the field that holds a record's name in Latin script; null when there is none
 * @param tiles what its tiles hold
 */
public record Portrayal(
        @Nullable String style,
        @Nullable ZoomRange zoom,
        @Nullable String titleZh,
        @Nullable String titleEn,
        TileContent tiles) {

    public Portrayal {
        // Catalogues of databases that were loaded before there was a choice do not have it.
        tiles = Objects.requireNonNullElse(tiles, TileContent.DEFAULT);
    }

    /** One whose tiles hold what they hold where {@code dataset.yaml} says nothing. */
    public Portrayal(
            @Nullable String style, @Nullable ZoomRange zoom, @Nullable String titleZh, @Nullable String titleEn) {
        this(style, zoom, titleZh, titleEn, TileContent.DEFAULT);
    }

    /** Whether the dataset has tiles and a place on the map. */
    public boolean mapped() {
        return style != null && zoom != null;
    }
}
