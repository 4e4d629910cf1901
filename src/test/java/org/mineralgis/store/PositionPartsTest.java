package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.FeatureQuery;
import org.mineralgis.query.Selection;

/** The number of records in a box is that of PostGIS asked for every record, whatever the box. */
final class PositionPartsTest {

    private static final int RECORDS = 3_000;

    private static TestDatabase test;

    @BeforeAll
    static void load() {
        test = TestDatabase.create();
        SplittableRandom random = new SplittableRandom(7);
        List<Feature> drills = new ArrayList<>();
        List<Feature> rights = new ArrayList<>();
        for (int number = 0; number < RECORDS; number++) {
            String name = number % 3 == 0 ? "zinc" : "lead";
            drills.add(feature("k" + number, number % 10 == 9 ? null : point(random, number), name));
            rights.add(feature("k" + number, number % 10 == 9 ? null : area(random, number), name));
        }
        LoadedFixture.load(test, dataset("drill", GeometryType.POINT, field("name", FieldType.TEXT)), drills);
        LoadedFixture.load(test, dataset("right", GeometryType.MULTI_POLYGON, field("name", FieldType.TEXT)), rights);
        LoadedFixture.load(
                test,
                dataset("nowhere", GeometryType.POINT, field("name", FieldType.TEXT)),
                List.of(feature("k", null, "x")));
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    /** Many share a coordinate, some a place, a few lie about the antimeridian; the rest all over a degree or two. */
    private static String point(SplittableRandom random, int number) {
        return "POINT (" + place(random, number) + ")";
    }

    private static String place(SplittableRandom random, int number) {
        return switch (number % 5) {
            case 0 -> random.nextInt(74, 79) + " " + random.nextInt(36, 41);
            case 1 -> 74 + random.nextInt(50) / 10.0 + " " + (36 + random.nextDouble() * 5);
            case 2 -> (random.nextBoolean() ? 180 - random.nextInt(3) : -180 + random.nextInt(3)) + " 39";
            default -> 74 + random.nextDouble() * 5 + " " + (36 + random.nextDouble() * 5);
        };
    }

    /** Triangles, so that a box may meet the envelope of one and not the triangle itself; some of two parts far apart. */
    private static String area(SplittableRandom random, int number) {
        String[] corner = place(random, number).split(" ");
        double x = Math.min(179, Double.parseDouble(corner[0]));
        double y = Double.parseDouble(corner[1]);
        double size = Math.pow(10, -3 + 3 * random.nextDouble());
        String first = triangle(x, y, size);
        return number % 50 == 3
                ? "MULTIPOLYGON (%s, %s)".formatted(first, triangle(random.nextInt(-180, 170), y, size))
                : "MULTIPOLYGON (" + first + ")";
    }

    private static String triangle(double x, double y, double size) {
        double east = Math.min(180, x + size);
        return String.format(Locale.ROOT, "((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %2$s))", x, y, east, y + size);
    }

    @ParameterizedTest
    @CsvSource({"drill, 11", "right, 12"})
    void seededBoxesHoldAsManyAsPostgisFinds(String id, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 300; run++) {
            check(id, box(random));
        }
    }

    /** Edges on whole numbers and tenths, where records and ends of parts lie, on any number, and of no width. */
    private static BoundingBox box(SplittableRandom random) {
        double west = edge(random, 73, 80);
        double east = random.nextInt(10) == 0 ? west : edge(random, 73, 80);
        double south = edge(random, 35, 42);
        double north = random.nextInt(10) == 0 ? south : edge(random, 35, 42);
        boolean crossing = random.nextInt(6) == 0;
        return new BoundingBox(
                crossing ? Math.max(west, east) : Math.min(west, east),
                Math.min(south, north),
                crossing ? Math.min(west, east) : Math.max(west, east),
                Math.max(south, north));
    }

    private static double edge(SplittableRandom random, int from, int to) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(from, to);
            case 1 -> random.nextInt(10 * from, 10 * to) / 10.0;
            case 2 -> (float) random.nextDouble(from, to);
            default -> random.nextDouble(from, to);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "-180, -90, 180, 90",
        "170, -90, -170, 90",
        "179, 30, -179, 50",
        "180, 39, -180, 39",
        "180, 39, 180, 39",
        "-180, 39, -180, 39",
        "77, 38, 77, 38",
        "79, -90, 74, 90",
        "10, 10, 20, 20",
    })
    void boxesOfTheWholeWorldAcrossItsEdgeAndOfOnePlaceDoToo(double west, double south, double east, double north) {
        check("drill", new BoundingBox(west, south, east, north));
        check("right", new BoundingBox(west, south, east, north));
        check("nowhere", new BoundingBox(west, south, east, north));
    }

    @Test
    void theEndsOfThePartsAreBoxesToo() {
        for (String id : List.of("drill", "right")) {
            List<BoundingBox> parts = parts(id);
            assertTrue(parts.size() > 8, () -> id + " has " + parts.size());
            parts.forEach(part -> check(id, part));
        }
    }

    @Test
    void filtersNarrowABoxAsTheyDoElsewhere() {
        SplittableRandom random = new SplittableRandom(13);
        for (int run = 0; run < 30; run++) {
            BoundingBox box = box(random);
            for (String id : List.of("drill", "right")) {
                Selection zinc = new Selection(box, null, null, Map.of("name", "zinc"), null, null);
                assertEquals(postgis(id, box, " and name = 'zinc'"), matched(id, zinc), () -> id + " in " + box);
            }
        }
    }

    @Test
    void aDatasetThatWasLoadedBeforeThereWerePartsIsCountedWithoutThem() {
        LoadedFixture.load(
                test,
                dataset("old", GeometryType.POINT, field("name", FieldType.TEXT)),
                List.of(feature("a", "POINT (75 39)", "x"), feature("b", "POINT (76 39)", "x")));
        test.execute("delete from mineral_gis.position_part where dataset_id = 'old'");
        check("old", new BoundingBox(75, 38, 75.5, 40));
    }

    /** After five executions PostgreSQL would take one plan for all boxes, which compares every position. */
    @Test
    void everyQueryIsPlannedForItsOwnValues() {
        String mode = test.database().with(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("show plan_cache_mode")) {
                rows.next();
                return rows.getString(1);
            }
        });
        assertEquals("force_custom_plan", mode);
    }

    @Test
    void anotherReleaseHasItsOwnParts() {
        var well = dataset("well", GeometryType.POINT, field("name", FieldType.TEXT));
        LoadedFixture.load(test, well, List.of(feature("a", "POINT (75 39)", "x"), feature("b", "POINT (76 39)", "x")));
        LoadedFixture.load(test, well, List.of(feature("a", "POINT (75 39)", "x")));
        check("well", new BoundingBox(70, 30, 80, 40));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insert into gis.edited (fid, evidence, datum_steps, geom)"
                        + " values ('n', 'published', '{}', st_setsrid(st_makepoint(75, 39), 4326)) | 3",
                "insert into gis.edited (fid, evidence, datum_steps) values ('n', 'published', '{}') | 3",
                "delete from gis.edited where fid = 'a' | 1",
                "update gis.edited set geom = st_setsrid(st_makepoint(10, 10), 4326) where fid = 'a' | 1",
                "truncate gis.edited | 0",
            })
    void editsThatAnybodyMakesAreCounted(String edit, long expected) {
        LoadedFixture.load(
                test,
                dataset("edited", GeometryType.POINT, field("name", FieldType.TEXT)),
                List.of(feature("a", "POINT (75 38)", "x"), feature("b", "POINT (76 38)", "x")));
        test.execute(edit);
        assertEquals(expected, matched("edited", Selection.of(new BoundingBox(73, 35, 80, 41))));
    }

    private static void check(String id, BoundingBox box) {
        assertEquals(postgis(id, box, ""), matched(id, Selection.of(box)), () -> id + " in " + box);
        assertEquals(postgis(id, box, ""), listed(id, box), () -> id + " listed in " + box);
    }

    private static LoadedDataset loaded(String id) {
        return new CatalogueStore(test.database()).current().find(id).orElseThrow();
    }

    private static long matched(String id, Selection selection) {
        return new FeatureStore(test.database())
                .list(loaded(id), new FeatureQuery(selection, List.of(), 1, null))
                .matched();
    }

    private static long listed(String id, BoundingBox box) {
        return new FeatureStore(test.database())
                .list(loaded(id), new FeatureQuery(Selection.of(box), List.of(), 10_000, null))
                .features()
                .size();
    }

    private static long postgis(String id, BoundingBox box, String condition) {
        String met = box.crossesAntimeridian()
                ? meets(box.west(), box, 180) + " or " + meets(-180, box, box.east())
                : meets(box.west(), box, box.east());
        return test.database().with(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select count(*) from gis.\"" + id
                            + "\" where (geom is null or " + met + ")" + condition)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private static String meets(double west, BoundingBox box, double east) {
        return "ST_Intersects(geom, ST_Envelope(ST_SetSRID(ST_MakeLine(ST_MakePoint(%s, %s), ST_MakePoint(%s, %s)), 4326)))"
                .formatted(west, box.south(), east, box.north());
    }

    private static List<BoundingBox> parts(String id) {
        return test.database().with(connection -> {
            List<BoundingBox> boxes = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select west, south, east, north from mineral_gis.position_part where dataset_id = '" + id
                                    + "'")) {
                while (rows.next()) {
                    boxes.add(new BoundingBox(
                            rows.getDouble(1), rows.getDouble(2), rows.getDouble(3), rows.getDouble(4)));
                }
            }
            return boxes;
        });
    }
}
