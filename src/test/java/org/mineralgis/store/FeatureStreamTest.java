package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;
import static org.mineralgis.store.LoadedFixture.geometry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Lineage;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.Selection;

final class FeatureStreamTest {

    private static final int COUNT = 1_000;

    private static TestDatabase test;
    private static FeatureStream stream;
    private static LoadedDataset drill;

    @BeforeAll
    static void load() {
        test = TestDatabase.create();
        List<Feature> records = new ArrayList<>();
        for (int number = 0; number < COUNT; number++) {
            String place = number % 10 == 9 ? null : "POINT (" + (73 + number / 250.0) + " 39)";
            records.add(feature("k" + (COUNT - number), place, "孔 " + number, (long) number));
        }
        LoadedFixture.load(
                test,
                dataset("drill", GeometryType.POINT, field("name", FieldType.TEXT), field("rank", FieldType.INTEGER)),
                records);
        drill = new CatalogueStore(test.database()).current().find("drill").orElseThrow();
        stream = new FeatureStream(test.database());
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    @Test
    void allRecordsComeOnceInTheOrderOfCodePoints() throws IOException {
        List<String> ids = ids(Selection.ALL);
        assertEquals(COUNT, ids.size());
        assertEquals(ids.stream().sorted().distinct().toList(), ids);
    }

    @Test
    void aSelectionNarrowsThemByBoundValues() throws IOException {
        assertEquals(List.of("k993"), ids(equalTo("name", "孔 7")));
        assertEquals(List.of(), ids(equalTo("name", "' or true --")));
        BoundingBox box = new BoundingBox(73, 38, 73.02, 40);
        // 100 have no position, which every box finds.
        assertEquals(
                106, ids(new Selection(box, null, null, Map.of(), null, null)).size());
    }

    private static Selection equalTo(String field, String text) {
        return new Selection(null, null, null, Map.of(field, text), null, null);
    }

    private static List<String> ids(Selection selection) throws IOException {
        List<String> ids = new ArrayList<>();
        assertEquals(stream.forEach(drill, selection, feature -> ids.add(feature.id())), ids.size());
        return ids;
    }

    @Test
    void aRecordHasItsLineageAndTheWholeWordsOfItsFileButNotTheOriginalGeometry() throws IOException {
        try (TestDatabase other = TestDatabase.create()) {
            String words = "75.1,39.5;".repeat(500);
            Lineage lineage = new Lineage(
                    Evidence.SCHEMATIC, "GCJ-02", List.of("gcj02-inverse@1"), 250.0, geometry("POINT (75 39)"), words);
            LoadedFixture.load(
                    other,
                    dataset("drill", GeometryType.POINT),
                    List.of(new Feature("1", geometry("POINT (75 39)"), List.of(), lineage)));
            LoadedDataset loaded =
                    new CatalogueStore(other.database()).current().find("drill").orElseThrow();
            List<Feature> records = new ArrayList<>();
            new FeatureStream(other.database()).forEach(loaded, Selection.ALL, records::add);
            Lineage streamed = records.get(0).lineage();
            assertEquals(words, streamed.originalCoordinates());
            assertEquals(List.of("gcj02-inverse@1"), streamed.datumSteps());
            assertNull(streamed.originalGeometry());
        }
    }

    @Test
    void aConsumerThatThrowsEndsTheQueryAndFreesItsConnection() throws IOException {
        IOException hungUp = new IOException("hung up");
        // More often than the pool has connections.
        for (int time = 0; time < 12; time++) {
            List<String> seen = new ArrayList<>();
            IOException thrown = assertThrows(
                    IOException.class,
                    () -> stream.forEach(drill, Selection.ALL, feature -> {
                        seen.add(feature.id());
                        if (seen.size() == 3) {
                            throw hungUp;
                        }
                    }));
            assertSame(hungUp, thrown);
            assertEquals(3, seen.size());
        }
        assertEquals(COUNT, ids(Selection.ALL).size());
    }

    @Test
    void aQueryWhoseRecordsAreLongInComingEndsWhenNobodyWaitsAnyMore() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (TestDatabase other = TestDatabase.create()) {
            LoadedFixture.load(
                    other,
                    dataset("slow", GeometryType.NONE, field("name", FieldType.TEXT)),
                    List.of(feature("1", null, "a"), feature("2", null, "b")));
            LoadedDataset loaded =
                    new CatalogueStore(other.database()).current().find("slow").orElseThrow();
            other.execute("alter table gis.slow rename to slow_rows");
            other.execute("create view gis.slow as select * from gis.slow_rows where pg_sleep(600) is not null");
            FeatureConsumer leaving = new FeatureConsumer() {
                @Override
                public void accept(Feature feature) {
                    throw new AssertionError("no record can have come");
                }

                @Override
                public boolean gone() {
                    asked.countDown();
                    return true;
                }
            };
            assertThrows(IOException.class, () -> new FeatureStream(other.database())
                    .forEach(loaded, Selection.ALL, leaving));
            assertEquals(0, asked.getCount());
            assertEquals(0, other.sleepingQueries());
        }
    }
}
