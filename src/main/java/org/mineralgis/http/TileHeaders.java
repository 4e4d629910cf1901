package org.mineralgis.http;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mineralgis.tile.Tile;

/** What answers with tiles say in their headers. */
final class TileHeaders {

    /** A tile under an address with its version never changes. */
    static final String FOREVER = "public, max-age=31536000, immutable";

    /** Under an address without version it may, as soon as an edit is seen; who has it need not get it again if it did not. */
    static final String FOR_A_MOMENT = "public, max-age=2";

    /** Names MVT layers of which features are missing, and how many. */
    static final String OMITTED = "X-Tile-Omitted";

    private TileHeaders() {}

    /** The coding in which a tile is best sent. */
    static Compression coding(Tile tile, @Nullable String acceptEncoding) {
        return tile.compressible() ? Compression.remembered(acceptEncoding) : Compression.IDENTITY;
    }

    static String omitted(Tile tile) {
        return tile.omitted().entrySet().stream()
                .map(layer -> layer.getKey() + "=" + layer.getValue())
                .collect(Collectors.joining(", "));
    }
}
