package org.mineralgis.style;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Outlines of Java2D as the data of SVG paths (SVG 1.1, 8.3). */
final class SvgPath {

    private SvgPath() {}

    static String of(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] numbers = new double[6];
        for (PathIterator part = shape.getPathIterator(null); !part.isDone(); part.next()) {
            switch (part.currentSegment(numbers)) {
                case PathIterator.SEG_MOVETO -> append(path, 'M', numbers, 2);
                case PathIterator.SEG_LINETO -> append(path, 'L', numbers, 2);
                case PathIterator.SEG_QUADTO -> append(path, 'Q', numbers, 4);
                case PathIterator.SEG_CUBICTO -> append(path, 'C', numbers, 6);
                default -> path.append('Z');
            }
        }
        return path.toString();
    }

    private static void append(StringBuilder path, char command, double[] numbers, int count) {
        path.append(command);
        for (int index = 0; index < count; index++) {
            path.append(index == 0 ? "" : ",")
                    .append(Json.number(numbers[index]).asText());
        }
    }

    private static final Pattern TOKEN =
            Pattern.compile("\\s*,?\\s*(?:([A-Za-z])|([+-]?(?:[0-9]+[.]?[0-9]*|[.][0-9]+)(?:[eE][+-]?[0-9]+)?))");

    /** How many numbers each command needs; those that are not here are not known. */
    private static final Map<Character, Integer> NEEDS = Map.of('M', 2, 'L', 2, 'H', 1, 'V', 1, 'C', 6, 'Q', 4, 'Z', 0);

    /** As {@link #of(String)}, of an element that an error can name. */
    static Shape read(SldElement element, String data) throws StyleFileException {
        try {
            return of(data);
        } catch (IllegalArgumentException e) {
            throw element.error(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The outline that {@code data} describes by {@code M L H V C Q Z} and the same in small letters.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    static Path2D of(String data) {
        String text = data.strip();
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        Matcher tokens = TOKEN.matcher(text);
        char command = 0;
        int end = 0;
        double[] numbers = new double[6];
        while (end < text.length()) {
            if (!tokens.find(end) || tokens.start() != end) {
                throw new IllegalArgumentException(
                        "the path cannot be read from '" + text.substring(end).strip() + "' on");
            }
            boolean named = tokens.group(1) != null;
            if (named) {
                command = tokens.group(1).charAt(0);
                end = tokens.end();
            }
            int needs = needs(path, command, named);
            for (int at = 0; at < needs; at++) {
                if (!tokens.find(end) || tokens.start() != end || tokens.group(2) == null) {
                    throw new IllegalArgumentException(
                            "the command " + command + " of the path needs " + needs + " numbers");
                }
                numbers[at] = Double.parseDouble(tokens.group(2));
                end = tokens.end();
            }
            add(path, command, numbers, needs);
            command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
        }
        return path;
    }

    private static int needs(Path2D path, char command, boolean named) {
        @Nullable Integer needs = NEEDS.get(Character.toUpperCase(command));
        boolean first = path.getCurrentPoint() == null;
        if (needs == null || (needs == 0 && !named) || (first && Character.toUpperCase(command) != 'M')) {
            throw new IllegalArgumentException("'" + (command == 0 ? "" : command)
                    + "' is not a command of M, L, H, V, C, Q, Z, or stands before the first M");
        }
        return needs;
    }

    private static void add(Path2D path, char command, double[] numbers, int count) {
        Point2D here = path.getCurrentPoint() == null ? new Point2D.Double() : path.getCurrentPoint();
        boolean relative = Character.isLowerCase(command);
        double x = relative ? here.getX() : 0;
        double y = relative ? here.getY() : 0;
        switch (Character.toUpperCase(command)) {
            case 'H' -> path.lineTo(numbers[0] + x, here.getY());
            case 'V' -> path.lineTo(here.getX(), numbers[0] + y);
            case 'Z' -> path.closePath();
            default -> {
                for (int at = 0; at < count; at++) {
                    numbers[at] += at % 2 == 0 ? x : y;
                }
                switch (count) {
                    case 6 -> path.curveTo(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
                    case 4 -> path.quadTo(numbers[0], numbers[1], numbers[2], numbers[3]);
                    default -> {
                        if (Character.toUpperCase(command) == 'M') {
                            path.moveTo(numbers[0], numbers[1]);
                        } else {
                            path.lineTo(numbers[0], numbers[1]);
                        }
                    }
                }
            }
        }
    }
}
