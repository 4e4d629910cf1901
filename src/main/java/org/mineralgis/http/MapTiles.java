package org.mineralgis.http;

import java.util.List;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.picture.PictureLook;
import org.mineralgis.picture.PictureService;
import org.mineralgis.picture.PictureSize;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.tile.Tileset;

/** Tiles of the map as pictures (OGC 20-058, annex on map tiles; OGC 20-057). */
final class MapTiles {

    private static final int SIDE = 256;
    private static final List<String> SIDES = List.of("256", "512");
    private static final List<String> RATIOS = List.of("1", "2");

    private final Served served;
    private final PictureLooks looks;
    private final PictureService pictures;

    MapTiles(Served served, PictureLooks looks, PictureService pictures) {
        this.served = served;
        this.looks = looks;
        this.pictures = pictures;
    }

    Answer answer(Request request) {
        Catalogue catalogue = served.catalogue();
        List<SelectedDataset> wanted = TileSelection.ofMap(catalogue, request.query());
        List<LoadedDataset> datasets =
                wanted.stream().map(SelectedDataset::loaded).toList();
        TileCoordinate tile = Tiles.coordinate(request)
                .filter(at -> Tileset.of(at.set(), datasets).contains(at))
                .orElseThrow(() -> Problem.notFound(Texts.OUTSIDE_THE_TILES));
        String version = looks.version(catalogue, wanted);
        boolean forever = request.query()
                .find(TileVersion.PARAMETER)
                .filter(version::equals)
                .isPresent();
        PictureSize size = size(request.query());
        PictureLook look = looks.of(catalogue, wanted, request);
        return Answer.made(request.choice().mediaType(), gone -> pictures.tile(tile, size, wanted, version, look, gone))
                .with("Cache-Control", forever ? TileHeaders.FOREVER : TileHeaders.FOR_A_MOMENT);
    }

    private static PictureSize size(Query query) {
        int side = number(query, "size", SIDES, SIDE);
        return new PictureSize(side, side, ratio(query));
    }

    /** Pixels of a picture for each of 0.28 mm. */
    static int ratio(Query query) {
        return number(query, "ratio", RATIOS, 1);
    }

    private static int number(Query query, String name, List<String> allowed, int otherwise) {
        String text = query.find(name).orElse(String.valueOf(otherwise));
        if (!allowed.contains(text)) {
            throw Problem.invalidParameter(name, text, Texts.ONE_OF_THESE, allowed);
        }
        return Integer.parseInt(text);
    }
}
