package org.mineralgis.source;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;

/** Lines and rings of positions from a file; nothing is mended. */
final class GeometryParts {

    private final GeometryFactory factory = new GeometryFactory();

    GeometryFactory factory() {
        return factory;
    }

    LineString line(Coordinate[] positions) throws MalformedGeometryException {
        if (positions.length == 1) {
            throw new MalformedGeometryException("线只有 1 个点", "a line has only 1 position");
        }
        return factory.createLineString(positions);
    }

    LinearRing ring(Coordinate[] positions) throws MalformedGeometryException {
        if (positions.length > 0 && positions.length < 4) {
            throw new MalformedGeometryException(
                    "环只有 " + positions.length + " 个点", "a ring has only " + positions.length + " positions");
        }
        if (positions.length > 0 && !positions[0].equals2D(positions[positions.length - 1])) {
            throw new MalformedGeometryException(
                    "环不闭合：起点 " + positions[0].x + ", " + positions[0].y,
                    "a ring is not closed; it starts at " + positions[0].x + ", " + positions[0].y);
        }
        return factory.createLinearRing(positions);
    }
}
