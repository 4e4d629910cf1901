package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.mineralgis.http.Page.Crumb;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.style.LegendImage;
import org.mineralgis.style.MapStyles;
import org.mineralgis.style.SldStyle;

/** The styles of the map and of each dataset, in both encodings (OGC 20-009), and the picture of their marks. */
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
        List<Crumb> way = PageParts.belowMap(request.visit());
        return list(request, ServedStyle.list(styles, served.catalogue()), way);
    }

    /** The styles that draw one dataset; none when it is not mapped. */
    Answer ofDataset(Request request) {
        Dataset dataset = served.get(request).dataset();
        List<ServedStyle> own = ServedStyle.list(styles, served.catalogue()).stream()
                .filter(style -> style.sld() != null)
                .filter(style -> style.parts().stream()
                        .anyMatch(part -> part.loaded().dataset().id().equals(dataset.id())))
                .toList();
        return list(request, own, CollectionPage.wayBelow(request.visit(), dataset));
    }

    private static Answer list(Request request, List<ServedStyle> listed, List<Crumb> way) {
        ObjectNode document = Json.object();
        listed.stream().findFirst().ifPresent(style -> document.put("default", style.id()));
        ArrayNode entries = document.putArray("styles");
        for (ServedStyle style : listed) {
            ObjectNode entry = entries.addObject();
            entry.put("id", style.id());
            entry.put("title", style.title().in(request.language()));
            StyleLinks.of(style, request, Links.none(request)).putTo(entry);
        }
        Links.self(request, request.route().offered()).putTo(document);
        return Page.either(request, Texts.STYLES, document, way);
    }

    Answer get(Request request) {
        Catalogue catalogue = served.catalogue();
        ServedStyle style = ServedStyle.get(styles, catalogue, request.place("styleId"));
        return switch (request.choice().representation()) {
            case HTML -> Page.answer(StylePage.of(request, style));
            case SLD -> sld(request, style);
            default -> {
                String sprite = request.base().to("styles", "map", "sprite").toString();
                String tileJson = style.tileJson(request.base()).toString();
                yield Json.answer(
                        request,
                        styles.mapLibre(withRelief(style.drawn(catalogue)), tileJson, sprite, relief(request)));
            }
        };
    }

    /** The grid of the hillshade is no dataset that is drawn itself. */
    private Catalogue withRelief(Catalogue drawn) {
        List<LoadedDataset> all = new ArrayList<>(drawn.datasets());
        styles.findRelief(served.catalogue()).ifPresent(all::add);
        return new Catalogue(drawn.releaseId(), all);
    }

    private static String relief(Request request) {
        return request.base().to("relief", "tiles", "WebMercatorQuad") + "/{z}/{y}/{x}";
    }

    private static Answer sld(Request request, ServedStyle style) {
        SldStyle sld = style.sld();
        if (sld != null) {
            String asked = request.choice().mediaType();
            boolean versioned = asked.contains("version=");
            return Answer.bytes(versioned ? style.mediaType(Representation.SLD) : asked, sld.sld(), true);
        }
        if (request.query().find("f").isPresent()) {
            throw Problem.invalidParameter("f", "sld", Texts.KNOWN_FORMAT, List.of("json", "html"));
        }
        throw Problem.notAcceptable(List.of(Representation.STYLE.mediaType(), Representation.HTML.mediaType()));
    }

    Answer metadata(Request request) {
        ServedStyle style = ServedStyle.get(styles, served.catalogue(), request.place("styleId"));
        return Page.either(request, style.title(), StyleMetadata.of(request, style), StylePage.way(request.visit()));
    }

    Answer legend(Request request) {
        ServedStyle style = ServedStyle.get(styles, served.catalogue(), request.place("styleId"));
        return switch (request.choice().representation()) {
            case HTML -> Page.answer(StylePage.of(request, style));
            case SVG ->
                Answer.text(
                                request.choice().mediaType(),
                                LegendPicture.of(style, request.language()).toString())
                        .with("Content-Security-Policy", SecurityHeaders.PAGE);
            case PNG -> Answer.bytes(request.choice().mediaType(), legendImage(request, style), false);
            default -> Json.answer(request, LegendDocument.of(request, style));
        };
    }

    private static byte[] legendImage(Request request, ServedStyle style) {
        LegendImage image = new LegendImage(request.language());
        for (ServedStyle.Part part : style.parts()) {
            if (style.parts().size() > 1) {
                image.heading(part.title());
            }
            image.entries(part.legend());
        }
        return image.png(MapTiles.ratio(request.query()));
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
