package org.mineralgis.style;

import static org.mineralgis.style.StyleModel.STYLES;
import static org.mineralgis.style.StyleModel.literal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.ExternalGraphic;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Mark;
import org.jspecify.annotations.Nullable;

/** Graphics: one mark, or one picture of the folder of symbols. */
final class GraphicReader {

    /** Pictures that one graphic may have for all values of the fields that it follows. */
    private static final int PICTURES_MAX = 1000;

    private static final String SVG = "image/svg+xml";

    private final ValueReader values;
    private final PaintReader paints;
    private final Symbols symbols;

    GraphicReader(ValueReader values, PaintReader paints, Symbols symbols) {
        this.values = values;
        this.paints = paints;
        this.symbols = symbols;
    }

    /** The Graphic element within {@code parent}. */
    Graphic graphic(SldElement parent, double size) throws StyleFileException {
        SldElement graphic = parent.get("Graphic");
        graphic.allow("Mark", "ExternalGraphic", "Opacity", "Size", "Rotation", "Displacement");
        List<SldElement> pictures = graphic.list("ExternalGraphic");
        Graphic result = STYLES.createGraphic(
                pictures.isEmpty() ? null : new ExternalGraphic[] {picture(pictures)},
                pictures.isEmpty() ? new Mark[] {mark(graphic.get("Mark"))} : null,
                null,
                values.number(graphic.find("Opacity").orElse(null), 0, 1, 1),
                values.number(graphic.find("Size").orElse(null), 1, 200, size),
                values.number(graphic.find("Rotation").orElse(null), -360, 360, 0));
        result.setDisplacement(displacement(graphic.find("Displacement").orElse(null)));
        MarkLook look = MarkLook.of(result);
        if (!look.beyondPictures().isEmpty()) {
            throw graphic.error("widths and opacities of fill and stroke can only follow " + look.beyondPictures()
                    + " in steps (Recode, Categorize), unless the mark is a circle without dashes and own opacity");
        }
        if (look.count() > PICTURES_MAX) {
            throw graphic.error("it would need more than " + PICTURES_MAX + " pictures for all values of its fields");
        }
        return result;
    }

    /** Of several, which stand for each other (SLD 1.0, 11.3.2), the first that is in the folder of symbols. */
    private ExternalGraphic picture(List<SldElement> elements) throws StyleFileException {
        for (SldElement element : elements) {
            Optional<SldElement> resource = element.find("OnlineResource");
            if (resource.isPresent()
                    && Symbols.inFolder(resource.get().attributes().getOrDefault("href", ""))) {
                return picture(element);
            }
        }
        return picture(elements.get(0));
    }

    private ExternalGraphic picture(SldElement element) throws StyleFileException {
        element.allow("OnlineResource", "Format");
        SldElement format = element.get("Format");
        if (!format.value().equals(SVG)) {
            throw format.error("only " + SVG + " is known");
        }
        SldElement resource = element.get("OnlineResource").allowAttributes("type", "href");
        SvgSymbol symbol = symbols.get(resource, resource.attribute("href"));
        ExternalGraphic picture = STYLES.createExternalGraphic(resource.attribute("href"), SVG);
        picture.setCustomProperties(Map.of(SvgSymbol.PROPERTY, symbol));
        return picture;
    }

    private Mark mark(SldElement element) throws StyleFileException {
        element.allow("WellKnownName", "Fill", "Stroke");
        SldElement name = element.get("WellKnownName");
        if (MarkShape.find(name.value()).isEmpty()) {
            throw name.error("'" + name.value() + "' is not one of " + String.join(", ", MarkShape.names()));
        }
        Mark mark = STYLES.createMark();
        mark.setWellKnownName(literal(name.value()));
        mark.setFill(paints.findFill(element));
        mark.setStroke(paints.findStroke(element));
        return mark;
    }

    /** Pixels to the right and up; none without the element. */
    static Displacement displacement(@Nullable SldElement element) throws StyleFileException {
        if (element == null) {
            return STYLES.createDisplacement(literal(0), literal(0));
        }
        element.allow("DisplacementX", "DisplacementY");
        double most = MapSymbol.REACH_MAX_PIXELS;
        return STYLES.createDisplacement(
                literal(element.get("DisplacementX").number(-most, most)),
                literal(element.get("DisplacementY").number(-most, most)));
    }

    /** Fields that marks within a fill or along a line cannot follow, because there MapLibre repeats one picture. */
    static void same(SldElement element, Graphic graphic) throws StyleFileException {
        MarkLook look = MarkLook.of(graphic);
        if (!look.fields().isEmpty()) {
            throw element.error("a repeated graphic cannot follow fields: " + List.copyOf(look.fields()));
        }
    }
}
