package org.mineralgis.style;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Symbols as SVG files, of which a small part of SVG 1.1 is known: outlines with colours of their own, in a square viewBox.
 * Scripts, styles, texts, references and declarations of any kind are refused like everything else.
 */
final class SvgReader {

    private static final String NUMBER = "[+-]?(?:[0-9]+[.]?[0-9]*|[.][0-9]+)(?:[eE][+-]?[0-9]+)?";
    private static final List<String> PAINT =
            List.of("fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "id");
    private static final int SHAPES_MAX = 100;
    private static final int DEPTH_MAX = 8;

    private final AffineTransform unit;
    private final List<MarkPart> parts = new ArrayList<>();

    private SvgReader(AffineTransform unit) {
        this.unit = unit;
    }

    static SvgSymbol read(Path file) throws StyleFileException {
        SldElement root = SldReader.read(file, SldReader.bytes(file));
        if (!root.name().equals("svg")) {
            throw root.error("the file must start with <svg>");
        }
        root.allowAttributes("viewBox", "width", "height", "version", "fill", "stroke", "stroke-width");
        double[] box = numbers(root, root.attribute("viewBox"));
        if (box.length != 4 || !(box[2] > 0) || box[2] != box[3]) {
            throw root.error("the viewBox must be a square: left, top, side, side");
        }
        AffineTransform unit = AffineTransform.getScaleInstance(1 / box[2], 1 / box[2]);
        unit.translate(-box[0] - box[2] / 2, -box[1] - box[2] / 2);
        SvgReader reader = new SvgReader(unit);
        reader.children(root, root.attributes(), 0);
        String name = file.getFileName().toString();
        return new SvgSymbol(name.substring(0, name.lastIndexOf('.')), 1, reader.parts);
    }

    private void children(SldElement parent, Map<String, String> inherited, int depth) throws StyleFileException {
        for (SldElement child : parent.children()) {
            Map<String, String> paint = new HashMap<>(inherited);
            paint.putAll(child.attributes());
            switch (child.name()) {
                case "title", "desc" -> child.allow();
                case "g" -> {
                    if (depth == DEPTH_MAX) {
                        throw child.error("is nested too deeply");
                    }
                    child.allowAttributes(PAINT.toArray(String[]::new));
                    children(child, paint, depth + 1);
                }
                default -> add(child, paint);
            }
        }
    }

    private void add(SldElement element, Map<String, String> paint) throws StyleFileException {
        Shape shape = unit.createTransformedShape(shape(element.allow()));
        if (parts.size() == SHAPES_MAX) {
            throw element.error("there are more than " + SHAPES_MAX + " shapes");
        }
        String width = paint.getOrDefault("stroke-width", "1");
        MarkIcon.Paint edge = paint(element, paint.getOrDefault("stroke", "none"), paint.get("stroke-opacity"));
        parts.add(new MarkPart(
                shape,
                paint(element, paint.getOrDefault("fill", "#000000"), paint.get("fill-opacity")),
                edge == null ? null : new MarkIcon.Line(edge, number(element, width) * unit.getScaleX(), "")));
    }

    private static MarkIcon.@Nullable Paint paint(SldElement element, String color, @Nullable String opacity)
            throws StyleFileException {
        if (color.equals("none")) {
            return null;
        }
        if (!color.matches("#[0-9a-fA-F]{6}")) {
            throw element.error("'" + color + "' is neither none nor a colour of the form #rrggbb");
        }
        return new MarkIcon.Paint(
                color.toLowerCase(Locale.ROOT),
                opacity == null ? 1 : Math.max(0, Math.min(1, number(element, opacity))));
    }

    private static Shape shape(SldElement element) throws StyleFileException {
        switch (element.name()) {
            case "circle" -> {
                double[] at = attributes(element, "cx", "cy", "r");
                return new Ellipse2D.Double(at[0] - at[2], at[1] - at[2], 2 * at[2], 2 * at[2]);
            }
            case "ellipse" -> {
                double[] at = attributes(element, "cx", "cy", "rx", "ry");
                return new Ellipse2D.Double(at[0] - at[2], at[1] - at[3], 2 * at[2], 2 * at[3]);
            }
            case "rect" -> {
                double[] at = attributes(element, "x", "y", "width", "height");
                return new Rectangle2D.Double(at[0], at[1], at[2], at[3]);
            }
            case "line" -> {
                double[] at = attributes(element, "x1", "y1", "x2", "y2");
                return new Line2D.Double(at[0], at[1], at[2], at[3]);
            }
            case "polygon", "polyline" -> {
                attributes(element, List.of("points"));
                return corners(element);
            }
            case "path" -> {
                attributes(element, List.of("d"));
                return SvgPath.read(element, element.attribute("d"));
            }
            default ->
                throw element.error(
                        "not known; a symbol may hold g, path, circle, ellipse, rect, line, polygon, polyline, title, desc");
        }
    }

    private static Shape corners(SldElement element) throws StyleFileException {
        double[] xy = numbers(element, element.attribute("points"));
        if (xy.length < 4 || xy.length % 2 != 0) {
            throw element.error("points must be pairs of numbers, two at least");
        }
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int at = 2; at < xy.length; at += 2) {
            path.lineTo(xy[at], xy[at + 1]);
        }
        if (element.name().equals("polygon")) {
            path.closePath();
        }
        return path;
    }

    private static void attributes(SldElement element, List<String> own) throws StyleFileException {
        List<String> known = new ArrayList<>(PAINT);
        known.addAll(own);
        element.allowAttributes(known.toArray(String[]::new));
    }

    private static double[] attributes(SldElement element, String... names) throws StyleFileException {
        attributes(element, List.of(names));
        double[] numbers = new double[names.length];
        for (int at = 0; at < names.length; at++) {
            numbers[at] = number(element, element.attribute(names[at]));
        }
        return numbers;
    }

    static double number(SldElement element, String text) throws StyleFileException {
        if (!text.matches(NUMBER)) {
            throw element.error("'" + text + "' is not a number");
        }
        return Double.parseDouble(text);
    }

    private static double[] numbers(SldElement element, String text) throws StyleFileException {
        String[] words = text.strip().split("[\\s,]+");
        double[] numbers = new double[words.length];
        for (int at = 0; at < words.length; at++) {
            numbers[at] = number(element, words[at]);
        }
        return numbers;
    }
}
