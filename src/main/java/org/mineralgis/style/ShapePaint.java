package org.mineralgis.style;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Stroke;

/** Fills and strokes as MapLibre layers. */
final class ShapePaint {

    private ShapePaint() {}

    /**
     * The inside of areas.
     *
     * @param way what to make of parameters
     */
    static ObjectNode fill(Fill fill, UnaryOperator<Parameter> way) {
        ObjectNode layer = Json.object().put("type", "fill");
        ObjectNode paint = layer.putObject("paint");
        if (fill.getGraphicFill() != null) {
            Graphic graphic = fill.getGraphicFill();
            paint.put("fill-pattern", tile(graphic).name());
            return layer;
        }
        paint.set(
                "fill-color",
                way.apply(Parameter.of(fill.getColor(), "#808080")).expression());
        paint.set(
                "fill-opacity",
                way.apply(Parameter.of(fill.getOpacity(), Quantity.OPACITY)).expression());
        return layer;
    }

    /** The square that a graphic fill repeats. */
    static HatchTile tile(Graphic graphic) {
        return HatchTile.of(MarkLook.of(graphic).one(), StyleModel.number(graphic.getRotation(), 0));
    }

    /** A line, or a graphic again and again along it. */
    static ObjectNode line(LineSymbolizer line, UnaryOperator<Parameter> way) {
        double left = StyleModel.number(line.getPerpendicularOffset(), 0);
        return line.getStroke().getGraphicStroke() == null
                ? line(line.getStroke(), left, way)
                : marks(line.getStroke().getGraphicStroke(), left);
    }

    /**
     * A line.
     *
     * @param left how far it lies beside the geometry, as seen along it
     * @param way what to make of parameters
     */
    static ObjectNode line(Stroke stroke, double left, UnaryOperator<Parameter> way) {
        double width = StyleModel.number(stroke.getWidth(), 1);
        ObjectNode layer = Json.object().put("type", "line");
        layer.putObject("layout")
                .put("line-cap", StyleModel.text(stroke.getLineCap(), "butt"))
                .put("line-join", StyleModel.text(stroke.getLineJoin(), "miter").replace("mitre", "miter"));
        ObjectNode paint = layer.putObject("paint");
        paint.set(
                "line-color",
                way.apply(Parameter.of(stroke.getColor(), "#000000")).expression());
        paint.set(
                "line-width",
                way.apply(Parameter.of(stroke.getWidth(), Quantity.WIDTH)).expression());
        paint.set(
                "line-opacity",
                way.apply(Parameter.of(stroke.getOpacity(), Quantity.OPACITY)).expression());
        if (left != 0) {
            paint.set("line-offset", Json.number(-left));
        }
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

    private static ObjectNode marks(Graphic graphic, double left) {
        ObjectNode layer = PointPaint.icon(MarkLook.of(graphic), graphic);
        ObjectNode layout = layer.withObject("/layout");
        layout.put("symbol-placement", "line");
        layout.set("symbol-spacing", Json.number(Math.max(1, spacing(graphic))));
        layout.put("icon-rotation-alignment", "map");
        layout.put("icon-keep-upright", false);
        if (left != 0) {
            layout.set("icon-offset", Json.array(0, -left));
        }
        return layer;
    }

    /** From the middle of one graphic to that of the next, in pixels. */
    static double spacing(Graphic graphic) {
        return StyleModel.number(graphic.getSize(), 6) + StyleModel.number(graphic.getGap(), 0);
    }
}
