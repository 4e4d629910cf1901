package org.mineralgis.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.ZoomRange;
import org.mineralgis.store.CatalogueStore;
import org.mineralgis.store.LoadedFixture;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.store.TestDatabase;
import org.mineralgis.tile.ContentCoding;
import org.mineralgis.tile.Tile;
import org.mineralgis.tile.TileService;

/** Archives of real tiles. */
final class TileExportTest {

    private static final LocalizedText TITLE = new LocalizedText("矿产", "Minerals");

    @TempDir
    private Path folder;

    private static void loadMines(TestDatabase test) {
        LoadedFixture.load(
                test,
                LoadedFixture.dataset("mine", GeometryType.POINT, LoadedFixture.field("name", FieldType.TEXT)),
                List.of(
                        LoadedFixture.feature("乌拉根", "POINT (74.91 39.67)", "乌拉根铅锌矿"),
                        LoadedFixture.feature("edge", "POINT (78.75 40.5)", "on the edge of a tile of level 5"),
                        LoadedFixture.feature("nowhere", null, "without position")));
    }

    private static List<LoadedDataset> datasets(TestDatabase test) {
        return new CatalogueStore(test.database()).current().datasets();
    }

    private ReadArchive export(TestDatabase test, ZoomRange zoom) throws IOException {
        Path archive = folder.resolve("out.pmtiles");
        new TileExport(test.database(), datasets(test), zoom, new Quiet()).run(archive, TITLE, 1);
        return new ReadArchive(archive);
    }

    private static final class Quiet implements ExportProgress {
        @Override
        public void level(int zoom, int tiles) {}

        @Override
        public void tile(int zoom, int count) {}
    }

    /** Asks for every tile of the world, which the export does not. */
    private static Map<Long, byte[]> everyTile(TestDatabase test, int maxZoom) {
        TileService service = new TileService(test.database());
        List<SelectedDataset> wanted =
                datasets(test).stream().map(SelectedDataset::whole).toList();
        Map<Long, byte[]> tiles = new TreeMap<>();
        for (int zoom = 0; zoom <= maxZoom; zoom++) {
            for (int column = 0; column < 1 << zoom; column++) {
                for (int row = 0; row < 1 << zoom; row++) {
                    Tile tile = service.find(wanted, new TileCoordinate(zoom, column, row))
                            .orElse(null);
                    if (tile != null && !tile.empty()) {
                        tiles.put(HilbertOrder.number(zoom, column, row), tile.bytes(ContentCoding.IDENTITY));
                    }
                }
            }
        }
        return tiles;
    }

    @Test
    void theArchiveHoldsEveryTileThatIsNotEmptyAndNoOther() throws IOException {
        try (TestDatabase test = TestDatabase.create()) {
            loadMines(test);
            Map<Long, byte[]> expected = everyTile(test, 7);
            ReadArchive archive = export(test, new ZoomRange(0, 7));
            assertEquals(expected.keySet(), archive.tiles().keySet());
            expected.forEach(
                    (number, bytes) -> assertArrayEquals(bytes, archive.tiles().get(number)));
            assertTrue(expected.size() > 8, "the point on an edge is in two tiles: " + expected.size());
        }
    }

    @Test
    void metadataNamesLayersLicenceAndCaveatsOfEachDataset() throws IOException {
        try (TestDatabase test = TestDatabase.create()) {
            loadMines(test);
            JsonNode json = new ObjectMapper()
                    .readTree(export(test, new ZoomRange(3, 4)).metadata());
            assertEquals("矿产 · Minerals", json.at("/name").textValue());
            assertEquals("mine", json.at("/vector_layers/0/id").textValue());
            assertEquals("CC-BY-4.0", json.at("/datasets/0/licence/spdx").textValue());
            assertEquals("Fixture of a test", json.at("/attribution").textValue());
            assertEquals(3, json.at("/datasets/0/records").intValue());
        }
    }

    @Test
    void anExportThatWasStoppedIsTakenUpAndMakesTheSameArchive() throws IOException {
        try (TestDatabase test = TestDatabase.create()) {
            loadMines(test);
            byte[] whole = bytesOf(test, new Quiet());
            List<Integer> done = new ArrayList<>();
            ExportProgress stopping = new ExportProgress() {
                @Override
                public void level(int zoom, int tiles) {
                    if (zoom == 5) {
                        throw new IllegalStateException("stopped");
                    }
                }

                @Override
                public void tile(int zoom, int count) {
                    done.add(zoom);
                }
            };
            assertThrows(IllegalStateException.class, () -> bytesOf(test, stopping));
            assertFalse(done.isEmpty());
            List<Integer> again = new ArrayList<>();
            ExportProgress counting = new ExportProgress() {
                @Override
                public void level(int zoom, int tiles) {}

                @Override
                public void tile(int zoom, int count) {
                    again.add(zoom);
                }
            };
            assertArrayEquals(whole, bytesOf(test, counting));
            assertTrue(again.stream().allMatch(zoom -> zoom >= 5), "made again: " + again);
        }
    }

    private byte[] bytesOf(TestDatabase test, ExportProgress progress) throws IOException {
        Path archive = folder.resolve("whole.pmtiles");
        Files.deleteIfExists(archive);
        new TileExport(test.database(), datasets(test), new ZoomRange(0, 8), progress).run(archive, TITLE, 1);
        return Files.readAllBytes(archive);
    }

    @Test
    void levelsThatTheDatasetsDoNotHaveAreRefused() throws IOException {
        try (TestDatabase test = TestDatabase.create()) {
            loadMines(test);
            assertThrows(IllegalArgumentException.class, () -> export(test, new ZoomRange(15, 16)));
        }
    }
}
