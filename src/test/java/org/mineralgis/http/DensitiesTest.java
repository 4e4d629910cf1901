package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;
import static org.mineralgis.store.LoadedFixture.unmapped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.analysis.EqualAreaProjection;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.source.Gdal;
import org.mineralgis.store.LoadedFixture;

/** The density of records as figures, picture and grid. */
final class DensitiesTest {

    private static final int SCATTERED = 500;
    private static RunningServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
        Random random = new Random(9);
        List<Feature> records = new ArrayList<>();
        records.add(feature("lone", "POINT (75.02 39.68)", "lone"));
        records.add(feature("nowhere", null, "lone"));
        records.add(feature("antipode", "POINT (-103.5 -39)", "lone"));
        for (int each = 0; each < SCATTERED; each++) {
            double longitude = 73.4 + random.nextDouble() * 6.6;
            double latitude = 35.3 + random.nextDouble() * 6.3;
            records.add(feature("p" + each, "POINT (" + longitude + " " + latitude + ")", "many"));
        }
        records.add(feature("far", "POINT (110 20)", "far"));
        LoadedFixture.load(
                server.test(), unmapped(dataset("spot", GeometryType.POINT, field("kind", FieldType.TEXT))), records);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode density(String query) throws Exception {
        return server.json("/collections/spot/density?" + query);
    }

    private Path grid(String query) throws Exception {
        HttpResponse<byte[]> response = server.bytes("/collections/spot/density?f=tiff&" + query);
        assertEquals(200, response.statusCode());
        return Files.write(folder.resolve("density.tif"), response.body());
    }

    @Test
    void aSingleRecordGivesTheMaximumOfTheKernelAtItsPlaceAndWhatTheKernelIsAndWhoIsNotInItIsTold() throws Exception {
        JsonNode document = density("kind=lone&bandwidth=10&lang=en");

        // Of the 625 ways to come from a square by four steps of up to two squares 85 end where they began.
        assertEquals(
                85 / 625.0 * 85 / 625 / (1.25 * 1.25) * 100,
                document.get("maximum").asDouble(),
                1e-5);
        assertEquals(10 / Math.sqrt(8), document.get("standardDeviationKm").asDouble(), 1e-6);
        Coordinate place = EqualAreaProjection.project(75.02, 39.68);
        Coordinate densest = EqualAreaProjection.project(
                document.at("/maximumAt/0").asDouble(),
                document.at("/maximumAt/1").asDouble());
        assertTrue(place.distance(densest) <= 1250 * Math.sqrt(0.5) + 0.1, "farther than half a square's diagonal");
        assertEquals("records per 100 km²", document.get("unit").asText());
        assertEquals(1.25, document.get("cellSizeKm").asDouble());
        assertEquals(3, document.get("numberMatched").asInt());
        assertEquals(1, document.get("numberUsed").asInt());
        assertEquals(1, document.get("numberWithoutPosition").asInt());
        assertEquals(1, document.get("numberBeyondGrid").asInt());
        assertEquals(17, document.at("/grid/columns").asInt());
    }

    /** The first are counted out of arrays, the others by the database. */
    @ParameterizedTest
    @CsvSource({"25", "40", "77.777"})
    void allPointsHaveTheSurfaceThatASelectionOfAllHas(String bandwidth) throws Exception {
        JsonNode all = density("bandwidth=" + bandwidth);
        JsonNode selected = density("bandwidth=" + bandwidth + "&filter=id%20%3C%3E%20'none'");

        for (String part : List.of(
                "grid", "maximum", "numberMatched", "numberUsed", "numberWithoutPosition", "numberBeyondGrid")) {
            assertEquals(selected.get(part), all.get(part), part);
        }
    }

    @Test
    void gdalFindsTheNumberOfRecordsUnderTheSurface() throws Exception {
        JsonNode document = density("kind=many&bandwidth=30");

        JsonNode info = new ObjectMapper()
                .readTree(Gdal.run(List.of(
                        "gdalinfo",
                        "-json",
                        "-stats",
                        grid("kind=many&bandwidth=30").toString())));

        JsonNode band = info.at("/bands/0");
        assertEquals("Float32", band.get("type").asText());
        assertEquals("records per 100 km2", band.get("unit").asText());
        int columns = info.at("/size/0").asInt();
        int rows = info.at("/size/1").asInt();
        assertEquals(document.at("/grid/columns").asInt(), columns);
        assertEquals(document.at("/grid/rows").asInt(), rows);
        double records = band.at("/metadata//STATISTICS_MEAN").asDouble() * columns * rows * 3.75 * 3.75 / 100;
        assertEquals(SCATTERED, records, 0.01);
        assertEquals(document.get("maximum").asDouble(), band.get("maximum").asDouble(), 1e-3);
    }

    @Test
    void gdalReadsTheGridInItsProjectionAndAtItsPlace() throws Exception {
        Path grid = grid("kind=lone&bandwidth=10");

        JsonNode info = new ObjectMapper().readTree(Gdal.run(List.of("gdalinfo", "-json", grid.toString())));

        String system = info.at("/coordinateSystem/wkt").asText();
        assertTrue(
                info.at("/metadata//TIFFTAG_IMAGEDESCRIPTION")
                        .asText()
                        .endsWith("bandwidth 10 km, standard deviation 3.535534 km, records per 100 km2"),
                info.at("/metadata").toString());
        assertTrue(system.contains("Lambert Azimuthal Equal Area"), system);
        assertTrue(system.contains("\"Latitude of natural origin\",39,"), system);
        assertTrue(system.contains("\"Longitude of natural origin\",76.5,"), system);
        String value = Gdal.run(List.of("gdallocationinfo", "-valonly", "-wgs84", grid.toString(), "75.02", "39.68"));
        assertEquals(density("kind=lone&bandwidth=10").get("maximum").asDouble(), Double.parseDouble(value), 1e-4);
    }

    @Test
    void thePictureIsDarkestAtTheRecordAndClearAtItsEdges() throws Exception {
        JsonNode picture = density("kind=lone&bandwidth=10").get("picture");

        HttpResponse<byte[]> response = server.bytes("/collections/spot/density?f=png&kind=lone&bandwidth=10");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(response.body()));

        assertEquals(picture.get("width").asInt(), image.getWidth());
        assertEquals(picture.get("height").asInt(), image.getHeight());
        int column = (int) (share(picture, 0, 2, 75.02) * image.getWidth());
        double top = mercator(picture.at("/bounds/3").asDouble());
        double bottom = mercator(picture.at("/bounds/1").asDouble());
        int row = (int) ((top - mercator(39.68)) / (top - bottom) * image.getHeight());
        int there = image.getRGB(column, row);
        assertTrue(there >>> 24 > 200 && (there >> 8 & 0xff) < 0x30, Integer.toHexString(there));
        for (int edge = 0; edge < image.getWidth(); edge++) {
            assertEquals(0, image.getRGB(edge, 0) >>> 24);
            assertEquals(0, image.getRGB(edge, image.getHeight() - 1) >>> 24);
        }
    }

    private static double share(JsonNode picture, int from, int to, double value) {
        double start = picture.at("/bounds/" + from).asDouble();
        return (value - start) / (picture.at("/bounds/" + to).asDouble() - start);
    }

    private static double mercator(double latitude) {
        return Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2));
    }

    @Test
    void aPageShowsThePictureOnTheMapWithItsColoursItsBandwidthAndWhichRecordsItIsOf() throws Exception {
        String page = server.get("/collections/spot/density?f=html&lang=en&kind=many&bandwidth=30")
                .body();

        assertTrue(page.contains("density?f=png&amp;lang=en&amp;kind=many&amp;bandwidth=30\""), page);
        assertTrue(page.contains("30 km (standard deviation 10.6 km)"), page);
        assertTrue(page.contains("500: 500 counted, 0 without a position, 0 beyond the reach of the grid"), page);
        assertTrue(page.contains("<code>kind=many</code>"), page);
        assertTrue(page.contains("#bd0026"), page);
        assertFalse(page.contains("tool=density"), "the map would show all records");
    }

    @Test
    void thePageOfRecordsWithoutPositionsSaysThatThereIsNoSurface() throws Exception {
        String page =
                server.get("/collections/spot/density?f=html&lang=en&kind=none").body();

        assertTrue(page.contains("None of the selected records has a position"), page);
        assertFalse(page.contains("<img"), page);
    }

    @Test
    void withoutRecordsThereAreFiguresButNoPicture() throws Exception {
        JsonNode document = density("kind=none");

        assertEquals(0, document.get("numberMatched").asInt());
        assertTrue(document.get("maximum").isNull() && document.get("picture").isNull());
        for (String form : List.of("png", "tiff")) {
            HttpResponse<String> refused = server.get("/collections/spot/density?kind=none&f=" + form);
            assertEquals(400, refused.statusCode());
            assertEquals(
                    "f", RunningServer.parse(refused.body()).get("parameter").asText());
        }
    }

    @Test
    void areasCountAtAPointOnThemAndTheAnswerSaysSo() throws Exception {
        JsonNode areas = server.json("/collections/team_territory/density?lang=en");

        assertEquals(1, areas.get("numberUsed").asInt());
        assertTrue(areas.get("placedBy").asText().contains("point that lies on it"));
    }

    @Test
    void aGridThatWouldBeTooLargeIsRefusedWithTheBandwidthThatIsEnough() throws Exception {
        HttpResponse<String> refused = server.get("/collections/spot/density?bandwidth=5&lang=en");

        assertEquals(400, refused.statusCode());
        assertEquals(
                "bandwidth",
                RunningServer.parse(refused.body()).get("parameter").asText());
        String enough = refused.body().replaceAll("(?s).*at least ([0-9.]+) \\(kilometres\\).*", "$1");
        assertTrue(density("bandwidth=" + enough).at("/grid/columns").asInt() > 1500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bandwidth | 0      | bandwidth",
                "bandwidth | 0.999  | bandwidth",
                "bandwidth | 200.1  | bandwidth",
                "bandwidth | 1e2    | bandwidth",
                "bandwidth | NaN    | bandwidth",
                "bandwidth | -5     | bandwidth",
                "cellSize  | 5      | cellSize",
                "filter    | kind = | filter",
            })
    void whatIsNoBandwidthIsRefusedByName(String name, String value, String named) throws Exception {
        server.refuses("/collections/spot/density", name, value, named);
    }
}
