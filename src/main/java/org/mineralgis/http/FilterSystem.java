package org.mineralgis.http;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.mineralgis.datum.ServedArea;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.query.Expression;

/** Brings the geometries of a filter from the system and axis order of {@code filter-crs} to WGS 84, longitude first. */
final class FilterSystem {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final ServedCrs crs;

    FilterSystem(ServedCrs crs) {
        this.crs = crs;
    }

    /**
     * The filter in WGS 84.
     *
     * @param text as it was written, to be told in a problem
     * @throws Problem for a geometry outside of the domain of the system
     */
    Expression toWgs84(Expression filter, String text) {
        return crs == ServedCrs.CRS84
                ? filter
                : filter.withShapes(shape ->
                        shape instanceof Expression.Box box ? box(box, text) : shape((Expression.Shape) shape, text));
    }

    private Expression shape(Expression.Shape shape, String text) {
        Geometry geometry = crs.northFirst() ? eastFirst(shape.value()) : shape.value();
        return ServedArea.of(crs, geometry)
                .map(Expression.Shape::new)
                .orElseThrow(() -> refused(text, Texts.FILTER_INSIDE));
    }

    /** A box outside of the domain meets nothing, as with {@code bbox}. */
    private Expression box(Expression.Box written, String text) {
        Expression.Box box = crs.northFirst()
                ? new Expression.Box(written.south(), written.west(), written.north(), written.east())
                : written;
        if (crs.geographic()) {
            return box;
        }
        if (box.west() > box.east() || box.south() > box.north()) {
            throw refused(text, Texts.FILTER_BOX);
        }
        Envelope envelope = new Envelope(box.west(), box.east(), box.south(), box.north());
        return new Expression.Shape(ServedArea.ofBox(crs, envelope).orElseGet(FACTORY::createPolygon));
    }

    private static Geometry eastFirst(Geometry northFirst) {
        return new GeometryEditor(northFirst.getFactory()).edit(northFirst, new GeometryEditor.CoordinateOperation() {
            @Override
            public Coordinate[] edit(Coordinate[] vertices, Geometry part) {
                Coordinate[] swapped = new Coordinate[vertices.length];
                for (int index = 0; index < vertices.length; index++) {
                    swapped[index] = new CoordinateXY(vertices[index].y, vertices[index].x);
                }
                return swapped;
            }
        });
    }

    private static Problem refused(String text, LocalizedText expected) {
        return Problem.invalidParameter("filter", text, expected);
    }
}
