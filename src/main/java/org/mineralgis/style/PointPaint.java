package org.mineralgis.style;

import static org.mineralgis.style.Json.array;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.PointSymbolizer;
import org.jspecify.annotations.Nullable;

/** Point marks as MapLibre layers: plain circles as circles, all others as icons of the {@link Sprite}. */
final class PointPaint {

    private PointPaint() {}

    /** One layer for all records. */
    static ObjectNode layer(PointSymbolizer symbolizer) {
        Graphic graphic = symbolizer.getGraphic();
        return layer(MarkLook.of(graphic), graphic);
    }

    /** The layer if all records had these values. */
    static ObjectNode layer(PointSymbolizer symbolizer, Function<String, @Nullable Object> values) {
        Graphic graphic = symbolizer.getGraphic();
        MarkLook look = MarkLook.of(graphic);
        return look.plainCircle() ? circle(look.frozen(values), graphic) : icon(look.frozen(values), graphic);
    }

    private static ObjectNode layer(MarkLook look, Graphic graphic) {
        return look.plainCircle() ? circle(look, graphic) : icon(look, graphic);
    }

    private static ObjectNode circle(MarkLook look, Graphic graphic) {
        ObjectNode layer = Json.object().put("type", "circle");
        ObjectNode paint = layer.putObject("paint");
        double faded = (Double) look.opacity().of(field -> null);
        paint.set("circle-radius", radius(look));
        put(paint, "circle-color", "circle-opacity", look.fill(), faded);
        MarkLook.Outline line = look.line();
        if (line != null) {
            put(paint, "circle-stroke-color", "circle-stroke-opacity", line.ink(), faded);
            paint.set("circle-stroke-width", line.width().expression());
        }
        translate(paint, "circle-translate", graphic);
        return layer;
    }

    /** MapLibre draws the outline outside of the radius, SLD half inside. */
    private static JsonNode radius(MarkLook look) {
        Parameter width =
                look.line() == null ? new Parameter.Constant(0.0) : look.line().width();
        if (look.size().constant() && width.constant()) {
            double size = (Double) look.size().of(field -> null);
            return Json.number(Math.max(0, (size - (Double) width.of(field -> null)) / 2));
        }
        return array("max", 0, array("/", array("-", look.size().expression(), width.expression()), 2));
    }

    private static void put(ObjectNode paint, String color, String opacity, MarkLook.@Nullable Ink ink, double faded) {
        if (ink == null) {
            paint.put(color, "#000000").put(opacity, 0);
            return;
        }
        paint.set(color, ink.color().expression());
        paint.set(opacity, faded(ink.opacity(), faded));
    }

    private static JsonNode faded(Parameter opacity, double faded) {
        if (opacity.stepped()) {
            return opacity.map(value -> (Double) value * faded).expression();
        }
        return faded == 1 ? opacity.expression() : array("*", faded, opacity.expression());
    }

    /** Marks show data, so that none may be left out for another or for a label. */
    static ObjectNode icon(MarkLook look, Graphic graphic) {
        ObjectNode layer = Json.object().put("type", "symbol");
        ObjectNode layout = layer.putObject("layout");
        layout.set("icon-image", look.imageName());
        layout.put("icon-allow-overlap", true);
        layout.put("icon-ignore-placement", true);
        JsonNode scale = look.imageScale();
        if (scale != null) {
            layout.set("icon-size", scale);
        }
        Parameter rotation = Parameter.of(graphic.getRotation(), Quantity.ROTATION);
        if (!rotation.constant() || !rotation.of(field -> null).equals(0.0)) {
            layout.set("icon-rotate", rotation.expression());
        }
        JsonNode fade = look.imageFade();
        boolean moved = StyleModel.number(graphic.getDisplacement().getDisplacementX(), 0) != 0
                || StyleModel.number(graphic.getDisplacement().getDisplacementY(), 0) != 0;
        if (fade != null || moved) {
            ObjectNode paint = layer.putObject("paint");
            if (fade != null) {
                paint.set("icon-opacity", fade);
            }
            translate(paint, "icon-translate", graphic);
        }
        return layer;
    }

    private static void translate(ObjectNode paint, String name, Graphic graphic) {
        double right = StyleModel.number(graphic.getDisplacement().getDisplacementX(), 0);
        double up = StyleModel.number(graphic.getDisplacement().getDisplacementY(), 0);
        if (right != 0 || up != 0) {
            paint.set(name, array(right, -up));
        }
    }
}
