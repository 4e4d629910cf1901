package org.mineralgis.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** What is left out of a shape because nobody can see it lies beside what stays. */
final class PixelShapeTest {

    /** Vertices that are left out for lying a quarter of a pixel from the one before come on top of those beside the way. */
    private static final double SEEN_PIXELS = 0.13 + 0.25;

    @Test
    void noVertexLiesFarFromTheLineThatIsDrawn() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            Coordinate[] river = river(random, 3 + random.nextInt(200));
            PixelLine drawn = placed(river);
            Coordinate[] stays = vertices(drawn);
            for (Coordinate vertex : river) {
                assertTrue(
                        Distance.pointToSegmentString(vertex, stays) <= SEEN_PIXELS, "round " + round + ", " + vertex);
            }
            assertTrue(stays[0].equals2D(river[0]), "starts where it started");
            assertTrue(stays[stays.length - 1].equals2D(river[river.length - 1]), "ends where it ended");
        }
    }

    @Test
    void verticesOnAStraightWayAreLeftOut() {
        PixelLine drawn = placed(
                new Coordinate(0, 0),
                new Coordinate(1, 0.05),
                new Coordinate(2, 0),
                new Coordinate(3, 0.05),
                new Coordinate(4, 0));
        assertArrayEquals(new double[] {0, 4}, drawn.xs());
    }

    @Test
    void aLineThatTurnsBackOnItselfKeepsItsEnd() {
        PixelLine drawn = placed(new Coordinate(0, 0), new Coordinate(5, 0), new Coordinate(1, 0));
        assertArrayEquals(new double[] {0, 5, 1}, drawn.xs());
    }

    @Test
    void aRingStaysClosed() {
        PixelLine drawn = placed(
                new Coordinate(0, 0),
                new Coordinate(4, 0),
                new Coordinate(4, 4),
                new Coordinate(0, 4),
                new Coordinate(0, 0));
        assertArrayEquals(new double[] {0, 4, 4, 0, 0}, drawn.xs());
        assertArrayEquals(new double[] {0, 0, 4, 4, 0}, drawn.ys());
    }

    private static PixelLine placed(Coordinate... line) {
        byte[] wkb =
                new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(new GeometryFactory().createLineString(line));
        return PixelShape.of(wkb, xy -> {}).parts().get(0);
    }

    /** Steps of up to two pixels that seldom turn much. */
    private static Coordinate[] river(Random random, int vertices) {
        Coordinate[] river = new Coordinate[vertices];
        river[0] = new Coordinate(0, 0);
        double direction = random.nextDouble() * 7;
        for (int index = 1; index < vertices; index++) {
            direction += random.nextGaussian() * (random.nextInt(10) == 0 ? 1.5 : 0.1);
            double step = 2 * random.nextDouble();
            river[index] = new Coordinate(
                    river[index - 1].x + step * Math.cos(direction), river[index - 1].y + step * Math.sin(direction));
        }
        return river;
    }

    private static Coordinate[] vertices(PixelLine line) {
        Coordinate[] vertices = new Coordinate[line.xs().length];
        Arrays.setAll(vertices, index -> new Coordinate(line.xs()[index], line.ys()[index]));
        return vertices;
    }
}
