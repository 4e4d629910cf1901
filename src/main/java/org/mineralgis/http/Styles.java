package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mineralgis.style.MapStyles;

/** The style of the map for MapLibre, and the picture of its marks. */
final class Styles {

    /** The sprite changes only when the program starts anew. */
    private static final String BRIEFLY = "public, max-age=60";

    private final Served served;
    private final MapStyles styles;

    Styles(Served served, MapStyles styles) {
        this.served = served;
        this.styles = styles;
    }

    Answer list(Request request) {
        ObjectNode document = Json.object();
        ObjectNode entry = document.putArray("styles").addObject();
        entry.put("id", "map");
        entry.put("title", Texts.STYLE.in(request.language()));
        Links.none(request)
                .add(
                        "stylesheet",
                        Representation.STYLE.mediaType(),
                        Texts.STYLE,
                        request.base().to("styles", "map"))
                .putTo(entry);
        Links.self(request, request.route().offered()).putTo(document);
        return Page.either(request, Texts.STYLES, document);
    }

    Answer map(Request request) {
        Href base = request.base();
        String tileJson =
                base.to("tiles", "WebMercatorQuad").with("f", "tilejson").toString();
        String sprite = base.to("styles", "map", "sprite").toString();
        return Json.answer(request, styles.mapLibre(served.catalogue(), tileJson, sprite));
    }

    /** The files that MapLibre makes out of the sprite's address. */
    Answer sprite(Request request) {
        return switch (request.place("file")) {
            case "sprite.json" -> json(1);
            case "sprite@2x.json" -> json(2);
            case "sprite.png" -> png(1);
            case "sprite@2x.png" -> png(2);
            default -> throw Problem.notFound(Texts.NO_SUCH_STYLE_FILE);
        };
    }

    private Answer json(int ratio) {
        return Answer.bytes(
                        Representation.JSON.mediaType(),
                        Json.bytes(styles.sprite().json(ratio)),
                        true)
                .with("Cache-Control", BRIEFLY);
    }

    private Answer png(int ratio) {
        return Answer.bytes("image/png", styles.sprite().png(ratio), false).with("Cache-Control", BRIEFLY);
    }
}
