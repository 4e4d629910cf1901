package org.mineralgis.analysis;

import java.util.Arrays;
import org.locationtech.jts.geom.CoordinateSequence;

/**
 * The vertices of lines as unit vectors, longitude and latitude taken for those of a sphere, and the arcs of great circles between
 * them. What is computed is squared chords: they order places as distances along the sphere do.
 */
final class LineArcs {

    /** Of an arc of less than 0.6 mm on the ground rounding makes no certain direction; its ends stand for it. */
    private static final double SQUARED_POINT = 1e-20;

    private double[] vectors;
    private int vertices;

    /** One for about so many vertices. */
    LineArcs(int vertices) {
        this.vectors = new double[3 * Math.max(1, vertices)];
    }

    /** Adds a line in degrees, longitude first, and gives the number of its first vertex. */
    int add(CoordinateSequence line) {
        int first = vertices;
        if (3 * (vertices + line.size()) > vectors.length) {
            vectors = Arrays.copyOf(vectors, Math.max(2 * vectors.length, 3 * (vertices + line.size())));
        }
        for (int index = 0; index < line.size(); index++) {
            put(line.getX(index), line.getY(index), vectors, 3 * vertices);
            vertices++;
        }
        return first;
    }

    int vertices() {
        return vertices;
    }

    /** Puts the unit vector of a position in degrees. */
    static void put(double longitude, double latitude, double[] into, int at) {
        double cos = Math.cos(Math.toRadians(latitude));
        into[at] = cos * Math.cos(Math.toRadians(longitude));
        into[at + 1] = cos * Math.sin(Math.toRadians(longitude));
        into[at + 2] = Math.sin(Math.toRadians(latitude));
    }

    /** A coordinate of a vertex: 0, 1 or 2 is its axis. */
    double at(int vertex, int axis) {
        return vectors[3 * vertex + axis];
    }

    /** How far an arc bulges beyond its chord. */
    double bulge(int arc) {
        double chord = 0;
        for (int axis = 0; axis < 3; axis++) {
            double step = at(arc + 1, axis) - at(arc, axis);
            chord += step * step;
        }
        return 1 - Math.sqrt(Math.max(0, 1 - chord / 4));
    }

    /** The squared chord from a place to the arc that begins at a vertex and ends at the next one. */
    double squaredChord(int arc, double x, double y, double z) {
        int at = 3 * arc;
        double dx = vectors[at + 3] - vectors[at];
        double dy = vectors[at + 4] - vectors[at + 1];
        double dz = vectors[at + 5] - vectors[at + 2];
        double px = x - vectors[at];
        double py = y - vectors[at + 1];
        double pz = z - vectors[at + 2];
        double toBegin = px * px + py * py + pz * pz;
        double qx = px - dx;
        double qy = py - dy;
        double qz = pz - dz;
        double toEnd = qx * qx + qy * qy + qz * qz;
        if (endIsNearest(at, dx, dy, dz, px, py, pz)) {
            return Math.min(toBegin, toEnd);
        }
        double nx = vectors[at + 1] * dz - vectors[at + 2] * dy;
        double ny = vectors[at + 2] * dx - vectors[at] * dz;
        double nz = vectors[at] * dy - vectors[at + 1] * dx;
        double squaredNormal = nx * nx + ny * ny + nz * nz;
        double across = px * nx + py * ny + pz * nz;
        double squaredSine = Math.min(1, across * across / squaredNormal);
        return 2 * squaredSine / (1 + Math.sqrt(1 - squaredSine));
    }

    /** Puts the unit vector of the place on an arc that is nearest to a place. */
    void foot(int arc, double[] place, double[] into) {
        int at = 3 * arc;
        double dx = vectors[at + 3] - vectors[at];
        double dy = vectors[at + 4] - vectors[at + 1];
        double dz = vectors[at + 5] - vectors[at + 2];
        double px = place[0] - vectors[at];
        double py = place[1] - vectors[at + 1];
        double pz = place[2] - vectors[at + 2];
        if (endIsNearest(at, dx, dy, dz, px, py, pz)) {
            int end = squared(at, place) <= squared(at + 3, place) ? at : at + 3;
            System.arraycopy(vectors, end, into, 0, 3);
            return;
        }
        double nx = vectors[at + 1] * dz - vectors[at + 2] * dy;
        double ny = vectors[at + 2] * dx - vectors[at] * dz;
        double nz = vectors[at] * dy - vectors[at + 1] * dx;
        double across = (px * nx + py * ny + pz * nz) / (nx * nx + ny * ny + nz * nz);
        into[0] = place[0] - across * nx;
        into[1] = place[1] - across * ny;
        into[2] = place[2] - across * nz;
    }

    private double squared(int at, double[] place) {
        double x = place[0] - vectors[at];
        double y = place[1] - vectors[at + 1];
        double z = place[2] - vectors[at + 2];
        return x * x + y * y + z * z;
    }

    /** Whether one of the ends of an arc is nearest to P, with p = P - A and d = B - A. */
    private boolean endIsNearest(int a, double dx, double dy, double dz, double px, double py, double pz) {
        return dx * dx + dy * dy + dz * dz < SQUARED_POINT
                || beyondBegin(a, dx, dy, dz, px, py, pz)
                || beyondEnd(a + 3, dx, dy, dz, px - dx, py - dy, pz - dz);
    }

    /** Whether the foot on the great circle lies before the arc: (A × P)·(A × d), with A·A = 1 and p = P - A, is p·d - (A·d)(A·p). */
    private boolean beyondBegin(int a, double dx, double dy, double dz, double px, double py, double pz) {
        double along = px * dx + py * dy + pz * dz;
        double step = vectors[a] * dx + vectors[a + 1] * dy + vectors[a + 2] * dz;
        double out = vectors[a] * px + vectors[a + 1] * py + vectors[a + 2] * pz;
        return along - step * out < 0;
    }

    /** The same behind its end, with q = P - B and the step turned round. */
    private boolean beyondEnd(int b, double dx, double dy, double dz, double qx, double qy, double qz) {
        double along = qx * dx + qy * dy + qz * dz;
        double step = vectors[b] * dx + vectors[b + 1] * dy + vectors[b + 2] * dz;
        double out = vectors[b] * qx + vectors[b + 1] * qy + vectors[b + 2] * qz;
        return along - step * out > 0;
    }
}
