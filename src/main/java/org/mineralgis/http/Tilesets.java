package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.tile.TileJson;
import org.mineralgis.tile.Tileset;

/** The tilesets of the whole map and of each dataset: lists and descriptions (OGC 20-057, 8 and 9). */
final class Tilesets {

    private final Served served;

    Tilesets(Served served) {
        this.served = served;
    }

    Answer listOfMap(Request request) {
        return list(request, Texts.WHOLE_MAP, request.base().to("tiles", "WebMercatorQuad"));
    }

    Answer listOfDataset(Request request) {
        Dataset dataset = mapped(request).dataset();
        Href tileset = request.base().to("collections", dataset.id(), "tiles", "WebMercatorQuad");
        return list(request, dataset.metadata().title(), tileset);
    }

    Answer ofMap(Request request) {
        Href tileset = request.base().to("tiles", "WebMercatorQuad");
        return describe(request, served.catalogue().datasets(), Texts.SERVICE_TITLE, tileset);
    }

    Answer ofDataset(Request request) {
        LoadedDataset loaded = mapped(request);
        Href tileset = request.base().to("collections", loaded.dataset().id(), "tiles", "WebMercatorQuad");
        return describe(request, List.of(loaded), loaded.dataset().metadata().title(), tileset);
    }

    private LoadedDataset mapped(Request request) {
        LoadedDataset loaded = served.get(request);
        if (!loaded.dataset().portrayal().mapped()) {
            throw Problem.notFound(Texts.noTiles(loaded.dataset().id()));
        }
        return loaded;
    }

    private static Answer list(Request request, LocalizedText title, Href tileset) {
        ObjectNode document = Json.object();
        ObjectNode entry = document.putArray("tilesets").addObject();
        entry.put("title", title.in(request.language()));
        entry.put("dataType", "vector");
        entry.put("crs", TilesetDocument.CRS);
        entry.put("tileMatrixSetURI", TilesetDocument.TILE_MATRIX_SET);
        Links.none(request)
                .add("self", Representation.JSON.mediaType(), title, tileset)
                .add(
                        Links.OGC + "tiling-scheme",
                        Representation.JSON.mediaType(),
                        Texts.TILE_MATRIX_SET,
                        TilesetDocument.TILE_MATRIX_SET)
                .putTo(entry);
        Links.self(request, request.route().offered()).putTo(document);
        return Page.either(request, Texts.TILES, document);
    }

    private static Answer describe(Request request, List<LoadedDataset> datasets, LocalizedText title, Href tileset) {
        if (request.choice().representation() == Representation.TILEJSON) {
            return Json.answer(request, TileJson.of(datasets, title, tileset + "/{z}/{y}/{x}"));
        }
        ObjectNode document = TilesetDocument.of(request, Tileset.of(datasets), title, tileset);
        return Page.either(request, title, document);
    }
}
