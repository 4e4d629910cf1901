package org.mineralgis.datum;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryEditor;

/** Brings the edges of one geometry to WGS 84, halving each until it is straight there. */
final class BentEdges extends GeometryEditor.CoordinateOperation {

    /** Degrees: a centimetre. */
    private static final double TOLERANCE = 1e-7;

    /** An edge is halved twice at least, since one that bends both ways can meet its chord in the middle. */
    private static final int DEPTH_MIN = 2;

    private static final int DEPTH_MAX = 12;

    /** With so many vertices no more are added, whatever is drawn. */
    private static final int VERTICES_MAX = 100_000;

    private final ServedConversion conversion;
    private int count;

    BentEdges(ServedConversion conversion) {
        this.conversion = conversion;
    }

    @Override
    public Coordinate[] edit(Coordinate[] vertices, Geometry part) {
        List<Coordinate> moved = new ArrayList<>();
        for (int index = 0; index < vertices.length; index++) {
            Coordinate to = conversion.toWgs84(plane(vertices[index]));
            if (index > 0) {
                Coordinate from = moved.get(moved.size() - 1);
                between(vertices[index - 1], vertices[index], from, to, 0, moved);
            }
            moved.add(to);
            count++;
        }
        return moved.toArray(Coordinate[]::new);
    }

    private void between(
            Coordinate start, Coordinate end, Coordinate from, Coordinate to, int depth, List<Coordinate> moved) {
        if (depth == DEPTH_MAX || count >= VERTICES_MAX) {
            return;
        }
        Coordinate middle = new CoordinateXY((start.x + end.x) / 2, (start.y + end.y) / 2);
        Coordinate bent = conversion.toWgs84(middle);
        boolean straight = Math.abs(bent.x - (from.x + to.x) / 2) < TOLERANCE
                && Math.abs(bent.y - (from.y + to.y) / 2) < TOLERANCE;
        if (straight && depth >= DEPTH_MIN) {
            return;
        }
        between(start, middle, from, bent, depth + 1, moved);
        moved.add(bent);
        count++;
        between(middle, end, bent, to, depth + 1, moved);
    }

    private static Coordinate plane(Coordinate vertex) {
        return new CoordinateXY(vertex.x, vertex.y);
    }
}
