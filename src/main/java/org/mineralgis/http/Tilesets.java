package org.mineralgis.http;

import static org.mineralgis.http.TilesetKind.MAP;
import static org.mineralgis.http.TilesetKind.VECTOR;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mineralgis.http.Page.Crumb;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.tile.DrawnCounts;
import org.mineralgis.tile.TileJson;
import org.mineralgis.tile.Tileset;

/** The tilesets of the whole map, as shapes and as pictures, and of each dataset: lists and descriptions (OGC 20-057, 8 to 10). */
final class Tilesets {

    private final Served served;
    private final DrawnCounts counts;
    private final PictureLooks looks;

    Tilesets(Served served, DrawnCounts counts, PictureLooks looks) {
        this.served = served;
        this.counts = counts;
        this.looks = looks;
    }

    Answer listOfMap(Request request) {
        return list(request, VECTOR, Texts.WHOLE_MAP, request.base().to("tiles"), PageParts.belowMap(request.visit()));
    }

    Answer listOfPictures(Request request) {
        Href tiles = request.base().to("map", "tiles");
        return list(request, MAP, Texts.WHOLE_MAP, tiles, PageParts.belowMap(request.visit()));
    }

    Answer listOfDataset(Request request) {
        LoadedDataset loaded = served.get(request);
        TileSelection.ofDataset(loaded, request.query());
        return list(
                request,
                VECTOR,
                loaded.dataset().metadata().title(),
                tiles(request, loaded),
                CollectionPage.wayBelow(request.visit(), loaded.dataset()));
    }

    Answer ofMap(Request request) {
        List<SelectedDataset> wanted = TileSelection.ofMap(served.catalogue(), request.query());
        Href tiles = request.base().to("tiles");
        return describe(request, VECTOR, wanted, Texts.SERVICE_TITLE, tiles, PageParts.belowMap(request.visit()));
    }

    Answer ofPictures(Request request) {
        List<SelectedDataset> wanted = TileSelection.ofMap(served.catalogue(), request.query());
        Href tiles = request.base().to("map", "tiles");
        return describe(request, MAP, wanted, Texts.SERVICE_TITLE, tiles, PageParts.belowMap(request.visit()));
    }

    Answer ofDataset(Request request) {
        LoadedDataset loaded = served.get(request);
        List<SelectedDataset> wanted = TileSelection.ofDataset(loaded, request.query());
        return describe(
                request,
                VECTOR,
                wanted,
                loaded.dataset().metadata().title(),
                tiles(request, loaded),
                CollectionPage.wayBelow(request.visit(), loaded.dataset()));
    }

    private static Href tiles(Request request, LoadedDataset loaded) {
        return request.base().to("collections", loaded.dataset().id(), "tiles");
    }

    /** Without the templates of tiles: OGC's test suite follows every link of the list. */
    private static Answer list(Request request, TilesetKind kind, LocalizedText title, Href tiles, List<Crumb> way) {
        ObjectNode document = Json.object();
        ArrayNode tilesets = document.putArray("tilesets");
        for (TileMatrixSet set : TileMatrixSet.values()) {
            ObjectNode entry = tilesets.addObject();
            entry.put("title", title.in(request.language()) + " (" + set.id() + ")");
            TilesetDocument.putKind(entry, kind, set);
            TilesetDocument.addScheme(
                            Links.none(request).add("self", Representation.JSON.mediaType(), title, tiles.to(set.id())),
                            request,
                            set)
                    .putTo(entry);
        }
        Links.self(request, request.route().offered()).putTo(document);
        return Page.either(request, kind.plural(), document, way);
    }

    private Answer describe(
            Request request,
            TilesetKind kind,
            List<SelectedDataset> wanted,
            LocalizedText title,
            Href tiles,
            List<Crumb> above) {
        TileMatrixSet set = TileMatrixSets.of(request);
        Href address = tiles.to(set.id());
        List<LoadedDataset> datasets =
                wanted.stream().map(SelectedDataset::loaded).toList();
        if (request.choice().representation() == Representation.TILEJSON) {
            if (set != TileMatrixSet.WEB_MERCATOR_QUAD) {
                throw Problem.invalidParameter("f", "tilejson", Texts.TILEJSON_IS_MERCATOR, List.of("json", "html"));
            }
            String version = kind == VECTOR ? TileVersion.of(wanted) : looks.version(served.catalogue(), wanted);
            Map<String, String> more = new LinkedHashMap<>(TilesetDocument.language(request, kind));
            more.put(TileVersion.PARAMETER, version);
            String template = TileSelection.template(address, request.query(), "/{z}/{y}/{x}", more);
            return Json.answer(
                    request,
                    kind == VECTOR
                            ? TileJson.of(datasets, title, template, counts::of)
                            : TileJson.ofPictures(datasets, title, template));
        }
        List<Crumb> way = new ArrayList<>(above);
        way.add(new Crumb(kind.plural().in(request.language()), request.visit().chosen(tiles)));
        return Page.either(
                request, title, TilesetDocument.of(request, kind, Tileset.of(set, datasets), title, address), way);
    }
}
