package org.mineralgis.style;

import static org.mineralgis.style.StyleModel.FILTERS;
import static org.mineralgis.style.StyleModel.STYLES;
import static org.mineralgis.style.StyleModel.literal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Font;
import org.geotools.api.style.Halo;
import org.geotools.api.style.LabelPlacement;
import org.geotools.api.style.TextSymbolizer;
import org.jspecify.annotations.Nullable;

/** Text symbolizers: the value of one field, with font, halo, colour and place. */
final class LabelReader {

    private static final String PROPERTY = "ogc:PropertyName";

    private final List<FieldUse> uses;
    private final PaintReader paints;

    LabelReader(List<FieldUse> uses, PaintReader paints) {
        this.uses = uses;
        this.paints = paints;
    }

    TextSymbolizer label(SldElement element) throws StyleFileException {
        element.allow("Label", "Font", "LabelPlacement", "Halo", "Fill", "Priority", "VendorOption");
        SldElement field = element.get("Label").allow(PROPERTY).get(PROPERTY);
        uses.add(new FieldUse(field.line(), field.value(), null));
        TextSymbolizer label = STYLES.createTextSymbolizer();
        label.setLabel(FILTERS.property(field.value()));
        label.setFont(font(element.find("Font").orElse(null)));
        label.setHalo(halo(element.find("Halo").orElse(null)));
        label.setFill(fill(element.find("Fill").orElse(null), "#000000"));
        label.setLabelPlacement(placement(element.find("LabelPlacement").orElse(null)));
        label.setPriority(ValueReader.same(element.find("Priority").orElse(null), 0, 1e9, LabelPaint.PRIORITY));
        for (SldElement option : element.list("VendorOption")) {
            vendorOption(option);
        }
        return label;
    }

    /** What QGIS writes with labels, whose placement is not left to a file: they follow lines, and none hides another. */
    private static void vendorOption(SldElement option) throws StyleFileException {
        switch (option.allowAttributes("name").attribute("name")) {
            case "followLine" -> ValueReader.word(option, "true");
            case "maxDisplacement", "maxAngleDelta" -> option.number(0, 1000);
            default ->
                throw option.error("the option '" + option.attribute("name")
                        + "' is not one of followLine, maxDisplacement, maxAngleDelta");
        }
    }

    /** The family is for desktop programs; web clients draw with the fonts that the style of the whole map names. */
    private static Font font(@Nullable SldElement element) throws StyleFileException {
        Map<String, SldElement> parameters = element == null
                ? Map.of()
                : element.allow("CssParameter", "SvgParameter")
                        .parameters("font-family", "font-size", "font-style", "font-weight");
        return STYLES.createFont(
                literal(
                        parameters.containsKey("font-family")
                                ? parameters.get("font-family").value()
                                : "sans-serif"),
                ValueReader.word(parameters.get("font-style"), "normal", "italic"),
                ValueReader.word(parameters.get("font-weight"), "normal", "bold"),
                ValueReader.same(parameters.get("font-size"), 4, 100, 10));
    }

    private @Nullable Halo halo(@Nullable SldElement element) throws StyleFileException {
        if (element == null) {
            return null;
        }
        element.allow("Radius", "Fill");
        return STYLES.createHalo(
                fill(element.find("Fill").orElse(null), "#ffffff"),
                ValueReader.same(element.find("Radius").orElse(null), 0, 20, 1));
    }

    private Fill fill(@Nullable SldElement element, String otherwise) throws StyleFileException {
        Fill fill = element == null ? PaintReader.plain(otherwise) : paints.fill(element);
        if (!Parameter.of(fill.getColor(), otherwise).constant()
                || !Parameter.of(fill.getOpacity(), Quantity.OPACITY).constant()) {
            throw Objects.requireNonNull(element).error("a label has the same colour for all records");
        }
        return fill;
    }

    private static LabelPlacement placement(@Nullable SldElement element) throws StyleFileException {
        Optional<SldElement> line = element == null
                ? Optional.empty()
                : element.allow("PointPlacement", "LinePlacement").find("LinePlacement");
        if (line.isPresent()) {
            if (element.find("PointPlacement").isPresent()) {
                throw element.error("a label has either <PointPlacement> or <LinePlacement>");
            }
            line.get().allow("PerpendicularOffset", "GeneralizeLine");
            ValueReader.word(line.get().find("GeneralizeLine").orElse(null), "false", "true");
            return STYLES.createLinePlacement(
                    ValueReader.same(line.get().find("PerpendicularOffset").orElse(null), -50, 50, 0));
        }
        if (element == null) {
            return STYLES.createPointPlacement(
                    STYLES.createAnchorPoint(literal(0), literal(0.5)), GraphicReader.displacement(null), literal(0));
        }
        SldElement point = element.get("PointPlacement");
        point.allow("AnchorPoint", "Displacement");
        return STYLES.createPointPlacement(
                anchor(point.find("AnchorPoint").orElse(null)),
                GraphicReader.displacement(point.find("Displacement").orElse(null)),
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
}
