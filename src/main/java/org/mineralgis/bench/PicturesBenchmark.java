package org.mineralgis.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Language;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.picture.PictureLook;
import org.mineralgis.picture.PictureService;
import org.mineralgis.picture.PictureSize;
import org.mineralgis.store.CatalogueStore;
import org.mineralgis.store.Database;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.style.MapLayer;
import org.mineralgis.style.MapStyles;
import org.mineralgis.tile.Tileset;

/**
 * PNG tiles of the data that is served, in no cache, one after the other over the middle of the region, in turn with MapServer if
 * that is wanted; and what memory many pictures leave behind. The tables of {@code docs/benchmarks.md}.
 */
public final class PicturesBenchmark {

    private static final List<String> HEADING = List.of(
            "| zoom | ours, a tile | MapServer, a tile | ratio | bytes: ours; theirs |", "|---|---|---|---|---|");

    private static final int ZOOM_MIN = 6;
    private static final int ZOOM_MAX = 12;
    private static final double LONGITUDE = 76.0;
    private static final double LATITUDE = 39.6;
    private static final int COLUMNS = 5;
    private static final int ROWS = 4;
    private static final int WARM_UP_ROUNDS = 3;
    private static final int SMALL_SIDE = 64;

    private final Database database;
    private final Catalogue catalogue;
    private final PictureLook look;
    private final List<SelectedDataset> mapped;
    private final PictureService pictures;
    private final PrintStream progress;
    private int run;

    private PicturesBenchmark(Database database, MapStyles styles, PrintStream progress) {
        this.database = database;
        this.catalogue = new CatalogueStore(database).current();
        List<MapLayer> layers = styles.layers(catalogue);
        this.look = new PictureLook(layers, MapStyles.paper(), Language.ZH);
        this.mapped = catalogue.datasets().stream()
                .filter(loaded -> loaded.dataset().portrayal().mapped())
                .map(SelectedDataset::whole)
                .toList();
        this.pictures = new PictureService(database);
        this.progress = progress;
    }

    /**
     * Measures tiles and returns the table.
     *
     * @param runs of each tile, at least 1
     * @param mapServerFolder takes what MapServer needs; null to leave it out
     */
    public static String tiles(
            Database database, MapStyles styles, int runs, @Nullable Path mapServerFolder, PrintStream progress)
            throws IOException, InterruptedException {
        return new PicturesBenchmark(database, styles, progress).measure(runs, mapServerFolder);
    }

    /** Draws so many small pictures, each another one, and tells the heap in use after a collection on the way. */
    public static String renders(Database database, MapStyles styles, int renders, PrintStream progress) {
        return new PicturesBenchmark(database, styles, progress).drawMany(renders);
    }

    private String measure(int runs, @Nullable Path folder) throws IOException, InterruptedException {
        List<String> rows = new ArrayList<>(HEADING);
        try (MapServerPictures theirs = folder == null ? null : start(folder)) {
            for (int round = 0; round < WARM_UP_ROUNDS; round++) {
                for (int zoom = ZOOM_MIN; zoom <= ZOOM_MAX; zoom++) {
                    around(zoom).forEach(this::draw);
                }
            }
            for (int zoom = ZOOM_MIN; zoom <= ZOOM_MAX; zoom++) {
                rows.add(compare(zoom, runs, theirs));
            }
        }
        return String.join("\n", rows);
    }

    private MapServerPictures start(Path folder) throws IOException, InterruptedException {
        List<Dataset> datasets =
                mapped.stream().map(selected -> selected.loaded().dataset()).toList();
        return new MapServerPictures(database, datasets, look.layers(), folder);
    }

    private String compare(int zoom, int runs, @Nullable MapServerPictures theirs) throws IOException {
        List<TileCoordinate> tiles = around(zoom);
        double[] ours = new double[runs * tiles.size()];
        double[] others = new double[runs * tiles.size()];
        long[] bytes = new long[2];
        int place = 0;
        for (int round = 0; round < runs; round++) {
            run++;
            for (TileCoordinate tile : tiles) {
                long begin = System.nanoTime();
                bytes[0] += draw(tile).length;
                long middle = System.nanoTime();
                bytes[1] += theirs == null ? 0 : theirs.draw(datasetsAt(zoom), tile).length;
                ours[place] = (middle - begin) / 1e6;
                others[place++] = (System.nanoTime() - middle) / 1e6;
            }
        }
        Samples our = new Samples(ours);
        String row = String.format(
                Locale.ROOT, "| z%d | %.1f ms (%.1f–%.1f) |", zoom, our.median(), our.least(), our.most());
        row += theirs == null ? " – | – | – |" : beside(our, new Samples(others), bytes, place);
        progress.println(row);
        return row;
    }

    private static String beside(Samples ours, Samples theirs, long[] bytes, int pictures) {
        return String.format(
                Locale.ROOT,
                " %.1f ms (%.1f–%.1f) | %.1f | %,d; %,d |",
                theirs.median(),
                theirs.least(),
                theirs.most(),
                theirs.median() / ours.median(),
                bytes[0] / pictures,
                bytes[1] / pictures);
    }

    /** One of a version that nobody has asked for, so that nothing of it is kept. */
    private byte[] draw(TileCoordinate tile) {
        return pictures.tile(tile, new PictureSize(256, 256, 1), mapped, "bench " + run, look, () -> false);
    }

    private List<Dataset> datasetsAt(int zoom) {
        return mapped.stream()
                .map(selected -> selected.loaded().dataset())
                .filter(dataset -> dataset.portrayal().zoom() != null
                        && dataset.portrayal().zoom().min() <= zoom)
                .toList();
    }

    private List<TileCoordinate> around(int zoom) {
        TileCoordinate any = new TileCoordinate(zoom, 0, 0);
        int column = (int) any.set().column(zoom, LONGITUDE);
        int row = (int) any.set().row(zoom, LATITUDE);
        List<LoadedDataset> datasets =
                mapped.stream().map(SelectedDataset::loaded).toList();
        Tileset tileset = Tileset.of(any.set(), datasets);
        List<TileCoordinate> tiles = new ArrayList<>();
        for (int right = 0; right < COLUMNS; right++) {
            for (int down = 0; down < ROWS; down++) {
                TileCoordinate tile = new TileCoordinate(zoom, column + right - COLUMNS / 2, row + down - ROWS / 2);
                if (tileset.contains(tile)) {
                    tiles.add(tile);
                }
            }
        }
        return tiles;
    }

    private String drawMany(int renders) {
        PictureService pictures = new PictureService(database);
        List<TileCoordinate> tiles = new ArrayList<>();
        for (int zoom = ZOOM_MIN; zoom <= ZOOM_MAX; zoom++) {
            tiles.addAll(around(zoom));
        }
        StringBuilder table = new StringBuilder("| pictures | heap in use after a collection |\n|---|---|\n");
        for (int drawn = 1; drawn <= renders; drawn++) {
            TileCoordinate tile = tiles.get(drawn % tiles.size());
            // Another version each time, so that the cache has to let go of others.
            pictures.tile(
                    tile, new PictureSize(SMALL_SIDE, SMALL_SIDE, 1), mapped, String.valueOf(drawn), look, () -> false);
            if (drawn % (renders / 10) == 0) {
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                long used = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
                String row = String.format(Locale.ROOT, "| %,d | %d MiB |%n", drawn, used);
                progress.print(row);
                table.append(row);
            }
        }
        return table.toString();
    }
}
