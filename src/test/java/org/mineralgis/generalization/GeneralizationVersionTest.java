package org.mineralgis.generalization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;

/**
 * Records whose content is unchanged are not drawn again by a newer program, unless the version of the drawing is another one. So
 * who changes what is drawn must raise {@link Generalization#VERSION} and write down here what the new version draws.
 */
final class GeneralizationVersionTest {

    private static final int VERSION = 1;
    private static final String AREAS = "0445365b1ff65ed7";
    private static final String LINES = "fc6006b6b2cb7ad5";
    private static final String POINTS = "81d7e34b45e73b38";

    @Test
    void theVersionIsTheOneWhoseShapesAreWrittenDownHere() {
        assertEquals(VERSION, Generalization.VERSION);
    }

    @Test
    void areasAreDrawnAsTheVersionDrawsThem() throws Exception {
        List<String> areas = new ArrayList<>();
        for (Geometry area : Mosaic.of(7, 6, 75, 39, 1.5, 5)) {
            areas.add(
                    area.getGeometryType().equals("MultiPolygon")
                            ? area.toText()
                            : "MULTIPOLYGON (" + area.toText().replace("POLYGON ", "") + ")");
        }
        assertEquals(AREAS, digest(GeometryType.MULTI_POLYGON, areas));
    }

    @Test
    void linesAreDrawnAsTheVersionDrawsThem() throws Exception {
        Random random = new Random(7);
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            double x = 75 + random.nextDouble();
            double y = 39 + random.nextDouble();
            List<String> vertices = new ArrayList<>();
            for (int vertex = 0; vertex < 60; vertex++) {
                x += random.nextDouble() * 0.02;
                y += random.nextGaussian() * 0.01;
                vertices.add(x + " " + y);
            }
            lines.add("MULTILINESTRING ((" + String.join(", ", vertices) + "))");
        }
        assertEquals(LINES, digest(GeometryType.MULTI_LINE_STRING, lines));
    }

    @Test
    void pointsAreDrawnAsTheVersionDrawsThem() throws Exception {
        Random random = new Random(7);
        List<String> points = new ArrayList<>();
        for (int number = 0; number < 500; number++) {
            points.add("POINT (" + (75 + random.nextGaussian()) + " " + (39 + random.nextGaussian()) + ")");
        }
        assertEquals(POINTS, digest(GeometryType.POINT, points));
    }

    /** Rings that are put together anew come out of sets ordered by hash codes that differ from run to run. */
    @Test
    void theSameAreasAreDrawnAlikeTwice() throws Exception {
        List<String> areas = new ArrayList<>();
        for (Geometry area : Mosaic.of(11, 24, 75, 39, 2, 6)) {
            areas.add(
                    area.getGeometryType().equals("MultiPolygon")
                            ? area.toText()
                            : "MULTIPOLYGON (" + area.toText().replace("POLYGON ", "") + ")");
        }
        assertEquals(digest(GeometryType.MULTI_POLYGON, areas), digest(GeometryType.MULTI_POLYGON, areas));
    }

    private static String digest(GeometryType type, List<String> geometries) throws Exception {
        List<String> drawn = new ArrayList<>();
        try (Generalization generalization =
                Generalization.open(dataset("thing", type, field("name", FieldType.TEXT)))) {
            for (int number = 0; number < geometries.size(); number++) {
                generalization.add(feature("f" + number, geometries.get(number), "Name " + number));
            }
            generalization.drawTo(shape -> drawn.add(shape.fid()
                    + shape.label()
                    + shape.band()
                    + shape.rank()
                    + HexFormat.of().formatHex(shape.wkb())
                    + Arrays.toString(shape.counts())
                    + HexFormat.of().formatHex(shape.properties())));
        }
        drawn.sort(null);
        byte[] all = String.join("\n", drawn).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(all))
                .substring(0, 16);
    }
}
