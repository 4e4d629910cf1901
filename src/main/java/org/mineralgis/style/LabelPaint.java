package org.mineralgis.style;

import static org.mineralgis.style.Json.array;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.Font;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.TextSymbolizer;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.Language;
import org.mineralgis.model.Portrayal;
import org.mineralgis.model.Term;

/** Labels as MapLibre symbol layers, drawn with fonts of the client's own. */
final class LabelPaint {

    private static final String FAMILY = "Noto Sans CJK SC";
    /** Where datasets have names in Uyghur, given by those who speak it. */
    static final String UYGHUR_NAME = "name_ug";
    /** Of labels whose style says nothing; the larger finds room first. */
    static final double PRIORITY = 1000;

    private static final double MAX_WIDTH_EM = 9;

    private final Dataset dataset;

    LabelPaint(Dataset dataset) {
        this.dataset = dataset;
    }

    ObjectNode layer(TextSymbolizer label) {
        ObjectNode layer = Json.object().put("type", "symbol");
        Font font = label.getFont();
        double size = StyleModel.number(font.getSize(), 10);
        ObjectNode layout = layer.putObject("layout");
        layout.set("text-field", text(label, Language.ZH));
        layout.set("text-font", fonts(font));
        layout.set("text-size", Json.number(size));
        if (label.getLabelPlacement() instanceof PointPlacement placement) {
            place(layout, placement, size);
        } else {
            layout.put("symbol-placement", "line");
            double above = StyleModel.number(((LinePlacement) label.getLabelPlacement()).getPerpendicularOffset(), 0);
            if (above != 0) {
                layout.set("text-offset", array(0, -above / size));
            }
        }
        paint(layer.putObject("paint"), label);
        return layer;
    }

    /** MapLibre reads weight and slant out of the first name; the second is the family as browsers know it. */
    private static ArrayNode fonts(Font font) {
        boolean bold = "bold".equals(StyleModel.text(font.getWeight(), "normal"));
        boolean italic = "italic".equals(StyleModel.text(font.getStyle(), "normal"));
        return array(FAMILY + (bold ? " Bold" : " Regular") + (italic ? " Italic" : ""), FAMILY, "sans-serif");
    }

    private static void place(ObjectNode layout, PointPlacement placement, double size) {
        layout.put("text-anchor", anchor(placement.getAnchorPoint()));
        layout.set("text-max-width", Json.number(MAX_WIDTH_EM));
        layout.put("text-justify", "auto");
        Displacement displacement = placement.getDisplacement();
        double x = StyleModel.number(displacement.getDisplacementX(), 0);
        double y = StyleModel.number(displacement.getDisplacementY(), 0);
        if (x != 0 || y != 0) {
            layout.set("text-offset", array(x / size, -y / size));
        }
    }

    private static String anchor(AnchorPoint point) {
        double x = StyleModel.number(point.getAnchorPointX(), 0);
        double y = StyleModel.number(point.getAnchorPointY(), 0.5);
        String vertical = y == 0 ? "bottom" : y == 1 ? "top" : "";
        String horizontal = x == 0 ? "left" : x == 1 ? "right" : "";
        String both = vertical + (vertical.isEmpty() || horizontal.isEmpty() ? "" : "-") + horizontal;
        return both.isEmpty() ? "center" : both;
    }

    private static void paint(ObjectNode paint, TextSymbolizer label) {
        paint.put("text-color", StyleModel.text(label.getFill().getColor(), "#000000"));
        paint.set("text-opacity", Json.number(StyleModel.number(label.getFill().getOpacity(), 1)));
        if (label.getHalo() != null) {
            paint.put(
                    "text-halo-color", StyleModel.text(label.getHalo().getFill().getColor(), "#ffffff"));
            paint.set(
                    "text-halo-width",
                    Json.number(StyleModel.number(label.getHalo().getRadius(), 1)));
        }
    }

    /**
     * What the label says in {@code language}: a record's name falls back to its name in the other language, and a term
     * of a vocabulary is spelled out.
     */
    JsonNode text(TextSymbolizer label, Language language) {
        String name = StyleModel.field(label.getLabel());
        Portrayal portrayal = dataset.portrayal();
        if (name.equals(portrayal.titleZh()) || name.equals(portrayal.titleEn())) {
            return names(portrayal, language);
        }
        Optional<Field> field = dataset.schema().findField(name);
        if (field.isPresent()
                && field.get().type() != FieldType.LIST
                && !field.get().vocabulary().isEmpty()) {
            return terms(field.get(), language);
        }
        return array("to-string", array("get", name));
    }

    /**
     * What a label with names says to readers of Uyghur: the name in field {@code name_ug}, else that in Chinese. Empty where
     * tiles do not have that field.
     */
    Optional<JsonNode> uyghurText(TextSymbolizer label) {
        String name = StyleModel.field(label.getLabel());
        Portrayal portrayal = dataset.portrayal();
        boolean names = name.equals(portrayal.titleZh()) || name.equals(portrayal.titleEn());
        List<String> kept = portrayal.tiles().fields();
        boolean known =
                dataset.schema().findField(UYGHUR_NAME).isPresent() && (kept.isEmpty() || kept.contains(UYGHUR_NAME));
        if (!names || !known) {
            return Optional.empty();
        }
        return Optional.of(array("coalesce", array("get", UYGHUR_NAME), names(portrayal, Language.ZH)));
    }

    private static JsonNode names(Portrayal portrayal, Language language) {
        ArrayNode names = array("coalesce");
        boolean chinese = language == Language.ZH;
        addGet(names, chinese ? portrayal.titleZh() : portrayal.titleEn());
        addGet(names, chinese ? portrayal.titleEn() : portrayal.titleZh());
        return names.add("");
    }

    private static void addGet(ArrayNode names, @Nullable String field) {
        if (field != null) {
            names.add(array("get", field));
        }
    }

    private static JsonNode terms(Field field, Language language) {
        ArrayNode match = array("match", array("to-string", array("get", field.name())));
        for (Term term : field.vocabulary()) {
            match.add(term.value()).add(term.title().in(language));
        }
        return match.add(array("to-string", array("get", field.name())));
    }
}
