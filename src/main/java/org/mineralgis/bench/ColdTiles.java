package org.mineralgis.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.store.CatalogueStore;
import org.mineralgis.store.Database;
import org.mineralgis.store.PlainTiles;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.tile.ContentCoding;
import org.mineralgis.tile.Tile;
import org.mineralgis.tile.TileService;

/**
 * Tiles that are in no cache, in turn with what plain {@code ST_AsMVT} makes of the same datasets and tiles, in this process and
 * without HTTP, and, if that is wanted, with what MapServer makes. Ours are compressed and hashed in the time that is taken; the
 * others are not, and what compressing those of PostGIS would add is measured beside it.
 */
final class ColdTiles implements AutoCloseable {

    static final List<String> HEADING = List.of(
            "| case | ours | plain ST_AsMVT | ratio | ratio, both in gzip | largest tile in gzip, bytes | MapServer | ratio |",
            "|---|---|---|---|---|---|---|---|");

    private static final int VIEW_COLUMNS = 5;
    private static final int VIEW_ROWS = 4;
    private static final int WARM_UP_ZOOM = 13;
    private static final int WARM_UP_ROUNDS = 100;

    private final Database database;
    private final Catalogue catalogue;
    private final PlainTiles plain;
    private final @Nullable MapServerTiles mapServer;
    private final double longitude;
    private final double latitude;
    private final int runs;
    private final PrintStream progress;

    /**
     * Measures nothing yet.
     *
     * @param longitude where tiles are taken around, degrees
     * @param latitude the same
     * @param runs of each case, at least 1; one more before them warms up
     * @param mapServerFolder takes what MapServer needs; null to leave it out
     */
    ColdTiles(
            Database database,
            double longitude,
            double latitude,
            int runs,
            @Nullable Path mapServerFolder,
            PrintStream progress)
            throws IOException, InterruptedException {
        this.database = database;
        this.catalogue = new CatalogueStore(database).current();
        this.plain = new PlainTiles(database);
        this.mapServer = mapServerFolder == null ? null : new MapServerTiles(database, onTheMap(), mapServerFolder);
        this.longitude = longitude;
        this.latitude = latitude;
        this.runs = runs;
        this.progress = progress;
    }

    /** Lets the compiler of Java see what it has to compile, ours and the driver, as in a server that has been up for a while. */
    void warmUp() throws IOException {
        List<SelectedDataset> all = wanted(mapped(), WARM_UP_ZOOM);
        List<Dataset> datasets =
                all.stream().map(selected -> selected.loaded().dataset()).toList();
        List<TileCoordinate> tiles = around(WARM_UP_ZOOM, VIEW_COLUMNS, VIEW_ROWS);
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            ours(all, tiles);
            theirs(datasets, tiles);
        }
    }

    /** One tile. */
    String tile(String title, List<String> datasets, int zoom) throws IOException {
        return compare(title, datasets, around(zoom, 1, 1));
    }

    /** Twenty tiles beside each other, one after the other. */
    String view(String title, List<String> datasets, int zoom) throws IOException {
        return compare(title, datasets, around(zoom, VIEW_COLUMNS, VIEW_ROWS));
    }

    /** The datasets on the map. */
    List<String> mapped() {
        return onTheMap().stream().map(Dataset::id).toList();
    }

    private List<Dataset> onTheMap() {
        return catalogue.datasets().stream()
                .map(LoadedDataset::dataset)
                .filter(dataset -> dataset.spatial() && dataset.portrayal().mapped())
                .toList();
    }

    @Override
    public void close() {
        plain.close();
        if (mapServer != null) {
            mapServer.close();
        }
    }

    private List<TileCoordinate> around(int zoom, int columns, int rows) {
        TileCoordinate any = new TileCoordinate(zoom, 0, 0);
        int column = (int) any.set().column(zoom, longitude);
        int row = (int) any.set().row(zoom, latitude);
        List<TileCoordinate> tiles = new ArrayList<>();
        for (int right = 0; right < columns; right++) {
            for (int down = 0; down < rows; down++) {
                tiles.add(new TileCoordinate(zoom, column + right - columns / 2, row + down - rows / 2));
            }
        }
        return tiles;
    }

    private String compare(String title, List<String> ids, List<TileCoordinate> tiles) throws IOException {
        int zoom = tiles.get(0).zoom();
        List<SelectedDataset> wanted = wanted(ids, zoom);
        List<Dataset> datasets =
                wanted.stream().map(selected -> selected.loaded().dataset()).toList();
        double[] ours = new double[runs];
        double[] theirs = new double[runs];
        double[] mapServers = new double[runs];
        double compressing = 0;
        int[] bytes = new int[2];
        for (int run = -1; run < runs; run++) {
            long begin = System.nanoTime();
            bytes[0] = ours(wanted, tiles);
            long middle = System.nanoTime();
            byte[][] encoded = theirs(datasets, tiles);
            long end = System.nanoTime();
            // The first run warms both up; compressing 90 MB each time would take longer than all else.
            if (run < 0) {
                bytes[1] = gzipped(encoded);
                compressing = (System.nanoTime() - end) / 1e6;
            } else {
                ours[run] = (middle - begin) / 1e6;
                theirs[run] = (end - middle) / 1e6;
                mapServers[run] = mapServerMillis(datasets, tiles);
            }
        }
        Samples our = new Samples(ours);
        String row = row(title, our, new Samples(theirs), compressing, bytes) + beside(our, new Samples(mapServers));
        progress.println(row);
        return row;
    }

    /** 0 without MapServer. */
    private double mapServerMillis(List<Dataset> datasets, List<TileCoordinate> tiles) throws IOException {
        long begin = System.nanoTime();
        if (mapServer != null) {
            for (TileCoordinate tile : tiles) {
                mapServer.encode(datasets, tile);
            }
        }
        return mapServer == null ? 0 : (System.nanoTime() - begin) / 1e6;
    }

    private String beside(Samples ours, Samples mapServers) {
        return mapServer == null
                ? " – | – |"
                : String.format(
                        Locale.ROOT,
                        " %.1f ms (%.1f–%.1f) | %.1f |",
                        mapServers.median(),
                        mapServers.least(),
                        mapServers.most(),
                        mapServers.median() / ours.median());
    }

    private List<SelectedDataset> wanted(List<String> ids, int zoom) {
        return ids.stream()
                .map(id -> SelectedDataset.whole(catalogue.find(id).orElseThrow()))
                .filter(selected -> drawnAt(selected.loaded().dataset(), zoom))
                .toList();
    }

    private static boolean drawnAt(Dataset dataset, int zoom) {
        return dataset.portrayal().zoom() != null && dataset.portrayal().zoom().min() <= zoom;
    }

    /** With a cache of its own, so that every tile is made, compressed and hashed. */
    private int ours(List<SelectedDataset> wanted, List<TileCoordinate> tiles) {
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

    private byte[][] theirs(List<Dataset> datasets, List<TileCoordinate> tiles) {
        byte[][] encoded = new byte[tiles.size()][];
        for (int tile = 0; tile < encoded.length; tile++) {
            encoded[tile] = plain.encode(datasets, tiles.get(tile));
        }
        return encoded;
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

    private static String row(String title, Samples ours, Samples theirs, double compressing, int[] bytes) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f ms (%.1f–%.1f) | %.1f ms (%.1f–%.1f) | %.1f | %.1f | %,d; %,d |",
                title,
                ours.median(),
                ours.least(),
                ours.most(),
                theirs.median(),
                theirs.least(),
                theirs.most(),
                theirs.median() / ours.median(),
                (theirs.median() + compressing) / ours.median(),
                bytes[0],
                bytes[1]);
    }
}
