package org.mineralgis.print;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The data of SVG paths as legends have them: absolute commands of lines and curves (SVG 1.1, 8.3). */
final class PathData {

    private static final Pattern TOKEN = Pattern.compile("[MLHVQCZ]|-?(?:[0-9]+[.]?[0-9]*|[.][0-9]+)(?:[eE]-?[0-9]+)?");

    private final Matcher tokens;
    private final Path2D path = new Path2D.Double();

    private PathData(String data) {
        this.tokens = TOKEN.matcher(data);
    }

    static Shape shape(String data) {
        PathData reader = new PathData(data);
        while (reader.tokens.find()) {
            reader.segment(reader.tokens.group());
        }
        return reader.path;
    }

    private void segment(String command) {
        switch (command) {
            case "M" -> path.moveTo(number(), number());
            case "L" -> path.lineTo(number(), number());
            case "H" -> path.lineTo(number(), path.getCurrentPoint().getY());
            case "V" -> path.lineTo(path.getCurrentPoint().getX(), number());
            case "Q" -> path.quadTo(number(), number(), number(), number());
            case "C" -> path.curveTo(number(), number(), number(), number(), number(), number());
            case "Z" -> path.closePath();
            default -> throw new IllegalArgumentException("no command of a path: " + command);
        }
    }

    private double number() {
        if (!tokens.find()) {
            throw new IllegalArgumentException("the path ends too early");
        }
        return Double.parseDouble(tokens.group());
    }
}
