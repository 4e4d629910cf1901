package org.mineralgis.style;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Stroke;

/** Fills and strokes as MapLibre layers. */
final class ShapePaint {

    private ShapePaint() {}

    static ObjectNode fill(Fill fill) {
        ObjectNode layer = Json.object().put("type", "fill");
        layer.putObject("paint")
                .put("fill-color", StyleModel.text(fill.getColor(), "#808080"))
                .set("fill-opacity", Json.number(StyleModel.number(fill.getOpacity(), 1)));
        return layer;
    }

    static ObjectNode line(Stroke stroke) {
        double width = StyleModel.number(stroke.getWidth(), 1);
        ObjectNode layer = Json.object().put("type", "line");
        layer.putObject("layout")
                .put("line-cap", StyleModel.text(stroke.getLineCap(), "butt"))
                .put("line-join", StyleModel.text(stroke.getLineJoin(), "miter").replace("mitre", "miter"));
        ObjectNode paint = layer.putObject("paint");
        paint.put("line-color", StyleModel.text(stroke.getColor(), "#000000"));
        paint.set("line-width", Json.number(width));
        paint.set("line-opacity", Json.number(StyleModel.number(stroke.getOpacity(), 1)));
        if (stroke.getDashArray() != null && width > 0) {
            paint.set("line-dasharray", dashes(stroke.getDashArray(), width));
        }
        return layer;
    }

    /** MapLibre counts dashes in line widths, SLD in pixels. */
    private static ArrayNode dashes(float[] pixels, double width) {
        ArrayNode dashes = Json.array();
        for (float length : pixels) {
            dashes.add(Json.number(length / width));
        }
        return dashes;
    }
}
