package org.mineralgis;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mineralgis.bench.BulkBenchmark;
import org.mineralgis.bench.DatumBenchmark;
import org.mineralgis.bench.PicturesBenchmark;
import org.mineralgis.bench.QuestionsBenchmark;
import org.mineralgis.bench.SearchBenchmark;
import org.mineralgis.bench.ServeBenchmark;
import org.mineralgis.bench.TilesBenchmark;
import org.mineralgis.store.Database;
import org.mineralgis.style.MapStyles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the program: bulk loads against ogr2ogr, and coordinate operations. Prints the tables of docs/benchmarks.md. */
@Command(name = "bench", description = "Measure loads and coordinate operations.")
final class BenchCommand implements Callable<Integer> {

    private enum Subject {
        /** Only writes the synthetic files. */
        generate,
        /** Loads them, in turn with ogr2ogr. */
        load,
        /** Coordinate operations on one core. */
        datum,
        /** Tiles of a synthetic map, in turn with plain ST_AsMVT, and a warm server. */
        tiles,
        /** PNG tiles of the data that is served. */
        pictures,
        /** What pictures leave behind in memory. */
        renders,
        /** Items and downloads of a running server, in turn with what PostGIS itself writes. */
        serve,
        /** The search over synthetic names. */
        search,
        /** Questions to a running server, each kind with varied arguments. */
        questions
    }

    @Parameters(index = "0", description = "${COMPLETION-CANDIDATES}")
    private Subject subject = Subject.load;

    @Option(names = "--points", description = "how many; 0 for none (2000000; 1000000 for tiles)")
    private @Nullable Long points;

    @Option(names = "--polygons", description = "how many, with 100 corners each; 0 for none (300000; 60000 for tiles)")
    private @Nullable Long polygons;

    @Option(names = "--lines", defaultValue = "100000", description = "how many, with 40 vertices each, for tiles")
    private long lines;

    @Option(names = "--seed", defaultValue = "1", description = "the same seed gives the same files")
    private long seed;

    @Option(names = "--pairs", description = "runs of each program (3; 7 for tiles)")
    private @Nullable Integer pairs;

    @Option(names = "--long", defaultValue = "0", description = "records of the long download; 0 for none")
    private long longDownload;

    @Option(names = "--alone", description = "leave ogr2ogr out")
    private boolean alone;

    @Option(names = "--only", split = ",", description = "with tiles, these parts: ${COMPLETION-CANDIDATES}")
    private List<TilesBenchmark.Part> only = List.of();

    @Option(
            names = "--keep",
            description = "with tiles and questions, leave the database, and take one of the same size that is there")
    private boolean keep;

    @Option(
            names = "--mapserver",
            description = "with tiles and pictures, ask MapServer (cgi-mapserver, spawn-fcgi) for the same")
    private boolean mapServer;

    @Option(names = "--styles", defaultValue = "styles", description = "folder of styles, for pictures")
    private Path styles = Path.of("styles");

    @Option(names = "--renders", defaultValue = "100000", description = "small pictures to draw, at least 10")
    private int renders;

    @Option(names = "--names", defaultValue = "100000", description = "names to search, at least 2")
    private int names;

    @Option(names = "--records", defaultValue = "1000000", description = "points to ask questions of, at least 100")
    private long records;

    @Option(names = "--gis-data", defaultValue = "gis-data", description = "the datasets, for search")
    private Path gisData = Path.of("gis-data");

    @Option(names = "--out", defaultValue = ".mineral-gis/bench", description = "folder for files and logs")
    private Path out = Path.of(".mineral-gis", "bench");

    @Override
    public Integer call() throws Exception {
        BulkBenchmark.Size size = size();
        switch (subject) {
            case generate -> BulkBenchmark.generate(out, size);
            case datum -> System.out.println(DatumBenchmark.run());
            case load -> load(size);
            case serve -> serve(size);
            case tiles -> tiles(size);
            case pictures -> pictures(size.pairs());
            case renders -> renders();
            case search -> System.out.println(SearchBenchmark.run(gisData, names, seed));
            case questions -> questions();
        }
        return 0;
    }

    private BulkBenchmark.Size size() {
        boolean tiles = subject == Subject.tiles || subject == Subject.pictures;
        long wantedPoints = Objects.requireNonNullElse(points, tiles ? 1_000_000L : 2_000_000L);
        long wantedPolygons = Objects.requireNonNullElse(polygons, tiles ? 60_000L : 300_000L);
        int wantedPairs = Objects.requireNonNullElse(pairs, tiles ? 7 : 3);
        if (wantedPoints < 0
                || wantedPolygons < 0
                || lines < 0
                || longDownload < 0
                || wantedPairs < 1
                || renders < 10
                || names < 2
                || records < 100) {
            throw new UsageException("--points, --polygons, --lines and --long must be 0 or more, --pairs 1 or more,"
                    + " --renders 10, --names 2, --records 100 or more");
        }
        return new BulkBenchmark.Size(wantedPoints, wantedPolygons, seed, wantedPairs, longDownload, alone);
    }

    private void tiles(BulkBenchmark.Size size) throws Exception {
        wantMapServer();
        try (Database server = DatabaseAddress.open()) {
            TilesBenchmark.Choice choice = new TilesBenchmark.Choice(lines, Set.copyOf(only), keep, mapServer);
            System.out.println(TilesBenchmark.run(server, program(), out, size, choice, System.err));
        }
    }

    private void wantMapServer() {
        if (mapServer) {
            TilesBenchmark.missingForMapServer().ifPresent(missing -> {
                throw new UsageException(missing);
            });
        }
    }

    private void pictures(int runs) throws Exception {
        wantMapServer();
        try (Database server = DatabaseAddress.open()) {
            System.out.println(PicturesBenchmark.tiles(server, styles, runs, mapServer ? out : null, System.err));
        }
    }

    private void renders() throws Exception {
        try (Database server = DatabaseAddress.open()) {
            System.out.println(PicturesBenchmark.renders(server, MapStyles.read(styles), renders, System.err));
        }
    }

    private void load(BulkBenchmark.Size size) throws Exception {
        try (Database server = DatabaseAddress.open()) {
            System.out.println(BulkBenchmark.run(server, program(), out, size, System.err));
        }
    }

    private void serve(BulkBenchmark.Size size) throws Exception {
        try (Database server = DatabaseAddress.open()) {
            System.out.println(ServeBenchmark.run(server, program(), out, size, System.err));
        }
    }

    private void questions() throws Exception {
        try (Database server = DatabaseAddress.open()) {
            System.out.println(QuestionsBenchmark.run(server, program(), out, records, seed, keep, System.err));
        }
    }

    /** This program again, as the launcher starts a load. */
    private static List<String> program() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("java.class.path").replace(File.pathSeparator + File.pathSeparator, "");
        return List.of(
                java, "-Xmx512m", "-XX:+UseParallelGC", "-Dfile.encoding=UTF-8", "-cp", path, Main.class.getName());
    }
}
