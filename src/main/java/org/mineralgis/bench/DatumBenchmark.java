package org.mineralgis.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.mineralgis.datum.CoordinateConversion;
import org.mineralgis.datum.CoordinateOperations;
import org.mineralgis.datum.PositionRefusedException;
import org.mineralgis.model.Crs;
import org.mineralgis.model.DatumPolicy;

/** Vertices a second that one core brings to WGS 84, for each of the common systems. */
public final class DatumBenchmark {

    private static final int VERTICES = 10_000;
    private static final int RUNS = 7;
    private static final long RUN_NANOS = 400_000_000L;
    /** Outside EPSG:15921 positions are extrapolated, so that the whole region can be measured. */
    private static final DatumPolicy LENIENT = new DatumPolicy(true, true);

    private static final List<String> SYSTEMS = List.of(
            "EPSG:4490",
            "EPSG:4513",
            "EPSG:4534",
            "EPSG:4491",
            "EPSG:2349",
            "EPSG:2401",
            "EPSG:4214",
            "GCJ-02",
            "BD-09");

    private DatumBenchmark() {}

    /** The table of results. */
    public static String run() {
        List<String> rows = new ArrayList<>();
        rows.add("| system of the file | steps | M vertices/s on one core: median of " + RUNS + " (range) |");
        rows.add("|---|---|---|");
        for (String key : SYSTEMS) {
            rows.add(row(Crs.find(key).orElseThrow()));
        }
        return String.join("\n", rows);
    }

    private static String row(Crs crs) {
        CoordinateConversion conversion = CoordinateOperations.toWgs84(crs, LENIENT);
        Geometry line = line(crs);
        String steps;
        try {
            steps = String.join(" → ", conversion.toWgs84(line).steps());
        } catch (PositionRefusedException e) {
            throw new IllegalStateException(crs.key(), e);
        }
        run(conversion, line);
        double[] rates = new double[RUNS];
        for (int index = 0; index < RUNS; index++) {
            rates[index] = run(conversion, line);
        }
        Samples samples = new Samples(rates);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f (%.1f–%.1f) |",
                crs.key(),
                steps,
                samples.median(),
                samples.least(),
                samples.most());
    }

    /** Millions of vertices a second. */
    private static double run(CoordinateConversion conversion, Geometry line) {
        long begin = System.nanoTime();
        long now = begin;
        long vertices = 0;
        double sum = 0;
        while (now - begin < RUN_NANOS) {
            try {
                sum += conversion.toWgs84(line).geometry().getCoordinate().x;
            } catch (PositionRefusedException e) {
                throw new IllegalStateException(e);
            }
            vertices += VERTICES;
            now = System.nanoTime();
        }
        if (Double.isNaN(sum)) {
            throw new IllegalStateException("a result is not a number");
        }
        return vertices * 1e3 / (now - begin);
    }

    /** A line over the east of zone 25, where every operation is valid. */
    private static Geometry line(Crs crs) {
        SplittableRandom random = new SplittableRandom(1);
        UnaryOperator<Coordinate> projection = Projected.by(crs);
        Coordinate[] vertices = new Coordinate[VERTICES];
        for (int index = 0; index < VERTICES; index++) {
            vertices[index] =
                    projection.apply(new Coordinate(77.5 + random.nextDouble(), 37.5 + 4 * random.nextDouble()));
        }
        return new GeometryFactory().createLineString(vertices);
    }
}
