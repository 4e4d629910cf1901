package org.mineralgis.datum;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.mineralgis.model.LocalizedText;

/**
 * One named step from one coordinate system to another. It works vertex by vertex: equal vertices stay equal, so that
 * borders that two areas share stay shared. Coordinates are longitude, latitude in degrees or east, north in metres.
 *
 * @param id stable name, such as {@code epsg-15921}
 * @param version of the formula and its parameters; another version may give other numbers
 * @param title what it does, for people
 * @param source key of the system that it takes, such as {@code EPSG:4214}
 * @param target key of the system that it gives: the direction is from {@code source} to {@code target}
 * @param parameters what it works with
 * @param area where it is valid
 * @param accuracyMeters how far a result may lie from the truth; 0 when it adds less than 1 mm to the error of the source
 * @param formula the computation
 */
public record CoordinateOperation(
        String id,
        String version,
        LocalizedText title,
        String source,
        String target,
        List<OperationParameter> parameters,
        OperationArea area,
        double accuracyMeters,
        PositionFormula formula) {

    /** What the operation computes, for one position inside its area. */
    @FunctionalInterface
    public interface PositionFormula {

        /** A formula that keeps the numbers. */
        PositionFormula UNCHANGED = Coordinate::copy;

        /** The position in the target system; {@code position} stays as it is. */
        Coordinate apply(Coordinate position);
    }

    public CoordinateOperation {
        parameters = List.copyOf(parameters);
    }

    /** What records keep: id and version, such as {@code gcj02-inverse@1}. */
    public String step() {
        return id + '@' + version;
    }

    /** Whether every vertex lies in the {@link #area()}. */
    boolean covers(Geometry geometry) {
        for (Coordinate vertex : geometry.getCoordinates()) {
            if (!area.contains(vertex.x, vertex.y)) {
                return false;
            }
        }
        return true;
    }

    /** {@code source}, which it {@link #covers}, in the target system; {@code source} itself when the numbers stay. */
    Geometry apply(Geometry source) {
        if (formula == PositionFormula.UNCHANGED) {
            return source;
        }
        // Most records are single points, and for them the editor would cost as much as many a formula.
        return source instanceof Point point && !point.isEmpty()
                ? source.getFactory().createPoint(formula.apply(point.getCoordinate()))
                : new GeometryEditor(source.getFactory()).edit(source, new EachVertex(formula));
    }

    /** Moves vertices one by one, so that a vertex gives the same result in every geometry. */
    private static final class EachVertex extends GeometryEditor.CoordinateOperation {

        private final PositionFormula formula;

        EachVertex(PositionFormula formula) {
            this.formula = formula;
        }

        @Override
        public Coordinate[] edit(Coordinate[] vertices, Geometry geometry) {
            Coordinate[] moved = new Coordinate[vertices.length];
            for (int index = 0; index < vertices.length; index++) {
                moved[index] = formula.apply(vertices[index]);
            }
            return moved;
        }
    }
}
