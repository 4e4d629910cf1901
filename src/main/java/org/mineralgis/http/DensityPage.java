package org.mineralgis.http;

import static org.mineralgis.format.Html.el;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.format.Html;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;

/** How densely records lie, for people: a picture on a map, its colours, how it was made. */
final class DensityPage extends DistributionPage {

    /** Datasets that say where on Earth the picture is. */
    private static final List<String> AROUND = List.of("admin_area", "river", "place");

    /** The longer side of the picture in pixels of the page. */
    private static final int SIDE = 900;

    private static final double MERCATOR_LATITUDE_MAX = 85;

    private final Catalogue catalogue;

    /** @param document as programs get it */
    DensityPage(Request request, Catalogue catalogue, Dataset dataset, ObjectNode document) {
        super(request, dataset, document);
        this.catalogue = catalogue;
    }

    @Override
    Html html() {
        boolean drawn = !document.path("picture").isNull();
        String kilometers =
                KilometersParameter.text(document.path("bandwidthKm").asDouble());
        return page(
                DensityTexts.TITLE,
                PlaceParts.caution(document),
                drawn
                        ? List.of(
                                figure(),
                                GridParts.actions(request, dataset, "surface," + dataset.id() + "," + kilometers))
                        : el("p", DensityTexts.NO_SURFACE.in(language)).attr("role", "status"),
                facts(drawn, kilometers),
                method(),
                PlaceParts.source(dataset, language));
    }

    private Html facts(boolean drawn, String kilometers) {
        Html list = el("dl");
        if (drawn) {
            JsonNode place = document.path("maximumAt");
            Coordinate densest =
                    new Coordinate(place.path(0).asDouble(), place.path(1).asDouble());
            PageParts.definition(
                    list, DensityTexts.MAXIMUM, language, maximum() + " ", GridParts.place(request.visit(), densest));
        }
        PageParts.definition(
                list,
                DensityTexts.BANDWIDTH,
                language,
                DensityTexts.bandwidth(
                                kilometers,
                                GridParts.threeDigits(
                                        document.path("standardDeviationKm").asDouble()))
                        .in(language));
        PageParts.definition(list, DensityTexts.SQUARES, language, squares(drawn));
        GridParts.records(list, request, document);
        return list;
    }

    private String maximum() {
        return GridParts.threeDigits(document.path("maximum").asDouble()) + " "
                + document.path("unit").asText();
    }

    private String squares(boolean drawn) {
        String side = KilometersParameter.text(document.path("cellSizeKm").asDouble()) + " km";
        JsonNode grid = document.path("grid");
        return drawn
                ? side
                        + String.format(
                                Locale.ROOT,
                                " (%,d × %,d)",
                                grid.path("columns").asInt(),
                                grid.path("rows").asInt())
                : side;
    }

    private Html figure() {
        JsonNode picture = document.path("picture");
        double enlarged = (double) SIDE
                / Math.max(picture.path("width").asInt(), picture.path("height").asInt());
        String width = pixels(picture.path("width"), enlarged);
        String height = pixels(picture.path("height"), enlarged);
        Html layers = el("div").css("layers");
        around(picture.path("bounds"), width, height)
                .map(map -> image(map.toString(), "", width, height))
                .forEach(layers::add);
        String words =
                DensityTexts.picture(dataset.metadata().title(), maximum()).in(language);
        layers.add(image(picture.path("href").asText(), words, width, height));
        return el("figure", layers, el("figcaption", colours(picture.path("colours"))));
    }

    private static Html image(String address, String words, String width, String height) {
        return el("img")
                .attr("src", address)
                .attr("alt", words)
                .attr("width", width)
                .attr("height", height);
    }

    private static String pixels(JsonNode side, double enlarged) {
        return String.valueOf(Math.max(1, Math.round(side.asInt() * enlarged)));
    }

    /** The map beneath the picture: none where it would reach beyond the map of the world. */
    private Stream<Href> around(JsonNode bounds, String width, String height) {
        List<String> drawn = AROUND.stream()
                .filter(id -> catalogue
                        .find(id)
                        .filter(found -> found.dataset().portrayal().mapped())
                        .isPresent())
                .toList();
        boolean onMap = bounds.path(0).asDouble() >= -180
                && bounds.path(2).asDouble() <= 180
                && bounds.path(1).asDouble() >= -MERCATOR_LATITUDE_MAX
                && bounds.path(3).asDouble() <= MERCATOR_LATITUDE_MAX;
        if (drawn.isEmpty() || !onMap) {
            return Stream.empty();
        }
        List<String> box = new ArrayList<>();
        bounds.forEach(edge -> box.add(edge.asText()));
        return Stream.of(request.visit()
                .page("map")
                .with("bbox", String.join(",", box))
                .with("crs", "EPSG:3857")
                .with("width", width)
                .with("height", height)
                .with("collections", String.join(",", drawn))
                .with("f", Representation.PNG.key()));
    }

    /** Patches as attributes of SVG: pages have no style of their own. */
    private List<Html> colours(JsonNode colours) {
        List<Html> steps = new ArrayList<>();
        for (JsonNode step : colours) {
            Html patch = el("rect")
                    .attr("width", "24")
                    .attr("height", "16")
                    .attr("fill", step.path("colour").asText())
                    .attr("fill-opacity", step.path("opacity").asText());
            Html sign =
                    el("svg", patch).attr("width", "24").attr("height", "16").attr("aria-hidden", "true");
            steps.add(el(
                    "li", sign, " " + GridParts.threeDigits(step.path("value").asDouble())));
        }
        return List.of(el("p", document.path("unit").asText()), el("ul", steps).css("colours"));
    }
}
