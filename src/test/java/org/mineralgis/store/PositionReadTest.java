package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.query.Selection;

/** What is counted of the two halves of a table is what is counted of all of it. */
final class PositionReadTest {

    private static final int RECORDS = 3_000;
    private static final Dataset POINTS = dataset("drill", GeometryType.POINT, field("kind", FieldType.TEXT));
    private static final Dataset AREAS = dataset("right", GeometryType.MULTI_POLYGON, field("kind", FieldType.TEXT));
    private static final Selection ZINC = new Selection(null, null, null, Map.of("kind", "zinc"), null, null);
    private static final long ALWAYS = 2;
    private static final long NEVER = Long.MAX_VALUE;

    private static TestDatabase test;

    @BeforeAll
    static void load() {
        test = TestDatabase.create();
        SplittableRandom random = new SplittableRandom(9);
        List<Feature> points = new ArrayList<>();
        List<Feature> areas = new ArrayList<>();
        for (int number = 0; number < RECORDS; number++) {
            double x = 74 + random.nextDouble() * 5;
            double y = 36 + random.nextDouble() * 4;
            String kind = number % 3 == 0 ? "zinc" : "lead";
            String place = number % 7 == 0 ? null : "POINT (" + x + " " + y + ")";
            points.add(feature("k" + number, number == 1 ? "POINT (-103.5 -39)" : place, kind));
            areas.add(feature(
                    "k" + number,
                    "MULTIPOLYGON (((%1$s %2$s, %3$s %2$s, %1$s %4$s, %1$s %2$s)))".formatted(x, y, x + 0.1, y + 0.1),
                    kind));
        }
        LoadedFixture.load(test, POINTS, points);
        LoadedFixture.load(test, AREAS, areas);
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    @Test
    void halvesOfPointsHaveTheCountsOfTheWhole() {
        PlaceCounts<List<Long>> whole = count(POINTS, Selection.ALL, NEVER, 100_000);
        assertEquals(RECORDS, whole.matched());
        assertEquals(RECORDS / 7 + 1, whole.withoutPosition());
        assertEquals(1, whole.beyond());
        assertEquals(whole, count(POINTS, Selection.ALL, ALWAYS, 100_000));
    }

    @Test
    void halvesOfASelectionHaveItsCounts() {
        PlaceCounts<List<Long>> whole = count(POINTS, ZINC, NEVER, 100_000);
        assertEquals(RECORDS / 3, whole.matched());
        assertEquals(whole, count(POINTS, ZINC, ALWAYS, 100_000));
    }

    @Test
    void halvesOfAreasHaveTheCountsOfTheWhole() {
        PlaceCounts<List<Long>> whole = count(AREAS, ZINC, NEVER, 100_000);
        assertEquals(RECORDS / 3, whole.placed());
        assertEquals(whole, count(AREAS, ZINC, ALWAYS, 100_000));
    }

    @Test
    void morePlacesThanAllowedAreToldOfHalvesToo() {
        assertTrue(count(POINTS, Selection.ALL, ALWAYS, 10).more());
        assertTrue(count(POINTS, Selection.ALL, NEVER, 10).more());
    }

    @Test
    void aTableThatIsNotThereIsAFailureAndNoEmptyAnswer() {
        Dataset missing = dataset("gone", GeometryType.POINT, field("kind", FieldType.TEXT));
        assertThrows(DatabaseException.class, () -> count(missing, Selection.ALL, ALWAYS, 10));
    }

    private static PlaceCounts<List<Long>> count(
            Dataset dataset, Selection selection, long blocksHalved, int placesMax) {
        PlaceTally.Finder squares =
                (x, y) -> new PlaceTally.At((int) Math.floor(x / 20_000), (int) Math.floor(y / 20_000));
        return new PositionRead(test.database(), dataset, selection, blocksHalved)
                .into(new PlaceTally(squares, placesMax))
                .of((column, row, count) -> List.of((long) column, (long) row, count));
    }
}
