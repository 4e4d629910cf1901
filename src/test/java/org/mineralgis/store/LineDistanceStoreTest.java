package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.analysis.RegionGrid;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.Selection;

/** Distances to the shipped faults are those that PostGIS' geography tells, whichever records are selected and however they are read. */
final class LineDistanceStoreTest {

    private static final int RECORDS = 2_000;
    private static final double TOLERANCE_METERS = 1e-6;
    private static final Dataset POINTS =
            LoadedFixture.unmapped(dataset("drill", GeometryType.POINT, field("kind", FieldType.TEXT)));
    private static final Dataset FAULTS = LoadedFixture.unmapped(
            dataset("fault", GeometryType.MULTI_LINE_STRING, field("structure_type", FieldType.TEXT)));
    private static final RegionGrid REGION = RegionGrid.of(
            List.of(LoadedFixture.geometry("POLYGON ((73.5 36, 79 36, 79 41, 73.5 41, 73.5 36))")), 50_000);
    private static final Selection ZINC = new Selection(null, null, null, Map.of("kind", "zinc"), null, null);
    private static final MeasuringLimit LARGE = new MeasuringLimit(1L << 30);
    private static final long ALWAYS = 2;
    private static final long NEVER = Long.MAX_VALUE;

    private static TestDatabase test;

    @BeforeAll
    static void load() throws IOException {
        test = TestDatabase.create();
        SplittableRandom random = new SplittableRandom(11);
        List<Feature> points = new ArrayList<>();
        for (int number = 0; number < RECORDS; number++) {
            String place = "POINT (" + (72.5 + random.nextDouble() * 8) + " " + (35 + random.nextDouble() * 7) + ")";
            points.add(feature("k" + number, number % 7 == 0 ? null : place, number % 3 == 0 ? "zinc" : "lead"));
        }
        LoadedFixture.load(test, POINTS, points);
        LoadedFixture.load(test, FAULTS, faults());
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    private static List<Feature> faults() throws IOException {
        JsonNode file = new ObjectMapper()
                .readTree(Path.of("gis-data/fault/faults.geojson").toFile());
        List<Feature> faults = new ArrayList<>();
        for (JsonNode each : file.get("features")) {
            JsonNode lines = each.at("/geometry/coordinates");
            boolean many = each.at("/geometry/type").asText().equals("MultiLineString");
            List<String> parts = new ArrayList<>();
            for (JsonNode line :
                    many ? lines : new ObjectMapper().createArrayNode().add(lines)) {
                List<String> vertices = new ArrayList<>();
                line.forEach(vertex -> vertices.add(vertex.get(0) + " " + vertex.get(1)));
                parts.add("(" + String.join(", ", vertices) + ")");
            }
            String wkt = "MULTILINESTRING (" + String.join(", ", parts) + ")";
            faults.add(feature(
                    "f" + faults.size(), wkt, each.at("/properties/Type").asText()));
        }
        return faults;
    }

    @Test
    void distancesAreThoseOfGeography() {
        assertRight(Selection.ALL, new LineDistanceStore(test.database(), LARGE, NEVER));
        assertRight(ZINC, new LineDistanceStore(test.database(), LARGE, NEVER));
    }

    @Test
    void halvesOfTheTableGiveWhatTheWholeGives() {
        assertRight(ZINC, new LineDistanceStore(test.database(), LARGE, ALWAYS));
    }

    @Test
    void whatIsKeptAnswersOtherSelectionsAndEditsShowFromTheirCommitOn() {
        LineDistanceStore store = new LineDistanceStore(test.database(), LARGE, NEVER);
        RecordDistances before = records(store, ZINC);
        try {
            test.execute("update gis.drill set geom = ST_SetSRID(ST_MakePoint(75, 39), 4326) where fid = 'k0'");
            test.execute("delete from gis.drill where fid = 'k3'");
            RecordDistances after = records(store, ZINC);
            assertEquals(before.matched() - 1, after.matched());
            assertEquals(before.withoutPosition() - 1, after.withoutPosition());
            assertRight(ZINC, store);
            // Rows then lie in other places of the table, without an edit.
            test.execute("vacuum full gis.drill");
            assertRight(ZINC, store);
        } finally {
            test.execute("update gis.drill set geom = null where fid = 'k0'");
        }
    }

    @Test
    void anEditOfTheLinesShowsAtOnce() {
        LineDistanceStore store = new LineDistanceStore(test.database(), LARGE, NEVER);
        assertRight(ZINC, store);
        try {
            test.execute("update gis.fault set structure_type = 'gone' where fid = 'f3'");
            assertRight(ZINC, store);
        } finally {
            test.execute("update gis.fault set structure_type = 'thrust' where fid = 'f3'");
        }
    }

    @Test
    void ofATableThatIsTooLargeTheSelectionAloneIsMeasuredAndMoreAreRefused() {
        long vertices = vertices();
        MeasuringLimit few = new MeasuringLimit(vertices * 64 + 1_000 * MeasuringLimit.BYTES_PER_RECORD);
        LineDistanceStore store = new LineDistanceStore(test.database(), few, NEVER);
        assertRight(ZINC, store);
        TooMuchToMeasureException refused =
                assertThrows(TooMuchToMeasureException.class, () -> records(store, Selection.ALL));
        assertEquals(TooMuchToMeasureException.Of.RECORDS, refused.of());
        assertEquals(1_000, refused.max());
        LineDistanceStore none = new LineDistanceStore(test.database(), new MeasuringLimit(640), NEVER);
        assertEquals(
                TooMuchToMeasureException.Of.VERTICES,
                assertThrows(TooMuchToMeasureException.class, () -> none.meters(List.of(), lines()))
                        .of());
    }

    @Test
    void placesAreMeasuredInTheirOrderAndThereAreNoneWithoutALine() {
        LineDistanceStore store = new LineDistanceStore(test.database());
        List<Coordinate> places =
                List.of(new Coordinate(179.9, -41), new Coordinate(75, 39), new Coordinate(-75, 89.9));
        double[] meters = store.meters(places, lines());
        for (int place = 0; place < places.size(); place++) {
            Coordinate each = places.get(place);
            assertArrayEquals(
                    told("select ST_MakePoint(" + each.x + ", " + each.y + ")::geography as place, true as inside"),
                    new double[] {meters[place]},
                    TOLERANCE_METERS);
        }
        assertEquals(
                0,
                store.meters(places, new LineDistanceStore.Lines(lines().loaded(), "structure_type", List.of("?")))
                        .length);
    }

    /** Long arcs and short ones, over poles and the antimeridian, with vertices that come twice. */
    @Test
    void linesAnywhereOnEarthAreMeasuredAsGeographyDoes() {
        SplittableRandom random = new SplittableRandom(3);
        List<Feature> lines = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            lines.add(feature("l" + number, wandering(random, number % 3 == 0 ? 20 : 0.05), "any"));
        }
        LoadedFixture.load(
                test,
                LoadedFixture.unmapped(
                        dataset("river", GeometryType.MULTI_LINE_STRING, field("structure_type", FieldType.TEXT))),
                lines);
        List<Coordinate> places = new ArrayList<>();
        for (int number = 0; number < 500; number++) {
            places.add(new Coordinate(random.nextDouble(-180, 180), random.nextDouble(-90, 90)));
        }
        double[] meters = new LineDistanceStore(test.database())
                .meters(places, new LineDistanceStore.Lines(loaded("river"), "structure_type", List.of("any")));
        for (int place = 0; place < meters.length; place++) {
            Coordinate each = places.get(place);
            double told = number("select min(_ST_DistanceUnCached(ST_MakePoint(%s, %s)::geography, geom::geography))"
                            .formatted(each.x, each.y)
                    + " from gis.river");
            assertEquals(told, meters[place], TOLERANCE_METERS, each.toString());
        }
    }

    private static String wandering(SplittableRandom random, double stepDegrees) {
        List<String> vertices = new ArrayList<>();
        double x = random.nextDouble(-180, 180);
        double y = random.nextDouble(-90, 90);
        int size = 2 + random.nextInt(20);
        for (int vertex = 0; vertex < size; vertex++) {
            if (vertex % 5 != 3) {
                x = Math.IEEEremainder(x + random.nextDouble(-stepDegrees, stepDegrees), 360);
                y = Math.max(-90, Math.min(90, y + random.nextDouble(-stepDegrees, stepDegrees)));
            }
            vertices.add(x + " " + y);
        }
        return "MULTILINESTRING ((" + String.join(", ", vertices) + "))";
    }

    private static void assertRight(Selection selection, LineDistanceStore store) {
        String where = selection.equals(ZINC) ? " where kind = 'zinc'" : "";
        RecordDistances records = records(store, selection);
        double[] told = told("select geom::geography as place,"
                + " geom && ST_MakeEnvelope(73.5, 36, 79, 41, 4326) as inside from gis.drill" + where);
        assertArrayEquals(told, records.meters(), TOLERANCE_METERS);
        assertEquals(Map.of(Evidence.PUBLISHED, (long) told.length), records.evidence());
        assertEquals(whole("select count(*) from gis.drill" + where), records.matched());
        assertEquals(whole("select count(*) - count(geom) from gis.drill" + where), records.withoutPosition());
        assertEquals(records.matched() - records.withoutPosition() - told.length, records.outsideRegion());
    }

    private static RecordDistances records(LineDistanceStore store, Selection selection) {
        return store.records(loaded("drill"), selection, lines(), REGION);
    }

    private static LineDistanceStore.Lines lines() {
        return new LineDistanceStore.Lines(loaded("fault"), "structure_type", List.of("thrust", "normal", "rightslip"));
    }

    private static LoadedDataset loaded(String id) {
        Catalogue catalogue = new CatalogueStore(test.database()).current();
        return catalogue.find(id).orElseThrow();
    }

    /** Ascending, what PostGIS says of the places that are inside. */
    private static double[] told(String places) {
        return test.database().with(connection -> {
            List<Double> meters = new ArrayList<>();
            try (ResultSet rows = connection.createStatement().executeQuery("""
                    with lines as materialized (select ST_Collect(geom)::geography as g from gis.fault
                        where structure_type in ('thrust', 'normal', 'rightslip'))
                    select ST_Distance(place, g) from (%s) as places, lines where inside order by 1""".formatted(places))) {
                while (rows.next()) {
                    meters.add(rows.getDouble(1));
                }
            }
            return meters.stream().mapToDouble(Double::doubleValue).toArray();
        });
    }

    private static long vertices() {
        return whole("select sum(ST_NPoints(geom)) from gis.fault"
                + " where structure_type in ('thrust', 'normal', 'rightslip')");
    }

    private static long whole(String sql) {
        return (long) number(sql);
    }

    private static double number(String sql) {
        return test.database().with(connection -> {
            try (ResultSet row = connection.createStatement().executeQuery(sql)) {
                row.next();
                return row.getDouble(1);
            }
        });
    }
}
