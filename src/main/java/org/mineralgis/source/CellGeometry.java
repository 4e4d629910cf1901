package org.mineralgis.source;

import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.mineralgis.model.CoordinateNotation;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.LocalizedText;

/** Makes the geometry of a table's row from the cells that {@code dataset.yaml} names for it. */
final class CellGeometry {

    private static final int NESTING_MAX = 10;

    private final GeometryFactory factory = new GeometryFactory();
    private final GeometrySource source;

    CellGeometry(GeometrySource source) {
        this.source = source;
    }

    /** Null when the cells are empty, or positions are not taken from cells. */
    @Nullable
    Geometry build(Map<String, @Nullable String> cells) throws MalformedGeometryException {
        if (source instanceof GeometrySource.Columns columns) {
            return point(cells, columns.longitude(), columns.latitude(), CoordinateNotation.DEGREES);
        }
        if (source instanceof GeometrySource.AngleColumns columns) {
            return point(cells, columns.longitude(), columns.latitude(), CoordinateNotation.DMS);
        }
        if (source instanceof GeometrySource.PlaneColumns columns) {
            return point(cells, columns.east(), columns.north(), CoordinateNotation.METRES);
        }
        if (source instanceof GeometrySource.Corners corners) {
            String text = text(cells, corners.property());
            return text.isEmpty() ? null : CornerList.polygon(factory, corners, text);
        }
        return source instanceof GeometrySource.WktColumn wkt ? wellKnown(text(cells, wkt.property())) : null;
    }

    /** What is doubtful about the cells although a geometry can be made of them; null when nothing is. */
    @Nullable
    LocalizedText doubt(Map<String, @Nullable String> cells) {
        boolean cut = source instanceof GeometrySource.Corners corners
                && CornerList.probablyCut(String.valueOf(cells.get(corners.property())));
        return cut ? CornerList.CUT : null;
    }

    private @Nullable Geometry point(
            Map<String, @Nullable String> cells, String east, String north, CoordinateNotation notation)
            throws MalformedGeometryException {
        String x = text(cells, east);
        String y = text(cells, north);
        if (x.isEmpty() && y.isEmpty()) {
            return null;
        }
        OptionalDouble eastward = CoordinateText.parse(x, notation, false);
        OptionalDouble northward = CoordinateText.parse(y, notation, true);
        if (eastward.isEmpty() || northward.isEmpty()) {
            String found = OneLine.quote(x) + ", " + OneLine.quote(y);
            boolean plane = notation == CoordinateNotation.METRES;
            throw new MalformedGeometryException(
                    (plane ? "东坐标、北坐标为 " : "经度、纬度为 ") + found,
                    (plane ? "easting and northing are " : "longitude and latitude are ") + found);
        }
        Coordinate position = new CoordinateXY(eastward.getAsDouble(), northward.getAsDouble());
        return factory.createPoint(position);
    }

    private @Nullable Geometry wellKnown(String text) throws MalformedGeometryException {
        if (text.isEmpty()) {
            return null;
        }
        try {
            refuseDeep(text);
            return new WKTReader(factory).read(text);
        } catch (ParseException | IllegalArgumentException malformed) {
            String found = OneLine.quote(text) + ": " + OneLine.of(String.valueOf(malformed.getMessage()));
            throw new MalformedGeometryException("不是 WKT 几何：" + found, "not a geometry in WKT: " + found);
        }
    }

    /** The reader calls itself for each level, and would run out of stack. */
    private static void refuseDeep(String text) throws ParseException {
        int depth = 0;
        for (int index = 0; index < text.length(); index++) {
            depth += text.charAt(index) == '(' ? 1 : text.charAt(index) == ')' ? -1 : 0;
            if (depth > NESTING_MAX) {
                throw new ParseException("nested deeper than " + NESTING_MAX + " levels");
            }
        }
    }

    private static String text(Map<String, @Nullable String> cells, String property) {
        String text = cells.get(property);
        return text == null ? "" : text.strip();
    }
}
