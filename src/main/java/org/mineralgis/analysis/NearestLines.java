package org.mineralgis.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * Distances to the nearest of many lines as PostGIS' {@code ST_Distance} of geographies tells them, within a micrometre (half a millimetre where vertices lie
 * closer together): the nearest
 * place of the lines is that on the sphere, whose longitude and latitude are those of the ellipsoid, with arcs of great circles
 * between vertices; the distance to that place is the geodesic on the ellipsoid of WGS 84. Another place may be nearer on the
 * ellipsoid, by 0.4 % of the distance at the most.
 */
public final class NearestLines {

    /** Positions that one thread works on before it looks for more. */
    private static final int CHUNK = 4096;

    /** Bytes that a vertex takes at the most, its share of the boxes included. */
    public static final int BYTES_PER_VERTEX = 64;

    private final LineArcs arcs;
    private final ArcTree tree;

    private NearestLines(LineArcs arcs, ArcTree tree) {
        this.arcs = arcs;
        this.tree = tree;
    }

    /** Takes lines one by one. */
    public static final class Builder {

        private final LineArcs arcs;
        private int[] from = new int[1024];
        private int[] lengths = new int[1024];
        private long[] keys = new long[1024];
        private int leaves;

        /** @param vertices about how many there will be */
        public Builder(int vertices) {
            this.arcs = new LineArcs(vertices);
        }

        /** Adds the lines of a geometry in degrees, longitude first; what is no line is no part of them. */
        public void add(Geometry geometry) {
            for (int part = 0; part < geometry.getNumGeometries(); part++) {
                if (geometry.getGeometryN(part) instanceof LineString line && !line.isEmpty()) {
                    add(line.getCoordinateSequence());
                }
            }
        }

        private void add(CoordinateSequence line) {
            int first = arcs.add(line);
            for (int index = 0; index < line.size() - 1; index += ArcTree.BRANCHES) {
                int length = Math.min(ArcTree.BRANCHES, line.size() - 1 - index);
                leaf(first + index, length, line, index + length / 2);
            }
        }

        private void leaf(int arc, int length, CoordinateSequence line, int middle) {
            if (leaves == from.length) {
                from = Arrays.copyOf(from, 2 * leaves);
                lengths = Arrays.copyOf(lengths, 2 * leaves);
                keys = Arrays.copyOf(keys, 2 * leaves);
            }
            from[leaves] = arc;
            lengths[leaves] = length;
            keys[leaves] = HilbertOrder.key(line.getX(middle), line.getY(middle));
            leaves++;
        }

        /** Whether nothing was added. */
        public boolean isEmpty() {
            return leaves == 0;
        }

        /** All of them; there must be one. */
        public NearestLines build() {
            if (isEmpty()) {
                throw new IllegalStateException("no line");
            }
            return new NearestLines(
                    arcs,
                    new ArcTree(
                            arcs,
                            Arrays.copyOf(from, leaves),
                            Arrays.copyOf(lengths, leaves),
                            Arrays.copyOf(keys, leaves)));
        }
    }

    /** How many vertices the lines have. */
    public int vertices() {
        return arcs.vertices();
    }

    /** Metres from each position, in degrees, to the nearest line. On all cores. */
    public double[] meters(double[] longitudes, double[] latitudes) {
        long[] keys = new long[longitudes.length];
        Arrays.setAll(keys, place -> HilbertOrder.key(longitudes[place], latitudes[place]));
        int[] order = HilbertOrder.of(keys);
        double[] meters = new double[longitudes.length];
        IntStream.range(0, (order.length + CHUNK - 1) / CHUNK).parallel().forEach(chunk -> {
            ArcTree.Search search = tree.new Search();
            int end = Math.min(order.length, (chunk + 1) * CHUNK);
            for (int next = chunk * CHUNK; next < end; next++) {
                int place = order[next];
                meters[place] = meters(search, longitudes[place], latitudes[place]);
            }
        });
        return meters;
    }

    private double meters(ArcTree.Search search, double longitude, double latitude) {
        double[] place = new double[3];
        LineArcs.put(longitude, latitude, place, 0);
        double[] foot = new double[3];
        search.foot(place, foot);
        double footLongitude = Math.toDegrees(Math.atan2(foot[1], foot[0]));
        double footLatitude = Math.toDegrees(Math.atan2(foot[2], Math.hypot(foot[0], foot[1])));
        return Geodesic.WGS84.Inverse(latitude, longitude, footLatitude, footLongitude, GeodesicMask.DISTANCE).s12;
    }
}
