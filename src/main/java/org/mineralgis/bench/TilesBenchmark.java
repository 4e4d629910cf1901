package org.mineralgis.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.store.CatalogueStore;
import org.mineralgis.store.Database;
import org.mineralgis.store.PlainTiles;
import org.mineralgis.store.ScratchDatabase;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.tile.ContentCoding;
import org.mineralgis.tile.Tile;
import org.mineralgis.tile.TileService;

/**
 * Tiles of a synthetic map, cold, in turn with what plain {@code ST_AsMVT} takes in this process on the same database; then the
 * same server warm and under many clients, and what the tiles cost a load. The tables of {@code docs/benchmarks.md}.
 */
public final class TilesBenchmark {

    private static final String DATABASE = "mineral_gis_bench_tiles";

    /** Where most of the region lies; tiles of a level are taken around it. */
    private static final double LONGITUDE = 76.4;

    private static final double LATITUDE = 38.4;
    private static final int VIEW_COLUMNS = 5;
    private static final int VIEW_ROWS = 4;

    private final Database server;
    private final List<String> program;
    private final Path folder;
    private final PrintStream progress;
    private final int runs;
    private final SyntheticMap.Size size;
    private final List<String> rows = new ArrayList<>(
            List.of("| case | ours | plain ST_AsMVT | ratio | bytes, gzipped |", "|---|---|---|---|---|"));

    /**
     * A benchmark that has measured nothing yet.
     *
     * @param server beside whose database another is made
     * @param program the command line of mineral-gis, before its arguments
     * @param folder takes files and logs
     * @param runs of each case, at least 1
     */
    private TilesBenchmark(
            Database server,
            List<String> program,
            Path folder,
            PrintStream progress,
            int runs,
            SyntheticMap.Size size) {
        this.server = server;
        this.program = List.copyOf(program);
        this.folder = folder;
        this.progress = progress;
        this.runs = runs;
        this.size = size;
    }

    /** Measures and returns the tables. */
    public static String run(
            Database server,
            List<String> program,
            Path folder,
            BulkBenchmark.Size size,
            long lines,
            PrintStream progress)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        SyntheticMap.Size map = new SyntheticMap.Size(size.points(), size.polygons(), lines, size.seed());
        return new TilesBenchmark(server, program, folder, progress, size.pairs(), map).measure();
    }

    private String measure() throws IOException, InterruptedException {
        Path styles = folder.resolve("tiles-styles");
        Path mapped = folder.resolve("tiles-mapped");
        Path unmapped = folder.resolve("tiles-unmapped");
        progress.println("writing the files (seed " + size.seed() + ")");
        SyntheticMap.write(mapped, styles, size, true);
        SyntheticMap.write(unmapped, styles, size, false);
        double without = load(unmapped);
        try (ScratchDatabase scratch = ScratchDatabase.create(server, DATABASE)) {
            double with = timedLoad(scratch, mapped);
            scratch.analyze();
            try (Database database = scratch.open()) {
                cold(database);
            }
            List<String> tables = new ArrayList<>(rows);
            tables.add("");
            tables.add(String.format(
                    Locale.ROOT,
                    "Load with tiles %.1f s, without %.1f s: %.2f times as long.",
                    with,
                    without,
                    with / without));
            tables.addAll(WarmTiles.measure(program, folder, mapped, styles, scratch, progress));
            return String.join("\n", tables);
        }
    }

    private double load(Path gisData) throws IOException, InterruptedException {
        try (ScratchDatabase scratch = ScratchDatabase.create(server, DATABASE)) {
            return timedLoad(scratch, gisData);
        }
    }

    private double timedLoad(ScratchDatabase scratch, Path gisData) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("load", "--gis-data", gisData.toString()));
        command.addAll(List.of("--reports", folder.resolve("reports").toString()));
        Map<String, String> environment = Map.of("MINERAL_GIS_DATABASE_URL", scratch.address());
        double seconds = TimedProcess.run(command, environment, folder.resolve("load.log"));
        progress.printf(Locale.ROOT, "loaded %s in %.1f s%n", gisData.getFileName(), seconds);
        return seconds;
    }

    private void cold(Database database) throws IOException {
        Catalogue catalogue = new CatalogueStore(database).current();
        for (int zoom = 4; zoom <= 8; zoom++) {
            compare(database, catalogue, "areas, z" + zoom, List.of(SyntheticMap.AREAS), around(zoom, 1, 1));
        }
        for (int zoom = 4; zoom <= 8; zoom++) {
            compare(database, catalogue, "points, z" + zoom, List.of(SyntheticMap.POINTS), around(zoom, 1, 1));
        }
        List<String> all = List.of(SyntheticMap.POINTS, SyntheticMap.AREAS, SyntheticMap.LINES);
        for (int zoom = 12; zoom <= 14; zoom++) {
            compare(
                    database,
                    catalogue,
                    "all, 20 tiles one by one, z" + zoom,
                    all,
                    around(zoom, VIEW_COLUMNS, VIEW_ROWS));
        }
        for (int zoom : new int[] {6, 9, 12}) {
            compare(database, catalogue, "all, view of 20 tiles, z" + zoom, all, around(zoom, VIEW_COLUMNS, VIEW_ROWS));
        }
    }

    /** A block of tiles of a level around the middle of the region. */
    private static List<TileCoordinate> around(int zoom, int columns, int rows) {
        TileCoordinate any = new TileCoordinate(zoom, 0, 0);
        int column = (int) any.set().column(zoom, LONGITUDE);
        int row = (int) any.set().row(zoom, LATITUDE);
        List<TileCoordinate> tiles = new ArrayList<>();
        for (int right = 0; right < columns; right++) {
            for (int down = 0; down < rows; down++) {
                tiles.add(new TileCoordinate(zoom, column + right - columns / 2, row + down - rows / 2));
            }
        }
        return tiles;
    }

    private void compare(
            Database database, Catalogue catalogue, String title, List<String> ids, List<TileCoordinate> tiles)
            throws IOException {
        List<LoadedDataset> loaded =
                ids.stream().map(id -> catalogue.find(id).orElseThrow()).toList();
        List<Dataset> datasets = loaded.stream().map(LoadedDataset::dataset).toList();
        List<SelectedDataset> wanted =
                loaded.stream().map(SelectedDataset::whole).toList();
        PlainTiles plain = new PlainTiles(database);
        double[] ours = new double[runs];
        double[] theirs = new double[runs];
        int[] bytes = new int[2];
        for (int run = -1; run < runs; run++) {
            long begin = System.nanoTime();
            bytes[0] = ours(database, wanted, tiles);
            double mine = (System.nanoTime() - begin) / 1e6;
            begin = System.nanoTime();
            byte[][] encoded = new byte[tiles.size()][];
            for (int tile = 0; tile < tiles.size(); tile++) {
                encoded[tile] = plain.encode(datasets, tiles.get(tile));
            }
            double other = (System.nanoTime() - begin) / 1e6;
            bytes[1] = gzipped(encoded);
            // The first run warms both up.
            if (run >= 0) {
                ours[run] = mine;
                theirs[run] = other;
            }
        }
        row(title, new Samples(ours), new Samples(theirs), bytes);
    }

    /** With a cache of its own, so that every tile is made, compressed and hashed. */
    private static int ours(Database database, List<SelectedDataset> wanted, List<TileCoordinate> tiles) {
        TileService service = new TileService(database);
        int largest = 0;
        for (TileCoordinate tile : tiles) {
            int length = service.find(wanted, tile)
                    .map((Tile found) -> found.bytes(ContentCoding.GZIP).length)
                    .orElse(0);
            largest = Math.max(largest, length);
        }
        return largest;
    }

    private static int gzipped(byte[][] tiles) throws IOException {
        int largest = 0;
        for (byte[] tile : tiles) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream compressed = new GZIPOutputStream(out)) {
                compressed.write(tile);
            }
            largest = Math.max(largest, out.size());
        }
        return largest;
    }

    private void row(String title, Samples ours, Samples theirs, int[] bytes) {
        String row = String.format(
                Locale.ROOT,
                "| %s | %.1f ms (%.1f–%.1f) | %.1f ms (%.1f–%.1f) | %.1f | %,d; %,d |",
                title,
                ours.median(),
                ours.least(),
                ours.most(),
                theirs.median(),
                theirs.least(),
                theirs.most(),
                theirs.median() / ours.median(),
                bytes[0],
                bytes[1]);
        progress.println(row);
        rows.add(row);
    }
}
