package org.mineralgis.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.query.Selection;
import org.mineralgis.store.Database;
import org.mineralgis.store.DatabaseException;
import org.mineralgis.store.DrawnFixture;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.store.TestDatabase;

final class TileServiceTest {

    private static final TileCoordinate FULL = new TileCoordinate(8, 181, 97);
    private static final TileCoordinate BARE = new TileCoordinate(8, 184, 97);
    private static final List<String> IDS = List.of("mine");
    private static final DatasetFixture MINE =
            DatasetFixture.of("mine", GeometryType.POINT).zoom(4, 12);
    private static final Catalogue CATALOGUE = DatasetFixture.catalogue(MINE.loaded());

    private TestDatabase test;
    private TileService tiles;

    @BeforeEach
    void createDataset() {
        test = TestDatabase.create();
        test.execute("""
                create table gis.mine (fid text primary key, evidence text not null, geom geometry(Point, 4326));
                insert into gis.mine values ('wulagen', 'published', 'srid=4326;point(75.0417 39.6811)');
                """);
        DrawnFixture.create(test, MINE.dataset());
        draw("wulagen", 1, "75.0417 39.6811");
        tiles = new TileService(test.database());
    }

    private void draw(String fid, int rank, String position) {
        test.execute(
                "insert into tile.mine values ('%s', false, 4, 22, 14, %d, null, '', st_transform('srid=4326;point(%s)', 3857))"
                        .formatted(fid, rank, position));
    }

    @AfterEach
    void dropDatabase() {
        test.close();
    }

    @Test
    void insideTheLimitsThereIsATileBeItEmpty() {
        assertFalse(find(CATALOGUE, IDS, FULL).orElseThrow().empty());
        assertTrue(find(CATALOGUE, IDS, BARE).orElseThrow().empty());
    }

    @Test
    void outsideTheLimitsThereIsNone() {
        assertEquals(Optional.empty(), find(CATALOGUE, IDS, new TileCoordinate(8, 0, 97)), "outside the extent");
        assertEquals(Optional.empty(), find(CATALOGUE, IDS, new TileCoordinate(3, 5, 3)), "below the zooms");
        assertEquals(Optional.empty(), find(CATALOGUE, List.of("nothing"), FULL), "not in the catalogue");
    }

    @Test
    void aDatasetIsNotAskedBeforeItsFirstZoom() {
        Catalogue both = DatasetFixture.catalogue(
                DatasetFixture.of("not_in_the_database", GeometryType.POINT)
                        .zoom(9, 14)
                        .loaded(),
                MINE.loaded());
        assertFalse(find(both, List.of("not_in_the_database", "mine"), FULL)
                .orElseThrow()
                .empty());
    }

    @Test
    void aTileIsMadeOnceForEachContent() {
        Tile first = find(CATALOGUE, IDS, FULL).orElseThrow();
        assertSame(first, find(CATALOGUE, IDS, FULL).orElseThrow());
        test.execute("delete from tile.mine");
        Catalogue next = DatasetFixture.catalogue(MINE.contentHash("another").loaded());
        Tile second = find(next, IDS, FULL).orElseThrow();
        assertNotSame(first, second);
        assertTrue(second.empty());
    }

    @Test
    void eachSelectionHasATileOfItsOwnThatIsMadeOnce() {
        test.execute("insert into gis.mine values ('far', 'published', 'srid=4326;point(75.05 39.7)')");
        draw("far", 2, "75.05 39.7");
        Tile all = find(CATALOGUE, IDS, FULL).orElseThrow();
        Tile part = select(new BoundingBox(75, 39.65, 75.1, 39.69)).orElseThrow();
        assertNotSame(all, part);
        assertTrue(part.bytes(ContentCoding.IDENTITY).length < all.bytes(ContentCoding.IDENTITY).length);
        assertSame(part, select(new BoundingBox(75, 39.65, 75.1, 39.69)).orElseThrow(), "the same question once more");
        assertTrue(
                select(new BoundingBox(0, 0, 1, 1)).orElseThrow().empty(), "nothing selected, but within the limits");
    }

    private Optional<Tile> select(BoundingBox box) {
        Selection selection = new Selection(box, null, null, Map.of(), null, null);
        return tiles.find(List.of(new SelectedDataset(MINE.loaded(), selection)), FULL);
    }

    @Test
    void aFailureIsNeitherAnEmptyTileNorRemembered() {
        test.execute("alter table tile.mine rename to gone");
        assertThrows(DatabaseException.class, () -> find(CATALOGUE, IDS, FULL));
        test.execute("alter table tile.gone rename to mine");
        assertFalse(find(CATALOGUE, IDS, FULL).orElseThrow().empty());
    }

    @Test
    @Timeout(60)
    void manyWhoWantATileAtTheSameTimeAskTheDatabaseOnce() throws InterruptedException, ExecutionException {
        List<FutureTask<Tile>> wishes = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        try (Database other = test.openAgain()) {
            other.inTransaction(connection -> {
                try (var lock = connection.createStatement()) {
                    lock.execute("lock table tile.mine in access exclusive mode");
                }
                for (int i = 0; i < 20; i++) {
                    FutureTask<Tile> wish =
                            new FutureTask<>(() -> find(CATALOGUE, IDS, FULL).orElseThrow());
                    wishes.add(wish);
                    threads.add(new Thread(wish));
                    threads.get(i).start();
                }
                while (threads.stream().filter(TileServiceTest::waits).count() < 19 || statementsThatWait() < 1) {
                    Thread.onSpinWait();
                }
                assertEquals(1, statementsThatWait());
                return null;
            });
        }
        Set<Tile> answers = new HashSet<>();
        for (FutureTask<Tile> wish : wishes) {
            answers.add(wish.get());
        }
        assertEquals(1, answers.size(), "one and the same tile for all");
    }

    /** The tile of those of these datasets that are in the catalogue. */
    private Optional<Tile> find(Catalogue catalogue, List<String> ids, TileCoordinate tile) {
        return tiles.find(
                ids.stream()
                        .flatMap(id -> catalogue.find(id).stream())
                        .map(SelectedDataset::whole)
                        .toList(),
                tile);
    }

    private static boolean waits(Thread thread) {
        return thread.getState() == Thread.State.WAITING;
    }

    /** How many wait for the lock on the dataset. */
    private long statementsThatWait() {
        return test.database().with(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select count(*) from pg_locks where not granted and relation = 'tile.mine'::regclass")) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }
}
