package org.mineralgis.http;

import static org.mineralgis.http.Representation.HTML;
import static org.mineralgis.http.Representation.JSON;
import static org.mineralgis.http.Representation.PDF;
import static org.mineralgis.http.Representation.PNG;
import static org.mineralgis.http.Representation.TILEJSON;
import static org.mineralgis.http.Route.Trait.DATED;
import static org.mineralgis.http.Route.Trait.LABELLED;
import static org.mineralgis.http.Route.Trait.PER_RELEASE;
import static org.mineralgis.http.Routes.TILE;
import static org.mineralgis.http.Routes.TILESET;

import java.time.Clock;
import java.util.List;
import org.mineralgis.picture.PictureService;
import org.mineralgis.print.PrintService;
import org.mineralgis.store.Database;
import org.mineralgis.style.MapStyles;

/** The routes of the map as pictures and on paper. */
final class PictureRoutes {

    private PictureRoutes() {}

    /** All of them, with their endpoints on {@code database}. */
    static List<Route> of(Served served, Database database, MapStyles styles, PictureLooks looks, Tilesets sets) {
        PictureService pictures = new PictureService(database);
        PrintService sheets = new PrintService(database, pictures, styles, Clock.systemUTC());
        return List.of(
                listOfTilesets(sets),
                tileset(sets),
                map(new MapImage(served, looks, pictures)),
                tile(new MapTiles(served, looks, pictures)),
                relief(new ReliefTiles(served, styles, pictures)),
                print(new Print(served, sheets)));
    }

    private static Route listOfTilesets(Tilesets sets) {
        return Route.at("/map/tiles", "dataset.map.getTileSetsList", "Tilesets of pictures", sets::listOfPictures)
                .as(JSON, HTML)
                .being(PER_RELEASE, LABELLED);
    }

    private static Route tileset(Tilesets sets) {
        return Route.at("/map/tiles" + TILESET, "dataset.map.getTileSet", "A tileset of pictures", sets::ofPictures)
                .as(JSON, TILEJSON, HTML)
                .with(Parameter.ofTiles(
                        Parameter.TILE_MATRIX_SET, Parameter.COLLECTIONS, Parameter.DATASETS, Parameter.FILTERS))
                .being(PER_RELEASE, LABELLED);
    }

    private static Route map(MapImage map) {
        return Route.at("/map", "getMap", "The map as a picture", map::answer)
                .as(PNG)
                .with(Parameter.ofTiles(
                        Parameter.BBOX,
                        Parameter.BBOX_CRS,
                        Parameter.SERVED_CRS,
                        Parameter.PICTURE_WIDTH,
                        Parameter.PICTURE_HEIGHT,
                        Parameter.RATIO,
                        Parameter.BGCOLOR,
                        Parameter.TRANSPARENT,
                        Parameter.COLLECTIONS,
                        Parameter.DATASETS,
                        Parameter.FILTERS))
                .being(PER_RELEASE, LABELLED);
    }

    private static Route tile(MapTiles tiles) {
        return Route.at("/map/tiles" + TILE, "dataset.map.getTile", "A tile of the map as a picture", tiles::answer)
                .as(PNG)
                .with(Parameter.ofTiles(
                        Parameter.TILE_MATRIX_SET,
                        Parameter.MATRIX,
                        Parameter.ROW,
                        Parameter.COLUMN,
                        Parameter.TILE_SIDE,
                        Parameter.RATIO,
                        Parameter.BGCOLOR,
                        Parameter.TRANSPARENT,
                        Parameter.COLLECTIONS,
                        Parameter.DATASETS,
                        Parameter.FILTERS,
                        Parameter.TILE_VERSION))
                .being(PER_RELEASE, LABELLED);
    }

    private static Route relief(ReliefTiles tiles) {
        return Route.at(
                        "/relief/tiles" + TILE,
                        "getReliefTile",
                        "A tile of the hillshade, made from the relief grid",
                        tiles::answer)
                .as(PNG)
                .with(Parameter.ofTiles(Parameter.TILE_MATRIX_SET, Parameter.MATRIX, Parameter.ROW, Parameter.COLUMN));
    }

    private static Route print(Print sheets) {
        return Route.at("/print", "printMap", "The map on a sheet of paper at a stated scale", sheets::answer)
                .as(PDF, PNG)
                .with(Parameter.ofTiles(
                        PrintParameters.BBOX,
                        Parameter.BBOX_CRS,
                        PrintParameters.CENTER,
                        PrintParameters.SCALE,
                        PrintParameters.PAPER_SIZE,
                        PrintParameters.ORIENTATION,
                        PrintParameters.CRS,
                        PrintParameters.TITLE,
                        PrintParameters.REVIEW_NUMBER,
                        PrintParameters.DPI,
                        Parameter.COLLECTIONS,
                        Parameter.DATASETS,
                        Parameter.FILTERS))
                .being(PER_RELEASE, DATED, LABELLED);
    }
}
