package org.mineralgis.http;

import org.mineralgis.model.LocalizedText;

/** What the tiles of a tileset are (OGC 17-083r4, 7: data type). */
enum TilesetKind {
    VECTOR("vector", Representation.MVT, Texts.TILES, Texts.TILE),
    MAP("map", Representation.PNG, Texts.MAP_TILES, Texts.MAP_TILE);

    private final String dataType;
    private final Representation tile;
    private final LocalizedText plural;
    private final LocalizedText singular;

    TilesetKind(String dataType, Representation tile, LocalizedText plural, LocalizedText singular) {
        this.dataType = dataType;
        this.tile = tile;
        this.plural = plural;
        this.singular = singular;
    }

    /** As documents name it. */
    String dataType() {
        return dataType;
    }

    /** The form of a tile. */
    Representation tile() {
        return tile;
    }

    /** What people call the tiles. */
    LocalizedText plural() {
        return plural;
    }

    /** What people call one. */
    LocalizedText singular() {
        return singular;
    }
}
