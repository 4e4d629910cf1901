package org.mineralgis.style;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.geotools.api.style.PointSymbolizer;
import org.jspecify.annotations.Nullable;

/** Point marks as MapLibre layers: plain circles as circles, all others as icons of the {@link Sprite}. */
final class PointPaint {

    private PointPaint() {}

    static ObjectNode layer(PointSymbolizer symbolizer) {
        MarkIcon mark = MarkIcon.of(symbolizer);
        double rotation = StyleModel.number(symbolizer.getGraphic().getRotation(), 0);
        return mark.plainCircle() ? circle(mark) : icon(mark, rotation);
    }

    /** MapLibre draws the outline outside of the radius, SLD half inside. */
    private static ObjectNode circle(MarkIcon mark) {
        ObjectNode layer = Json.object().put("type", "circle");
        ObjectNode paint = layer.putObject("paint");
        paint.set("circle-radius", Json.number(Math.max(0, (mark.size() - mark.lineWidth()) / 2)));
        put(paint, "circle-color", "circle-opacity", mark.fill());
        if (mark.line() != null) {
            put(
                    paint,
                    "circle-stroke-color",
                    "circle-stroke-opacity",
                    mark.line().paint());
            paint.set("circle-stroke-width", Json.number(mark.line().width()));
        }
        return layer;
    }

    private static void put(ObjectNode paint, String color, String opacity, MarkIcon.@Nullable Paint value) {
        paint.put(color, value == null ? "#000000" : value.color());
        paint.set(opacity, Json.number(value == null ? 0 : value.opacity()));
    }

    /** Marks show data, so that none may be left out for another or for a label. */
    private static ObjectNode icon(MarkIcon mark, double rotation) {
        ObjectNode layer = Json.object().put("type", "symbol");
        ObjectNode layout = layer.putObject("layout");
        layout.put("icon-image", mark.name());
        layout.put("icon-allow-overlap", true);
        layout.put("icon-ignore-placement", true);
        if (rotation != 0) {
            layout.set("icon-rotate", Json.number(rotation));
        }
        return layer;
    }
}
