package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The root of the service: the landing page (OGC 17-069r4, 7.2) for programs, the map for people. */
final class Landing {

    private final Assets assets;

    Landing(Assets assets) {
        this.assets = assets;
    }

    Answer answer(Request request) {
        if (!request.html()) {
            return Json.answer(request, document(request));
        }
        return assets.viewer().orElseGet(() -> Page.answer(HomePage.of(request.visit())));
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
                .add(Links.OGC + "functions", json, Texts.FUNCTIONS, base.to("functions"))
                .add(Links.OGC + "styles", json, Texts.STYLES, base.to("styles"))
                .add("related", json, Texts.OPERATIONS, base.to("operations"))
                .add("version-history", json, Texts.RELEASES, base.to("releases"))
                .add("related", json, CheckForm.TITLE, base.to("check"))
                .add("health", json, Texts.HEALTH, base.to("health"));
    }
}
