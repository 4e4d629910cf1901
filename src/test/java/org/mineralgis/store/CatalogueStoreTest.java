package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LoadedDataset;

final class CatalogueStoreTest {

    private static final Dataset MINE = dataset("mine", GeometryType.POINT, field("name", FieldType.TEXT));
    private static final Dataset EVENT = dataset("event", GeometryType.NONE, field("name", FieldType.TEXT));

    @Test
    void beforeTheFirstReleaseTheCatalogueIsEmpty() {
        try (TestDatabase test = TestDatabase.create()) {
            assertEquals(new Catalogue(0, List.of()), new CatalogueStore(test.database()).current());
        }
    }

    @Test
    void aDatabaseThatWasNeverMigratedHasAnEmptyCatalogue() {
        try (TestDatabase test = TestDatabase.create()) {
            test.execute("drop schema mineral_gis cascade");
            assertEquals(0, new CatalogueStore(test.database()).current().releaseId());
        }
    }

    @Test
    void aReleaseIsDescribedWhole() {
        try (TestDatabase test = TestDatabase.create()) {
            long first = LoadedFixture.load(
                    test, MINE, List.of(feature("a", "POINT (75 39.5)", "乌拉根"), feature("b", "POINT (77 37)", "b")));
            long second = LoadedFixture.load(test, EVENT, List.of(feature("c", null, "conference")));

            Catalogue catalogue = new CatalogueStore(test.database()).current();

            assertEquals(second, catalogue.releaseId());
            assertEquals(
                    List.of("event", "mine"),
                    catalogue.datasets().stream()
                            .map(loaded -> loaded.dataset().id())
                            .toList());
            LoadedDataset mine = catalogue.find("mine").orElseThrow();
            assertEquals(MINE, mine.dataset());
            assertEquals(first, mine.releaseId());
            assertEquals(2, mine.featureCount());
            assertEquals(new BoundingBox(75, 37, 77, 39.5), mine.extent());
            assertEquals(mine.loadedAt(), Instant.parse(mine.loadedAt()).toString());
            assertNull(catalogue.find("event").orElseThrow().extent());
        }
    }

    @Test
    void whatIsForgottenIsAskedForAtOnce() {
        try (TestDatabase test = TestDatabase.create()) {
            CatalogueStore store = new CatalogueStore(test.database(), () -> 0);
            LoadedFixture.load(test, MINE, List.of());
            store.current();
            long release = LoadedFixture.load(test, EVENT, List.of());
            store.forget();
            assertEquals(release, store.current().releaseId());
        }
    }

    @Test
    void aNewReleaseIsNoticedAfterASecondAndNotAskedForEarlier() {
        try (TestDatabase test = TestDatabase.create()) {
            AtomicLong clock = new AtomicLong();
            CatalogueStore store = new CatalogueStore(test.database(), clock::get);
            LoadedFixture.load(test, MINE, List.of());
            Catalogue before = store.current();
            long release = LoadedFixture.load(test, EVENT, List.of());

            clock.addAndGet(Duration.ofMillis(999).toNanos());
            assertSame(before, store.current());
            clock.addAndGet(Duration.ofMillis(1).toNanos());
            assertEquals(release, store.current().releaseId());
        }
    }

    @Test
    void aLostDatabaseIsSaidEveryTimeUntilItIsBack() {
        try (TestDatabase test = TestDatabase.create()) {
            AtomicLong clock = new AtomicLong();
            CatalogueStore store = new CatalogueStore(test.database(), clock::get);
            assertEquals(0, store.current().releaseId());
            clock.addAndGet(Duration.ofSeconds(2).toNanos());
            test.database().close();
            assertThrows(RuntimeException.class, store::current);
            assertThrows(RuntimeException.class, store::current);
        }
    }
}
