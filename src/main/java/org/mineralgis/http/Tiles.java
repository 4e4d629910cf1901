package org.mineralgis.http;

import java.util.List;
import java.util.Optional;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.tile.TileService;

/** Single vector tiles, of one dataset and of the whole map (OGC 20-057, 7). */
final class Tiles {

    private final Served served;
    private final TileService tiles;
    private final TileShortcut shortcut;

    Tiles(Served served, TileService tiles, TileShortcut shortcut) {
        this.served = served;
        this.tiles = tiles;
        this.shortcut = shortcut;
    }

    Answer ofDataset(Request request) {
        Catalogue catalogue = served.catalogue();
        return answer(catalogue, TileSelection.ofDataset(served.get(catalogue, request), request.query()), request);
    }

    Answer ofMap(Request request) {
        Catalogue catalogue = served.catalogue();
        return answer(catalogue, TileSelection.ofMap(catalogue, request.query()), request);
    }

    private Answer answer(Catalogue catalogue, List<SelectedDataset> wanted, Request request) {
        TileService.Place place = coordinate(request)
                .flatMap(at -> TileService.place(wanted, at))
                .orElseThrow(() -> Problem.notFound(Texts.OUTSIDE_THE_TILES));
        // Asked before the tile is: what is there from now on has all that the version promises.
        boolean forever = forever(wanted, request);
        String mediaType = request.choice().mediaType();
        Answer.OfTile body = new Answer.OfTile(
                tiles, place, context -> shortcut.remember(context, catalogue, place, mediaType, forever));
        return Answer.tile(mediaType, body)
                .with("Cache-Control", forever ? TileHeaders.FOREVER : TileHeaders.FOR_A_MOMENT);
    }

    /** Whether the address names the present version. One of an earlier version leads to the present tile, for a moment. */
    private boolean forever(List<SelectedDataset> wanted, Request request) {
        return request.query()
                        .find(TileVersion.PARAMETER)
                        .filter(version -> version.equals(TileVersion.of(wanted)))
                        .isPresent()
                && wanted.stream().allMatch(selected -> tiles.has(selected.loaded()));
    }

    /** Empty for a tile that the tile matrix set does not have: that is 404 as well (OGC 20-057, 7.1.7). */
    static Optional<TileCoordinate> coordinate(Request request) {
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
