package org.mineralgis.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.datum.ServedConversion;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.store.TileGround;

/** Vertices lie where their projection lies, but for what nobody sees. */
final class FrameCellsTest {

    private static final double DEGREE_METERS = Math.PI * 6_378_137 / 180;

    @ParameterizedTest
    @CsvSource({
        "EPSG_4513, 25200000, 4100000, 1100000",
        "EPSG_4513, 25480000, 4390000, 20000",
        "EPSG_4534, 300000, 4000000, 500000",
        "EPSG_4490, 73, 35, 8",
        "EPSG_4490, -180, -85, 170",
    })
    void aVertexLiesWithinAHundredthOfAPixelOfItsPlace(ServedCrs crs, double left, double bottom, double side) {
        int pixels = 1500;
        Envelope box = new Envelope(left, left + side, bottom, bottom + side);
        PixelFrame frame = PictureView.of(crs, box, new PictureSize(pixels, pixels, 1), true)
                .frame();
        ServedConversion conversion = ServedConversion.of(crs);
        Random random = new Random(1);
        double most = 0;
        for (int place = 0; place < 20_000; place++) {
            // Also beyond the picture.
            double x = left + side * (1.6 * random.nextDouble() - 0.3);
            double y = bottom + side * (1.6 * random.nextDouble() - 0.3);
            Coordinate degrees = conversion.toWgs84(new CoordinateXY(x, y));
            if (Math.abs(degrees.y) > 85 || Math.abs(degrees.x) > 180) {
                continue;
            }
            double[] xy = {
                degrees.x * DEGREE_METERS, 6_378_137 * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(degrees.y) / 2))
            };
            frame.place(xy);
            most = Math.max(most, Math.abs(xy[0] - (x - left) / side * pixels));
            most = Math.max(most, Math.abs(xy[1] - (bottom + side - y) / side * pixels));
        }
        assertTrue(most <= FrameCells.TOLERANCE + 1e-4, most + " pixels");
    }

    @Test
    void whereASquareIsBentEachVertexIsProjected() {
        AtomicInteger projected = new AtomicInteger();
        // What bends up along one axis and down along the other is straight in the middle of a square.
        PixelFrame saddle = xy -> {
            projected.incrementAndGet();
            double bent = xy[0] * xy[0] - xy[1] * xy[1];
            xy[1] += bent / 100;
        };
        FrameCells cells = new FrameCells(saddle, new TileGround(5, 0, 0, 100, 100), 10);
        double[] first = {33, 47};
        double[] expected = {33, 47 + (33 * 33 - 47 * 47) / 100.0};
        cells.place(first);
        assertArrayEquals(expected, first, 1e-12);
        int before = projected.get();
        cells.place(new double[] {34, 48});
        assertEquals(before + 1, projected.get(), "not told by the corners");
    }

    @Test
    void whatIsNoPlaceIsLeftToTheProjection() {
        FrameCells cells = new FrameCells(xy -> xy[0] = 7, new TileGround(5, 0, 0, 100, 100), 10);
        for (double place : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1, 100.5}) {
            double[] xy = {place, 5};
            cells.place(xy);
            assertEquals(7, xy[0]);
        }
    }
}
