package org.mineralgis.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.tile.ContentCoding;
import org.mineralgis.tile.Tile;
import org.mineralgis.tile.TileService;

/** Single vector tiles, of one dataset and of the whole map (OGC 20-057, 7). */
final class Tiles {

    /** How many features a tile leaves out because it would be too large, by MVT layer: {@code mine=120, county=3}. */
    static final String OMITTED = "X-Tile-Omitted";

    private final Served served;
    private final TileService tiles;

    Tiles(Served served, TileService tiles) {
        this.served = served;
        this.tiles = tiles;
    }

    Answer ofDataset(Request request) {
        return answer(TileSelection.ofDataset(served.get(request), request.query()), request);
    }

    Answer ofMap(Request request) {
        return answer(TileSelection.ofMap(served.catalogue(), request.query()), request);
    }

    private Answer answer(List<SelectedDataset> wanted, Request request) {
        Tile tile = coordinate(request)
                .flatMap(at -> tiles.find(wanted, at))
                .orElseThrow(() -> Problem.notFound(Texts.OUTSIDE_THE_TILES));
        return answer(request.choice().mediaType(), tile);
    }

    private static Answer answer(String mediaType, Tile tile) {
        Answer.Encoded body = new Answer.Encoded(
                tile.bytes(ContentCoding.IDENTITY),
                tile.etag(ContentCoding.IDENTITY),
                tile.empty() ? tile.bytes(ContentCoding.IDENTITY) : tile.bytes(ContentCoding.GZIP),
                tile.empty() ? tile.etag(ContentCoding.IDENTITY) : tile.etag(ContentCoding.GZIP));
        Answer answer = Answer.encoded(mediaType, body).with("Cache-Control", "public, max-age=60");
        return tile.omitted().isEmpty() ? answer : answer.with(OMITTED, omitted(tile));
    }

    private static String omitted(Tile tile) {
        return tile.omitted().entrySet().stream()
                .map(layer -> layer.getKey() + "=" + layer.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Empty for a tile that the tile matrix set does not have: that is 404 as well (OGC 20-057, 7.1.7). */
    private static Optional<TileCoordinate> coordinate(Request request) {
        TileMatrixSet set = TileMatrixSets.of(request);
        int zoom = number("tileMatrix", request);
        int row = number("tileRow", request);
        int column = number("tileCol", request);
        if (zoom > TileMatrixSet.ZOOM_MAX || row >= set.rows(zoom) || column >= set.columns(zoom)) {
            return Optional.empty();
        }
        return Optional.of(new TileCoordinate(set, zoom, column, row));
    }

    private static int number(String name, Request request) {
        String text = request.place(name);
        if (!text.matches("[0-9]{1,8}")) {
            throw Problem.invalidParameter(name, text, Texts.TILE_NUMBER_EXPECTED);
        }
        return Integer.parseInt(text);
    }
}
