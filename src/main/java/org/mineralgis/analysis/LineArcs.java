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

    /** How an arc lies to a place; for one thread, again and again. */
    final class Approach {

        private int begin;
        private double placeX;
        private double placeY;
        private double placeZ;

        /** The step of the arc. */
        private double dx;

        private double dy;
        private double dz;

        /** From its begin to the place. */
        private double px;

        private double py;
        private double pz;

        /** Takes a unit vector to measure from. */
        void from(double x, double y, double z) {
            placeX = x;
            placeY = y;
            placeZ = z;
        }

        private void to(int arc) {
            begin = 3 * arc;
            dx = vectors[begin + 3] - vectors[begin];
            dy = vectors[begin + 4] - vectors[begin + 1];
            dz = vectors[begin + 5] - vectors[begin + 2];
            px = placeX - vectors[begin];
            py = placeY - vectors[begin + 1];
            pz = placeZ - vectors[begin + 2];
        }

        /** The squared chord from the place to the arc that begins at a vertex and ends at the next one. */
        double squaredChord(int arc) {
            to(arc);
            if (endIsNearest()) {
                return Math.min(squaredToBegin(), squaredToEnd());
            }
            double nx = normalX();
            double ny = normalY();
            double nz = normalZ();
            double across = px * nx + py * ny + pz * nz;
            double squaredSine = Math.min(1, across * across / (nx * nx + ny * ny + nz * nz));
            return 2 * squaredSine / (1 + Math.sqrt(1 - squaredSine));
        }

        /** Puts a vector towards the place on the arc that is nearest. */
        void foot(int arc, double[] into) {
            to(arc);
            if (endIsNearest()) {
                System.arraycopy(vectors, squaredToBegin() <= squaredToEnd() ? begin : begin + 3, into, 0, 3);
                return;
            }
            double nx = normalX();
            double ny = normalY();
            double nz = normalZ();
            double across = (px * nx + py * ny + pz * nz) / (nx * nx + ny * ny + nz * nz);
            into[0] = placeX - across * nx;
            into[1] = placeY - across * ny;
            into[2] = placeZ - across * nz;
        }

        private double squaredToBegin() {
            return px * px + py * py + pz * pz;
        }

        private double squaredToEnd() {
            double qx = px - dx;
            double qy = py - dy;
            double qz = pz - dz;
            return qx * qx + qy * qy + qz * qz;
        }

        private double normalX() {
            return vectors[begin + 1] * dz - vectors[begin + 2] * dy;
        }

        private double normalY() {
            return vectors[begin + 2] * dx - vectors[begin] * dz;
        }

        private double normalZ() {
            return vectors[begin] * dy - vectors[begin + 1] * dx;
        }

        /**
         * Whether the foot on the great circle lies beyond an end. Before A it does if (A × P)·(A × d) is negative, which with A·A = 1
         * and p = P - A is p·d - (A·d)(A·p); beyond B the same with q = P - B and the step turned round.
         */
        private boolean endIsNearest() {
            return dx * dx + dy * dy + dz * dz < SQUARED_POINT
                    || along(begin, px, py, pz) < 0
                    || along(begin + 3, px - dx, py - dy, pz - dz) > 0;
        }

        private double along(int end, double x, double y, double z) {
            double step = vectors[end] * dx + vectors[end + 1] * dy + vectors[end + 2] * dz;
            double out = vectors[end] * x + vectors[end + 1] * y + vectors[end + 2] * z;
            return x * dx + y * dy + z * dz - step * out;
        }
    }
}
