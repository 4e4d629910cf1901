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
    private final String parameter;

    /** @param parameter where the filters stand, to be told in a problem */
    FilterSystem(ServedCrs crs, String parameter) {
        this.crs = crs;
        this.parameter = parameter;
    }

    /** The filter with its geometries and boxes longitude or east first. */
    Expression eastFirst(Expression filter) {
        return crs.northFirst() ? filter.withShapes(FilterSystem::swapped) : filter;
    }

    private static Expression swapped(Expression shape) {
        return shape instanceof Expression.Box box
                ? new Expression.Box(box.south(), box.west(), box.north(), box.east())
                : new Expression.Shape(eastFirst(((Expression.Shape) shape).value()));
    }

    /**
     * The filter in WGS 84.
     *
     * @param filter longitude or east first
     * @param text as it was written, to be told in a problem
     * @throws Problem for a geometry outside of the domain of the system
     */
    Expression toWgs84(Expression filter, String text) {
        return crs.geographic()
                ? filter
                : filter.withShapes(shape ->
                        shape instanceof Expression.Box box ? box(box, text) : shape((Expression.Shape) shape, text));
    }

    private Expression shape(Expression.Shape shape, String text) {
        return ServedArea.of(crs, shape.value())
                .map(Expression.Shape::new)
                .orElseThrow(() -> refused(text, Texts.FILTER_INSIDE));
    }

    /** A box outside of the domain meets nothing, as with {@code bbox}. */
    private Expression box(Expression.Box box, String text) {
        if (box.west() > box.east()) {
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

    private Problem refused(String text, LocalizedText expected) {
        return Problem.invalidParameter(parameter, text, expected);
    }
}
