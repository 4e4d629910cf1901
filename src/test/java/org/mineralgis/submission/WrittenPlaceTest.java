package org.mineralgis.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.datum.CoordinateOperations;
import org.mineralgis.model.Crs;

class WrittenPlaceTest {

    /** Wulagen, 75°02′30.12″ E 39°40′51.96″ N. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "75.0417 39.6811",
                "75.0417, 39.6811",
                "39.6811，75.0417",
                "75.0417°E, 39.6811°N",
                "E75.0417 N39.6811",
                "75.0417E39.6811N",
                "东经75.0417°，北纬39.6811°",
                "75°02′30.12″ 39°40′51.96″",
                "75°02'30.12\" 39°40'51.96\"",
                "75° 02' 30.12'' E, 39° 40' 51.96'' N",
                "N39°40′51.96″ E75°02′30.12″",
                "E75°02′30.12″N39°40′51.96″",
                "75度02分30.12秒，39度40分51.96秒",
                "东经 75度2分30.12秒 北纬 39度40分51.96秒",
                "75 02 30.12, 39 40 51.96",
                "75 2.502 39 40.866",
                "75:02:30.12 39:40:51.96",
                "75°2.502′ 39°40.866′",
                "750230.12 394051.96",
                "394051.96,750230.12",
                "75.023012 39.405196",
            })
    void oneOfTheReadingsIsWulagenHoweverItIsWritten(String text) {
        List<PlaceReading> readings = WrittenPlace.readings(text);
        assertTrue(
                readings.stream().anyMatch(reading -> near(reading.geometry(), 75.0417, 39.6811, 1e-7)),
                () -> text + " is read as " + readings);
    }

    private static boolean near(Geometry geometry, double longitude, double latitude, double most) {
        Coordinate at = geometry.getCoordinate();
        return Math.abs(at.x - longitude) < most && Math.abs(at.y - latitude) < most;
    }

    @Test
    void metresAreReadInTheZoneThatTheyBeginWith() throws Exception {
        for (Crs crs : List.of(Crs.EPSG_4513, Crs.EPSG_4514, Crs.EPSG_4491)) {
            Coordinate plane = CoordinateOperations.findProjection(crs)
                    .orElseThrow()
                    .formula()
                    .apply(new Coordinate(76.4, 39.5));
            for (String text : List.of(
                    String.format(Locale.ROOT, "%.3f, %.3f", plane.x, plane.y),
                    String.format(Locale.ROOT, "X=%.3f Y=%.3f", plane.y, plane.x))) {
                List<PlaceReading> readings = WrittenPlace.readings(text);
                assertEquals(1, readings.size(), text);
                assertEquals(crs, readings.get(0).crs(), text);
                assertTrue(near(readings.get(0).geometry(), 76.4, 39.5, 1e-7), text);
            }
        }
    }

    @Test
    void metresWithoutZoneHaveAReadingForEachOfTheRegion() {
        List<PlaceReading> readings = WrittenPlace.readings("501715.8 4393210.5");
        assertEquals(
                List.of(Crs.EPSG_4534, Crs.EPSG_4535),
                readings.stream().map(PlaceReading::crs).toList());
        assertTrue(readings.get(0).how().en().contains("no zone before the easting, central meridian 75 E"));
    }

    @Test
    void minutesBehindThePointAreAReadingBesideDecimalDegrees() {
        List<PlaceReading> readings = WrittenPlace.readings("75.0230, 39.4052");
        assertEquals(2, readings.size());
        assertTrue(near(readings.get(0).geometry(), 75.0230, 39.4052, 1e-9));
        assertTrue(near(readings.get(1).geometry(), 75 + 2.5 / 60, 39 + 40 / 60.0 + 52 / 3600.0, 1e-9));
    }

    @Test
    void cornersAreAnAreaWithTheirNumbersAndWithoutThem() {
        String texike = "1,74°03′30″,39°37′30″\n2,74°06′30″,39°37′30″\n3,74°06′30″,39°35′30″\n4,74°03′30″,39°35′30″";
        for (String text : List.of(texike, texike.replaceAll("(?m)^\\d,", ""), texike.replace('\n', ';') + ";")) {
            List<PlaceReading> readings = WrittenPlace.readings(text);
            assertEquals(1, readings.size(), text);
            Geometry area = readings.get(0).geometry();
            assertEquals("Polygon", area.getGeometryType(), text);
            assertEquals(5, area.getNumPoints(), text);
            assertEquals(0.05 / 30, area.getArea(), 1e-9, text);
        }
    }

    @Test
    void aCornerListOfThePlanningStandardIsAnArea() {
        String corners = "25501715.8,4393210.5;25503715.8,4393210.5;25503715.8,4391210.5;25501715.8,4391210.5";
        List<PlaceReading> readings = WrittenPlace.readings(corners);
        assertEquals(1, readings.size());
        assertEquals(Crs.EPSG_4513, readings.get(0).crs());
        assertTrue(readings.get(0).geometry().isValid());
        assertEquals(1, WrittenPlace.readings(corners.replace(';', ',')).size(), "all on one line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "乌拉根",
                "75",
                "116.4 39.9",
                "39501715.8 4393210.5",
                "75°62′00″ 39°40′52″",
                "75.0417N 39.6811E",
                "75.1 39.5; 铅锌矿",
                "2023-09-28",
                "1 2 3 4 5 6 7"
            })
    void whatIsNoPlaceOfTheRegionHasNoReading(String text) {
        assertEquals(List.of(), WrittenPlace.readings(text));
    }

    /** Whatever is typed, there is an answer soon and no exception. */
    @Test
    void anyTextIsAnswered() {
        String signs = "0123456789.,;-+°′″'\"EWNSewns度分秒东经北纬:： \n";
        Random random = new Random(75);
        for (int run = 0; run < 3000; run++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int index = 0; index < length; index++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            WrittenPlace.readings(text.toString())
                    .forEach(reading -> assertTrue(!reading.geometry().isEmpty()));
        }
        assertEquals(List.of(), WrittenPlace.readings("7".repeat(WrittenPlace.LENGTH_MAX + 1)));
        assertEquals(List.of(), WrittenPlace.readings("75.1 39.1;".repeat(WrittenPlace.CORNERS_MAX + 1)));
    }
}
