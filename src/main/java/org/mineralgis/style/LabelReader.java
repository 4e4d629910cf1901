package org.mineralgis.style;

import static org.mineralgis.style.StyleModel.FILTERS;
import static org.mineralgis.style.StyleModel.STYLES;
import static org.mineralgis.style.StyleModel.literal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Font;
import org.geotools.api.style.Halo;
import org.geotools.api.style.LabelPlacement;
import org.geotools.api.style.TextSymbolizer;
import org.jspecify.annotations.Nullable;

/** Text symbolizers: the value of one field, with font, halo, colour and place. */
final class LabelReader {

    private final List<FieldUse> uses;

    LabelReader(List<FieldUse> uses) {
        this.uses = uses;
    }

    TextSymbolizer label(SldElement element) throws StyleFileException {
        element.allow("Label", "Font", "LabelPlacement", "Halo", "Fill");
        SldElement field = element.get("Label").allow("ogc:PropertyName").get("ogc:PropertyName");
        uses.add(new FieldUse(field.line(), field.value(), null));
        TextSymbolizer label = STYLES.createTextSymbolizer();
        label.setLabel(FILTERS.property(field.value()));
        label.setFont(font(element.find("Font").orElse(null)));
        label.setHalo(halo(element.find("Halo").orElse(null)));
        label.setFill(fill(element.find("Fill").orElse(null), "#000000"));
        label.setLabelPlacement(placement(element.find("LabelPlacement").orElse(null)));
        return label;
    }

    /** The family is for desktop programs; web clients draw with the fonts that the style of the whole map names. */
    private static Font font(@Nullable SldElement element) throws StyleFileException {
        Map<String, SldElement> parameters = element == null
                ? Map.of()
                : element.allow("CssParameter").parameters("font-family", "font-size", "font-style", "font-weight");
        return STYLES.createFont(
                literal(
                        parameters.containsKey("font-family")
                                ? parameters.get("font-family").value()
                                : "sans-serif"),
                PaintReader.word(parameters.get("font-style"), "normal", "italic"),
                PaintReader.word(parameters.get("font-weight"), "normal", "bold"),
                PaintReader.number(parameters.get("font-size"), 4, 100, 10));
    }

    private static @Nullable Halo halo(@Nullable SldElement element) throws StyleFileException {
        if (element == null) {
            return null;
        }
        element.allow("Radius", "Fill");
        return STYLES.createHalo(
                fill(element.find("Fill").orElse(null), "#ffffff"),
                PaintReader.number(element.find("Radius").orElse(null), 0, 20, 1));
    }

    private static Fill fill(@Nullable SldElement element, String otherwise) throws StyleFileException {
        return element == null ? STYLES.createFill(literal(otherwise)) : PaintReader.fill(element);
    }

    private static LabelPlacement placement(@Nullable SldElement element) throws StyleFileException {
        Optional<SldElement> line = element == null ? Optional.empty() : element.find("LinePlacement");
        if (line.isPresent()) {
            line.get().allow();
            return STYLES.createLinePlacement(literal(0));
        }
        if (element == null) {
            return STYLES.createPointPlacement(STYLES.createAnchorPoint(literal(0), literal(0.5)), none(), literal(0));
        }
        SldElement point = element.allow("PointPlacement", "LinePlacement").get("PointPlacement");
        point.allow("AnchorPoint", "Displacement");
        return STYLES.createPointPlacement(
                anchor(point.find("AnchorPoint").orElse(null)),
                displacement(point.find("Displacement").orElse(null)),
                literal(0));
    }

    /** The default is SLD's: the label starts at the point, and its middle is as high as the point. */
    private static AnchorPoint anchor(@Nullable SldElement element) throws StyleFileException {
        if (element == null) {
            return STYLES.createAnchorPoint(literal(0), literal(0.5));
        }
        element.allow("AnchorPointX", "AnchorPointY");
        return STYLES.createAnchorPoint(third(element.get("AnchorPointX")), third(element.get("AnchorPointY")));
    }

    private static Expression third(SldElement element) throws StyleFileException {
        double share = element.number(0, 1);
        if (share != 0 && share != 0.5 && share != 1) {
            throw element.error("only 0, 0.5 and 1 are known");
        }
        return literal(share);
    }

    private static Displacement displacement(@Nullable SldElement element) throws StyleFileException {
        if (element == null) {
            return none();
        }
        element.allow("DisplacementX", "DisplacementY");
        return STYLES.createDisplacement(
                literal(element.get("DisplacementX").number(-100, 100)),
                literal(element.get("DisplacementY").number(-100, 100)));
    }

    private static Displacement none() {
        return STYLES.createDisplacement(literal(0), literal(0));
    }
}
