package org.mineralgis.datum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.model.GeocentricShift;
import org.mineralgis.model.GeocentricShift.Axes;
import org.mineralgis.model.GeocentricShift.Method;

class GeocentricFormulaTest {

    @TempDir
    Path folder;

    private static GeocentricFormula formula(GeocentricShift shift) {
        return new GeocentricFormula(Ellipsoid.KRASSOVSKY, Ellipsoid.CGCS2000, shift);
    }

    /** WGS 72 to WGS 84, the worked example of IOGP 373-7-2 for EPSG:9606 and, with the other sign, EPSG:9607. */
    @ParameterizedTest
    @CsvSource({"POSITION_VECTOR, 0.554", "COORDINATE_FRAME, -0.554"})
    void bothConventionsGiveThePublishedExample(Method method, double rotationZ) {
        GeocentricFormula wgs72 = formula(
                new GeocentricShift(method, new Axes(0, 0, 4.5), new Axes(0, 0, rotationZ), 0.219, "IOGP 373-7-2"));
        double x = 3657660.66;
        double y = 255768.55;
        double z = 5201382.11;
        // The note rounds what goes in and what comes out to the centimetre.
        assertEquals(3657660.78, wgs72.shiftedX(x, y, z), 0.01);
        assertEquals(255778.43, wgs72.shiftedY(x, y, z), 0.01);
        assertEquals(5201387.75, wgs72.shiftedZ(x, y, z), 0.01);
    }

    /** WGS 84 to ED50, the worked example of IOGP 373-7-2 for geocentric translations. */
    @Test
    void threeParametersGiveThePublishedExample() {
        GeocentricFormula ed50 = formula(GeocentricShift.translation(84.87, 96.49, 116.95, "IOGP 373-7-2"));
        assertEquals(3771878.84, ed50.shiftedX(3771793.97, 140253.34, 5124304.35), 0.005);
        assertEquals(140349.83, ed50.shiftedY(3771793.97, 140253.34, 5124304.35), 0.005);
        assertEquals(5124421.30, ed50.shiftedZ(3771793.97, 140253.34, 5124304.35), 0.005);
    }

    /** A rotation of one second about one axis moves what lies on the other two by R × 4.848e-6, by the right-hand rule. */
    @Test
    void aPositiveRotationTurnsTheVectorByTheRightHandRule() {
        double moved = 6_000_000 * Math.toRadians(1 / 3600.0);
        GeocentricFormula aboutX =
                formula(new GeocentricShift(Method.POSITION_VECTOR, new Axes(0, 0, 0), new Axes(1, 0, 0), 0, "a test"));
        assertEquals(moved, aboutX.shiftedZ(0, 6_000_000, 0), 1e-9);
        assertEquals(-moved, aboutX.shiftedY(0, 0, 6_000_000), 1e-9);
        GeocentricFormula aboutY =
                formula(new GeocentricShift(Method.POSITION_VECTOR, new Axes(0, 0, 0), new Axes(0, 1, 0), 0, "a test"));
        assertEquals(moved, aboutY.shiftedX(0, 0, 6_000_000), 1e-9);
        assertEquals(-moved, aboutY.shiftedZ(6_000_000, 0, 0), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"POSITION_VECTOR, position_vector", "COORDINATE_FRAME, coordinate_frame"})
    void sevenParametersAgreeWithProjToATenthOfAMillimetre(Method method, String convention) throws Exception {
        GeocentricShift shift =
                new GeocentricShift(method, new Axes(-11.5, 154.25, 80.75), new Axes(1.5, -2.5, 3.25), 4.5, "made up");
        List<Coordinate> positions = region();
        List<Coordinate> expected = proj(
                positions, "+x=-11.5 +y=154.25 +z=80.75 +rx=1.5 +ry=-2.5 +rz=3.25 +s=4.5 +convention=" + convention);
        for (int index = 0; index < positions.size(); index++) {
            Coordinate shifted = formula(shift).apply(positions.get(index));
            // 1e-9 degrees are 0.1 mm.
            assertEquals(0, shifted.distance(expected.get(index)), 1e-9, () -> "at " + shifted);
        }
    }

    @Test
    void theTextOfAFormulaAndOfItsShiftShowNoValue() {
        GeocentricShift shift = new GeocentricShift(
                Method.POSITION_VECTOR, new Axes(-11.5, 154.25, 80.75), new Axes(1.5, -2.5, 3.25), 4.5, "survey");
        String text = shift + " " + shift.translationMeters() + " " + formula(shift);
        for (String value : List.of("11.5", "154.25", "80.75", "1.5", "2.5", "3.25", "4.5")) {
            assertFalse(text.contains(value), text);
        }
    }

    private static List<Coordinate> region() {
        Random random = new Random(19540801);
        List<Coordinate> positions = new ArrayList<>();
        for (int draw = 0; draw < 500; draw++) {
            positions.add(new Coordinate(73 + 7.5 * random.nextDouble(), 35 + 7 * random.nextDouble()));
        }
        return positions;
    }

    /** What PROJ makes of positions on Krassowsky 1940, on GRS 1980, by way of GDAL's program. */
    private List<Coordinate> proj(List<Coordinate> positions, String helmert) throws IOException, InterruptedException {
        StringBuilder input = new StringBuilder();
        for (Coordinate position : positions) {
            input.append(String.format(Locale.ROOT, "%.17g %.17g%n", position.x, position.y));
        }
        Path file = Files.writeString(folder.resolve("positions.txt"), input);
        String pipeline = "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=cart +ellps=krass"
                + " +step +proj=helmert " + helmert + " +step +inv +proj=cart +ellps=GRS80"
                + " +step +proj=unitconvert +xy_in=rad +xy_out=deg";
        Process process = new ProcessBuilder("gdaltransform", "-output_xy", "-ct", pipeline)
                .redirectInput(file.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output.lines()
                .map(line -> line.split(" "))
                .map(pair -> new Coordinate(Double.parseDouble(pair[0]), Double.parseDouble(pair[1])))
                .toList();
    }
}
