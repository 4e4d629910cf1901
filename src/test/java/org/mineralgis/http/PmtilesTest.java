package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tileverse.vectortile.model.VectorTile;
import io.tileverse.vectortile.mvt.VectorTileCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.archive.ExportProgress;
import org.mineralgis.archive.TileExport;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.ZoomRange;
import org.mineralgis.store.CatalogueStore;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.tile.ContentCoding;
import org.mineralgis.tile.Tile;
import org.mineralgis.tile.TileService;

/** The public PMTiles library for JavaScript reads an archive of all that is shipped. */
@ExtendWith(ShippedServer.Shared.class)
final class PmtilesTest {

    private static final int ZOOM_MAX = 8;

    /** Only keeps a hanging script from hanging the build. */
    private static final long MINUTES_MAX = 5;

    @TempDir
    private Path folder;

    private static List<LoadedDataset> mapped(Catalogue catalogue) {
        return catalogue.datasets().stream()
                .filter(loaded -> loaded.dataset().portrayal().mapped() && loaded.extent() != null)
                .toList();
    }

    private static final class Quiet implements ExportProgress {
        @Override
        public void level(int zoom, int tiles) {}

        @Override
        public void tile(int zoom, int count) {}
    }

    /** Lines of tiles around Wuqia that hold something: level, column, row and how many records of all layers. */
    private static String expected(ShippedServer server, List<LoadedDataset> datasets) throws IOException {
        TileService service = new TileService(server.database());
        List<SelectedDataset> wanted =
                datasets.stream().map(SelectedDataset::whole).toList();
        StringBuilder lines = new StringBuilder();
        for (int zoom = 0; zoom <= ZOOM_MAX; zoom++) {
            int column = (int) ((74.9 + 180) / 360 * (1 << zoom));
            int row = (int) (0.3795 * (1 << zoom));
            for (int aside = 0; aside < Math.min(3, 1 << zoom); aside++) {
                int at = Math.min(column + aside, (1 << zoom) - 1);
                Optional<Tile> tile = service.find(wanted, new TileCoordinate(zoom, at, row));
                if (tile.isPresent() && !tile.get().empty()) {
                    lines.append(zoom + " " + at + ' ' + row + ' ' + records(tile.get()) + '\n');
                }
            }
        }
        return lines.toString();
    }

    private static long records(Tile tile) throws IOException {
        VectorTile decoded = new VectorTileCodec().decode(tile.bytes(ContentCoding.IDENTITY));
        return decoded.getLayers().stream()
                .mapToLong(layer -> layer.getFeatures().count())
                .sum();
    }

    @Test
    void theJavaScriptLibraryReadsEveryTileItIsAskedForAndTheMetadata(ShippedServer server)
            throws IOException, InterruptedException {
        Catalogue catalogue = new CatalogueStore(server.database()).current();
        List<LoadedDataset> datasets = mapped(catalogue);
        Path archive = folder.resolve("map.pmtiles");
        new TileExport(server.database(), datasets, new ZoomRange(0, ZOOM_MAX), new Quiet())
                .run(archive, new LocalizedText("矿产", "Minerals"), catalogue.releaseId());
        Path input = folder.resolve("expected.txt");
        Files.writeString(input, expected(server, datasets));
        Path log = Files.createDirectories(Path.of("target")).resolve("pmtiles.log");
        Process process = new ProcessBuilder("bash", "src/test/viewer/pmtiles.sh", archive.toString())
                .redirectErrorStream(true)
                .redirectInput(input.toFile())
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
        process.destroyForcibly();
        String output = Files.readString(log);
        assertTrue(ended, output);
        assertEquals(0, process.exitValue(), output);
        assertTrue(Files.readAllLines(input).size() > 15, Files.readString(input));
        assertTrue(output.contains(Files.readAllLines(input).size() + " tiles, levels 0 to " + ZOOM_MAX), output);
    }
}
