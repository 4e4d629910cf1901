package org.mineralgis.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.datum.ServedArea;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LabelLanguage;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.picture.PictureLook;
import org.mineralgis.picture.PictureService;
import org.mineralgis.picture.PictureSize;
import org.mineralgis.store.CatalogueStore;
import org.mineralgis.store.Database;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.style.MapLayer;
import org.mineralgis.style.MapStyles;
import org.mineralgis.style.MapSymbol;
import org.mineralgis.style.StyleFileException;
import org.mineralgis.tile.Tileset;

/**
 * PNG tiles of the data that is served, of which nothing is kept before: views of twenty neighbouring tiles at several places, one
 * tile after the other, in turn with MapServer if that is wanted; and what memory many pictures leave behind. The tables of
 * {@code docs/benchmarks.md}.
 */
public final class PicturesBenchmark {

    private static final List<String> HEADING = List.of(
            "| zoom | ours, a tile | its first tile | MapServer, a tile | ratio | bytes: ours; theirs |",
            "|---|---|---|---|---|---|");

    private static final int ZOOM_MIN = 6;
    private static final int ZOOM_MAX = 12;

    /** Longitude and latitude of the middles of views: Kashgar, Wuqia, the Pamirs, Yecheng, Bachu. */
    private static final double[][] PLACES = {{76.0, 39.6}, {75.1, 39.75}, {75.3, 38.2}, {77.4, 37.8}, {78.5, 39.7}};

    private static final int COLUMNS = 5;
    private static final int ROWS = 4;
    /** The last of them with MapServer, which needs no more to have its connections. */
    private static final int WARM_UP_ROUNDS = 10;

    private static final int SMALL_SIDE = 64;
    private static final int SHADE_WIDTH = 1024;

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
        this.look = new PictureLook(layers, MapStyles.paper(), LabelLanguage.ZH);
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
     * @param styles the folder of the map's styles
     * @param runs of each view, at least 1
     * @param mapServerFolder takes what MapServer needs; null to leave it out
     */
    public static String tiles(
            Database database, Path styles, int runs, @Nullable Path mapServerFolder, PrintStream progress)
            throws IOException, InterruptedException, StyleFileException {
        return new PicturesBenchmark(database, MapStyles.read(styles), progress)
                .measure(runs, mapServerFolder, styles.resolve("symbols"));
    }

    /** Draws so many small pictures, each another one, and tells the heap in use after a collection on the way. */
    public static String renders(Database database, MapStyles styles, int renders, PrintStream progress) {
        return new PicturesBenchmark(database, styles, progress).drawMany(renders);
    }

    private String measure(int runs, @Nullable Path folder, Path symbols) throws IOException, InterruptedException {
        List<String> rows = new ArrayList<>(HEADING);
        try (MapServerPictures theirs =
                folder == null ? null : new MapServerPictures(database, symbols, shade(), folder)) {
            for (int round = 0; round < WARM_UP_ROUNDS; round++) {
                for (int zoom = ZOOM_MIN; zoom <= ZOOM_MAX; zoom++) {
                    compare(zoom, 1, round == WARM_UP_ROUNDS - 1 ? theirs : null);
                }
            }
            for (int zoom = ZOOM_MIN; zoom <= ZOOM_MAX; zoom++) {
                String row = compare(zoom, runs, theirs);
                progress.println(row);
                rows.add(row);
            }
        }
        return String.join("\n", rows);
    }

    /** The hillshade of all of the grid, without anything else. */
    private MapServerPictures.Shade shade() {
        List<MapLayer> layers = look.layers().stream()
                .filter(layer -> layer.symbol() instanceof MapSymbol.Relief)
                .toList();
        LoadedDataset grid = ((MapSymbol.Relief) layers.get(0).symbol()).grid();
        BoundingBox extent = Objects.requireNonNull(grid.extent(), "a relief lies somewhere");
        Envelope degrees = new Envelope(extent.west(), extent.east(), extent.south(), extent.north());
        Envelope box = ServedArea.boxIn(ServedCrs.EPSG_3857, ServedCrs.CRS84, degrees);
        int height = (int) Math.round(SHADE_WIDTH * box.getHeight() / box.getWidth());
        byte[] png = pictures.picture(
                ServedCrs.EPSG_3857,
                box,
                new PictureSize(SHADE_WIDTH, height, 1),
                List.of(),
                new PictureLook(layers, null, LabelLanguage.ZH),
                () -> false);
        return new MapServerPictures.Shade(png, box, SHADE_WIDTH, height);
    }

    /** Draws each view so many times, both in turn, and tells the medians over views. */
    private String compare(int zoom, int runs, @Nullable MapServerPictures theirs) throws IOException {
        int views = runs * PLACES.length;
        double[] ours = new double[views];
        double[] firsts = new double[views];
        double[] others = new double[views];
        long[] bytes = new long[3];
        for (int view = 0; view < views; view++) {
            List<TileCoordinate> tiles = around(PLACES[view % PLACES.length], zoom);
            run++;
            long begin = System.nanoTime();
            bytes[0] += draw(tiles.get(0)).length;
            firsts[view] = (System.nanoTime() - begin) / 1e6;
            for (TileCoordinate tile : tiles.subList(1, tiles.size())) {
                bytes[0] += draw(tile).length;
            }
            long middle = System.nanoTime();
            for (TileCoordinate tile : tiles) {
                bytes[1] += theirs == null ? 0 : theirs.draw(datasetsAt(zoom), tile).length;
            }
            ours[view] = (middle - begin) / 1e6 / tiles.size();
            others[view] = (System.nanoTime() - middle) / 1e6 / tiles.size();
            bytes[2] += tiles.size();
        }
        Samples our = new Samples(ours);
        String row = String.format(Locale.ROOT, "| z%d | %s | %s |", zoom, range(our), range(new Samples(firsts)));
        return row + (theirs == null ? " – | – | – |" : beside(our, new Samples(others), bytes));
    }

    private static String range(Samples samples) {
        return String.format(Locale.ROOT, "%.1f ms (%.1f–%.1f)", samples.median(), samples.least(), samples.most());
    }

    private static String beside(Samples ours, Samples theirs, long[] bytes) {
        return String.format(
                Locale.ROOT,
                " %s | %.1f | %,d; %,d |",
                range(theirs),
                theirs.median() / ours.median(),
                bytes[0] / bytes[2],
                bytes[1] / bytes[2]);
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

    private List<TileCoordinate> around(double[] middle, int zoom) {
        TileCoordinate any = new TileCoordinate(zoom, 0, 0);
        int column = (int) any.set().column(zoom, middle[0]);
        int row = (int) any.set().row(zoom, middle[1]);
        List<LoadedDataset> datasets =
                mapped.stream().map(SelectedDataset::loaded).toList();
        Tileset tileset = Tileset.of(any.set(), datasets);
        List<TileCoordinate> tiles = new ArrayList<>();
        for (int down = 0; down < ROWS; down++) {
            for (int right = 0; right < COLUMNS; right++) {
                TileCoordinate tile = new TileCoordinate(zoom, column + right - COLUMNS / 2, row + down - ROWS / 2);
                if (tileset.contains(tile)) {
                    tiles.add(tile);
                }
            }
        }
        return tiles;
    }

    private String drawMany(int renders) {
        List<TileCoordinate> tiles = new ArrayList<>();
        for (int zoom = ZOOM_MIN; zoom <= ZOOM_MAX; zoom++) {
            tiles.addAll(around(PLACES[0], zoom));
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
