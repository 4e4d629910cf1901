package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Catalogue;
import org.mineralgis.store.DatabaseUnavailableException;

/** The root of the service: the landing page (OGC 17-069r4, 7.2) for programs, the map for people. */
final class Landing {

    private final Assets assets;
    private final Served served;

    Landing(Assets assets, Served served) {
        this.assets = assets;
        this.served = served;
    }

    Answer answer(Request request) {
        if (!request.html()) {
            return Json.answer(request, document(request));
        }
        Catalogue catalogue = catalogue();
        return assets.viewer()
                ? MapPage.answer(request.visit(), catalogue, embedded(request))
                : Page.answer(HomePage.of(request.visit(), catalogue));
    }

    private static boolean embedded(Request request) {
        String embed = request.query().find("embed").orElse("0");
        if (!embed.equals("0") && !embed.equals("1")) {
            throw Problem.invalidParameter("embed", embed, Texts.ONE_OF_THESE, List.of("0", "1"));
        }
        return embed.equals("1");
    }

    /** The map must open without its database too, and say what is missing and ask again. */
    private @Nullable Catalogue catalogue() {
        try {
            return served.catalogue();
        } catch (DatabaseUnavailableException e) {
            return null;
        }
    }

    private static ObjectNode document(Request request) {
        ObjectNode document = Json.object();
        document.put("title", Texts.SERVICE_TITLE.in(request.language()));
        document.put("description", Texts.SERVICE_DESCRIPTION.in(request.language()));
        links(request).putTo(document);
        return document;
    }

    private static Links links(Request request) {
        Href base = request.base();
        String json = Representation.JSON.mediaType();
        String html = Representation.HTML.mediaType();
        Href api = base.to("api");
        return Links.self(request, request.route().offered())
                .add("service-desc", Representation.OPENAPI.mediaType(), Texts.API_DEFINITION, api.with("f", "json"))
                .add("service-doc", html, Texts.API, api.with("f", "html"))
                .add("conformance", json, Texts.CONFORMANCE, base.to("conformance"))
                .add(Links.OGC + "conformance", json, Texts.CONFORMANCE, base.to("conformance"))
                .add("data", json, Texts.DATASETS, base.to("collections"))
                .add(Links.OGC + "data", json, Texts.DATASETS, base.to("collections"))
                .add(Links.OGC + "tilesets-vector", json, Texts.TILES, base.to("tiles"))
                .add(Links.OGC + "map", Representation.PNG.mediaType(), Texts.MAP_IMAGE, base.to("map"))
                .add(Links.OGC + "tilesets-map", json, Texts.MAP_TILES, base.to("map", "tiles"))
                .add(Links.OGC + "tiling-schemes", json, Texts.TILE_MATRIX_SETS, base.to("tileMatrixSets"))
                .add(Links.OGC + "functions", json, Texts.FUNCTIONS, base.to("functions"))
                .add(Links.OGC + "styles", json, Texts.STYLES, base.to("styles"))
                .add("related", json, Texts.OPERATIONS, base.to("operations"))
                .add("version-history", json, Texts.RELEASES, base.to("releases"))
                .add("related", json, CheckForm.TITLE, base.to("check"))
                .add("health", json, Texts.HEALTH, base.to("health"));
    }
}
