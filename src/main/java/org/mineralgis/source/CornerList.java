package org.mineralgis.source;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.LocalizedText;

/**
 * A polygon as the text of its corners, {@code X1,Y1;X2,Y2;…}: the field {@code GDZB} of the database standards for
 * mineral planning, {@code Char(200)}. The last corner need not repeat the first; Chinese punctuation is taken too.
 */
final class CornerList {

    /** What a list of exactly the field's length is suspected of. */
    static final LocalizedText CUT = new LocalizedText(
            "拐点坐标恰为 200 个字符，可能被截断，缺少后面的拐点",
            "the list of corners is exactly 200 characters long: probably cut off, the last corners missing");

    private static final int FIELD_LENGTH = 200;

    private CornerList() {}

    /** Whether {@code text}, as it stands in its cell, fills the field that such lists are kept in. */
    static boolean probablyCut(String text) {
        return text.codePointCount(0, text.length()) == FIELD_LENGTH;
    }

    static Polygon polygon(GeometryFactory factory, GeometrySource.Corners source, String text)
            throws MalformedGeometryException {
        List<Coordinate> corners = new ArrayList<>();
        String[] pairs = text.replaceFirst("[;；]\\s*$", "").split("[;；]", -1);
        for (int index = 0; index < pairs.length; index++) {
            corners.add(corner(source, pairs[index], index + 1));
        }
        if (!corners.get(0).equals2D(corners.get(corners.size() - 1))) {
            corners.add(corners.get(0).copy());
        }
        if (corners.size() < 4) {
            throw new MalformedGeometryException(
                    "拐点少于 3 个：" + OneLine.quote(text), "fewer than 3 corners: " + OneLine.quote(text));
        }
        return factory.createPolygon(corners.toArray(Coordinate[]::new));
    }

    private static Coordinate corner(GeometrySource.Corners source, String pair, int number)
            throws MalformedGeometryException {
        String[] values = pair.split("[,，]", -1);
        if (values.length == 2) {
            String east = values[source.northFirst() ? 1 : 0].strip();
            String north = values[source.northFirst() ? 0 : 1].strip();
            OptionalDouble x = CoordinateText.parse(east, source.notation(), false);
            OptionalDouble y = CoordinateText.parse(north, source.notation(), true);
            if (x.isPresent() && y.isPresent()) {
                return new CoordinateXY(x.getAsDouble(), y.getAsDouble());
            }
        }
        throw new MalformedGeometryException(
                "第 " + number + " 个拐点为 " + OneLine.quote(pair) + "，不是一对 "
                        + source.notation().word() + " 坐标",
                "corner " + number + " is " + OneLine.quote(pair) + "; expected two coordinates as "
                        + source.notation().word());
    }
}
