package org.mineralgis.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.model.ZoomRange;
import org.mineralgis.store.Database;
import org.mineralgis.store.OccupiedTiles;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.tile.ContentCoding;
import org.mineralgis.tile.DrawnCounts;
import org.mineralgis.tile.Tile;
import org.mineralgis.tile.TileService;
import org.mineralgis.tile.Tileset;

/**
 * Writes the tiles of datasets, all levels, into one PMTiles archive. An export that was stopped is taken up where it was, as
 * long as nothing changed that the tiles are made of.
 */
public final class TileExport {

    private static final int AHEAD = 64;
    private static final int TILES_BETWEEN_FLUSHES = 256;

    private final Database database;
    private final List<LoadedDataset> datasets;
    private final ZoomRange zoom;
    private final ExportProgress progress;
    private final List<SelectedDataset> wanted;

    /**
     * An export that has done nothing yet.
     *
     * @param datasets mapped datasets with positions, at least one
     * @param zoom the levels wanted; those that the datasets have are exported
     */
    public TileExport(Database database, List<LoadedDataset> datasets, ZoomRange zoom, ExportProgress progress) {
        this.database = database;
        this.datasets = List.copyOf(datasets);
        this.zoom = zoom;
        this.progress = progress;
        this.wanted = datasets.stream().map(SelectedDataset::whole).toList();
    }

    /**
     * Makes the archive.
     *
     * @param archive replaced when the new one is whole
     * @param title what it is called
     * @param releaseId the release that is served
     * @return how many tiles it holds
     * @throws IllegalArgumentException when the datasets have no tiles at these levels
     * @throws org.mineralgis.store.DatabaseException when the database fails: what is made so far stays for the next export
     */
    public int run(Path archive, LocalizedText title, long releaseId) throws IOException {
        Tileset tileset = Tileset.of(TileMatrixSet.WEB_MERCATOR_QUAD, datasets);
        ZoomRange levels = levels(tileset);
        BoundingBox bounds = tileset.bounds().orElseThrow();
        try (TileJournal journal = TileJournal.open(archive.toAbsolutePath(), content(levels))) {
            fill(journal, levels);
            PmtilesFile.write(
                    archive.toAbsolutePath(),
                    journal,
                    ArchiveMetadata.of(datasets, title, releaseId, new DrawnCounts(database)::of),
                    levels,
                    bounds);
            int tiles = journal.tiles().size();
            journal.delete();
            return tiles;
        }
    }

    private ZoomRange levels(Tileset tileset) {
        ZoomRange there = tileset.zoom().orElseThrow(() -> new IllegalArgumentException("the datasets have no tiles"));
        int first = Math.max(zoom.min(), there.min());
        int last = Math.min(zoom.max(), there.max());
        if (first > last) {
            throw new IllegalArgumentException(
                    "the datasets have tiles at the levels " + there.min() + " to " + there.max());
        }
        return new ZoomRange(first, last);
    }

    private String content(ZoomRange levels) {
        return "1 " + levels.min() + '-' + levels.max() + ' '
                + datasets.stream()
                        .map(loaded -> loaded.dataset().id()
                                + '@'
                                + loaded.releaseId()
                                + '@'
                                + loaded.contentHash()
                                + '@'
                                + loaded.state().revision())
                        .collect(Collectors.joining(" "));
    }

    private void fill(TileJournal journal, ZoomRange levels) throws IOException {
        OccupiedTiles occupied = new OccupiedTiles(
                database, datasets.stream().map(LoadedDataset::dataset).toList());
        TilePyramid pyramid = new TilePyramid(occupied::among);
        TileService tiles = new TileService(database);
        ExecutorService makers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            for (int level = 0; level <= levels.max(); level++) {
                if (levels.contains(level)) {
                    progress.level(level, pyramid.level().size());
                    new Level(journal, tiles, makers).add(pyramid.level());
                }
                if (level < levels.max()) {
                    pyramid.descend();
                }
            }
        } finally {
            makers.shutdownNow();
            journal.flush();
        }
    }

    /** The tiles of one level: made by several threads some way ahead, written in their order. */
    private final class Level {

        private record Made(long number, Future<Optional<Tile>> tile) {}

        private final TileJournal journal;
        private final TileService tiles;
        private final ExecutorService makers;
        private final Deque<Made> ahead = new ArrayDeque<>();
        private int count;

        Level(TileJournal journal, TileService tiles, ExecutorService makers) {
            this.journal = journal;
            this.tiles = tiles;
            this.makers = makers;
        }

        void add(List<TileCoordinate> level) throws IOException {
            for (TileCoordinate tile : level) {
                long number = HilbertOrder.number(tile.zoom(), tile.column(), tile.row());
                if (number > journal.lastNumber()) {
                    ahead.add(new Made(number, makers.submit(() -> tiles.find(wanted, tile))));
                } else {
                    count++;
                }
                if (ahead.size() >= AHEAD) {
                    write(tile.zoom());
                }
            }
            while (!ahead.isEmpty()) {
                write(level.get(0).zoom());
            }
        }

        private void write(int zoom) throws IOException {
            Made made = ahead.remove();
            Tile tile = get(made.tile).orElse(null);
            if (tile != null && !tile.empty()) {
                String hash = tile.etag(ContentCoding.GZIP).replace("\"", "");
                journal.add(made.number, tile.bytes(ContentCoding.GZIP), hash);
            }
            count++;
            if (count % TILES_BETWEEN_FLUSHES == 0) {
                journal.flush();
            }
            progress.tile(zoom, count);
        }

        private static <T> T get(Future<T> future) throws IOException {
            try {
                return future.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new IllegalStateException("a tile cannot be made", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("the export was interrupted", e);
            }
        }
    }
}
