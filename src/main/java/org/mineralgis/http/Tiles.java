package org.mineralgis.http;

import java.util.List;
import java.util.Optional;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.tile.ContentCoding;
import org.mineralgis.tile.Tile;
import org.mineralgis.tile.TileService;

/** Single vector tiles, of one dataset and of the whole map. */
final class Tiles {

    private final Served served;
    private final TileService tiles;

    Tiles(Served served, TileService tiles) {
        this.served = served;
        this.tiles = tiles;
    }

    Answer ofDataset(Request request) {
        LoadedDataset loaded = served.get(request);
        if (!loaded.dataset().portrayal().mapped()) {
            throw Problem.notFound(Texts.noTiles(loaded.dataset().id()));
        }
        return answer(served.catalogue(), List.of(loaded.dataset().id()), request);
    }

    Answer ofMap(Request request) {
        Catalogue catalogue = served.catalogue();
        List<String> all = catalogue.datasets().stream()
                .map(loaded -> loaded.dataset().id())
                .toList();
        return answer(catalogue, all, request);
    }

    private Answer answer(Catalogue catalogue, List<String> datasets, Request request) {
        Tile tile = coordinate(request)
                .flatMap(at -> tiles.find(catalogue, datasets, at))
                .orElseThrow(() -> Problem.notFound(Texts.OUTSIDE_THE_TILES));
        return answer(request.choice().mediaType(), tile);
    }

    private static Answer answer(String mediaType, Tile tile) {
        Answer.Encoded body = new Answer.Encoded(
                tile.bytes(ContentCoding.IDENTITY),
                tile.etag(ContentCoding.IDENTITY),
                tile.empty() ? tile.bytes(ContentCoding.IDENTITY) : tile.bytes(ContentCoding.GZIP),
                tile.empty() ? tile.etag(ContentCoding.IDENTITY) : tile.etag(ContentCoding.GZIP));
        return Answer.encoded(mediaType, body).with("Cache-Control", "public, max-age=60");
    }

    /** Empty for a tile that the tile matrix set does not have: that is 404 as well (OGC 20-057, 7.1.7). */
    private static Optional<TileCoordinate> coordinate(Request request) {
        int zoom = number("tileMatrix", request);
        int row = number("tileRow", request);
        int column = number("tileCol", request);
        if (zoom > 22 || row >= 1 << zoom || column >= 1 << zoom) {
            return Optional.empty();
        }
        return Optional.of(new TileCoordinate(zoom, column, row));
    }

    private static int number(String name, Request request) {
        String text = request.place(name);
        if (!text.matches("[0-9]{1,8}")) {
            throw Problem.invalidParameter(name, text, Texts.TILE_NUMBER_EXPECTED);
        }
        return Integer.parseInt(text);
    }
}
