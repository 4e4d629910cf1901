package org.mineralgis.style;

import java.awt.Shape;
import java.awt.geom.PathIterator;

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
}
