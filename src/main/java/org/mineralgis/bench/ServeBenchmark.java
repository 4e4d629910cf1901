package org.mineralgis.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mineralgis.model.Crs;
import org.mineralgis.store.Database;
import org.mineralgis.store.PageSeek;
import org.mineralgis.store.ScratchDatabase;

/**
 * Items and downloads of a running server, in turn with a server that only wraps what {@code ST_AsGeoJSON} gives, on the same
 * database: the tables of {@code docs/benchmarks.md}.
 */
public final class ServeBenchmark {

    private static final String DATABASE = "mineral_gis_bench";
    private static final String HEAP = "-Xmx256m";
    private static final int PAGE = 1000;

    private final Database server;
    private final List<String> program;
    private final Path folder;
    private final PrintStream progress;
    private final BulkBenchmark.Size size;
    private final List<String> rows =
            new ArrayList<>(List.of("| what | ours | PostGIS | ratio |", "|---|---|---|---|"));

    private ServeBenchmark(
            Database server, List<String> program, Path folder, BulkBenchmark.Size size, PrintStream progress) {
        this.server = server;
        this.program = List.copyOf(program);
        this.folder = folder;
        this.size = size;
        this.progress = progress;
    }

    /**
     * Measures and returns the table.
     *
     * @param server beside whose database another is made
     * @param program the command line of mineral-gis, before its arguments
     * @param folder takes the generated files and the logs
     */
    public static String run(
            Database server, List<String> program, Path folder, BulkBenchmark.Size size, PrintStream progress)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        ServeBenchmark benchmark = new ServeBenchmark(server, program, folder, size, progress);
        if (size.points() > 0) {
            Path points = folder.resolve("points");
            SyntheticData.writePoints(points, size.points(), size.seed(), Crs.EPSG_4326);
            benchmark.measure(points, SyntheticData.POINT_DATASET, size.points());
        }
        if (size.polygons() > 0) {
            Path polygons = folder.resolve("polygons-geojson");
            SyntheticData.writePolygons(polygons, size.polygons(), size.seed(), "geojson");
            benchmark.measure(polygons, SyntheticData.POLYGON_DATASET, size.polygons());
        }
        return String.join("\n", benchmark.rows);
    }

    private void measure(Path gisData, String dataset, long records) throws IOException, InterruptedException {
        progress.println("loading " + dataset);
        try (ScratchDatabase scratch = ScratchDatabase.create(server, DATABASE)) {
            Map<String, String> environment = Map.of("MINERAL_GIS_DATABASE_URL", scratch.address());
            TimedProcess.run(command("-Xmx512m", gisData, "load"), environment, folder.resolve("load.log"));
            scratch.analyze();
            try (ServedProgram ours = ServedProgram.start(serve(gisData), environment, folder.resolve("serve.log"));
                    Database database = scratch.open();
                    BaselineServer theirs = new BaselineServer(database)) {
                downloads(ours, theirs, dataset, records);
                pages(ours, theirs, dataset, records);
                seek(new PageSeek(database, dataset), dataset, records);
                counts(ours, dataset);
                if (size.longDownload() > 0 && dataset.equals(SyntheticData.POINT_DATASET)) {
                    longDownload(scratch, ours, database, dataset);
                }
            }
        }
    }

    private void longDownload(ScratchDatabase scratch, ServedProgram ours, Database database, String dataset)
            throws IOException, InterruptedException {
        progress.println("multiplying " + dataset);
        long records = scratch.multiply(dataset, size.longDownload());
        scratch.analyze();
        LongDownload download = new LongDownload(ours, database, collections());
        add(download.heap(dataset, records));
        download.hangUps(dataset, size.pairs()).forEach(this::add);
    }

    private Path collections() {
        return folder.resolve("collections.log");
    }

    private List<String> serve(Path gisData) {
        List<String> command = command(HEAP, gisData, "serve");
        command.add(1, "-Xlog:gc:file=" + collections() + ":tags,level:filecount=0");
        command.addAll(
                List.of("--port", "0", "--uploads", folder.resolve("uploads").toString()));
        return command;
    }

    private List<String> command(String heap, Path gisData, String name) {
        List<String> command = new ArrayList<>(program);
        command.removeIf(argument -> argument.startsWith("-Xmx"));
        command.add(1, heap);
        command.addAll(List.of(name, "--gis-data", gisData.toString()));
        command.addAll(List.of("--reports", folder.resolve("reports").toString()));
        return command;
    }

    private void downloads(ServedProgram ours, BaselineServer theirs, String dataset, long records)
            throws IOException, InterruptedException {

        URI download = ours.at("/collections/" + dataset + "/download?f=geojson");
        compare(dataset + ", download of all as GeoJSON", download, theirs.address(dataset, 0, records));
        URI page = ours.at("/collections/" + dataset + "/items?f=json&limit=10000");
        compare(dataset + ", page of 10,000 items", page, theirs.address(dataset, 0, 10_000));
    }

    /** Ours in MB/s of what is sent, and the ratio in records a second, for properties and digits are not the same. */
    private void compare(String title, URI ours, URI theirs) throws IOException, InterruptedException {
        List<TimedRequest> mine = new ArrayList<>();
        List<TimedRequest> other = new ArrayList<>();
        for (int pair = 0; pair <= size.pairs(); pair++) {
            TimedRequest one = TimedRequest.get(ours);
            TimedRequest two = TimedRequest.get(theirs);
            // The first warms both up.
            if (pair > 0) {
                mine.add(one);
                other.add(two);
            }
        }
        row(title + ", whole", seconds(mine), seconds(other));
        row(title + ", first byte", first(mine), first(other));
        progress.printf(
                Locale.ROOT,
                "%s: %,d and %,d bytes%n",
                title,
                mine.get(0).bytes(),
                other.get(0).bytes());
    }

    private void pages(ServedProgram ours, BaselineServer theirs, String dataset, long records)
            throws IOException, InterruptedException {
        int turn = (int) Math.min(390, records / PAGE - 1);
        URI address = ours.at("/collections/" + dataset + "/items?f=json&limit=" + PAGE);
        Samples first = each(address);
        for (int page = 0; page < turn; page++) {
            address = NextPage.of(address);
        }
        Samples late = each(address);
        Samples offset = each(theirs.address(dataset, (long) turn * PAGE, PAGE));
        row(dataset + ", page 1 of 1,000 items; ours against the page at " + turn * PAGE, first, late);
        row(dataset + ", page of 1,000 items at " + turn * PAGE + "; PostGIS with OFFSET", late, offset);
    }

    /** Without HTTP and without reading the records. */
    private void seek(PageSeek seek, String dataset, long records) {
        long place = PAGE * Math.min(390, records / PAGE - 1);
        String before = seek.before(place);
        double[] behind = new double[2 * size.pairs() + 1];
        double[] at = new double[behind.length];
        for (int run = 0; run < behind.length; run++) {
            behind[run] = seek.secondsBehind(before, PAGE);
            at[run] = seek.secondsAt(place, PAGE);
        }
        String title =
                dataset + ", page of 1,000 records at " + place + " in the database alone; by id and with OFFSET";
        row(title, new Samples(behind), new Samples(at));
    }

    private void counts(ServedProgram ours, String dataset) throws IOException, InterruptedException {
        String box = "/collections/" + dataset + "/items?f=json&limit=1&bbox=";
        Samples some = each(ours.at(box + "75,38.5,76,39.5"));
        Samples half = each(ours.at(box + "74.51,36.13,78.27,40.19"));
        Samples most = each(ours.at(box + "73,35,80,42"));
        row(dataset + ", numberMatched in a degree; ours against the whole region", some, most);
        row(dataset + ", numberMatched in a degree; ours against most of the region", some, half);
        String all = "/collections/" + dataset + "/download?f=geojson";
        compare(
                dataset + ", download of all; ours against the same with a box around all",
                ours.at(all),
                ours.at(all + "&bbox=73,35,80,42"));
    }

    private Samples each(URI address) throws IOException, InterruptedException {
        List<TimedRequest> all = new ArrayList<>();
        TimedRequest.get(address);
        for (int run = 0; run < 2 * size.pairs() + 1; run++) {
            all.add(TimedRequest.get(address));
        }
        return seconds(all);
    }

    private static Samples seconds(List<TimedRequest> all) {
        return new Samples(all.stream().mapToDouble(TimedRequest::seconds).toArray());
    }

    private static Samples first(List<TimedRequest> all) {
        return new Samples(
                all.stream().mapToDouble(TimedRequest::firstByteSeconds).toArray());
    }

    private void row(String title, Samples ours, Samples theirs) {
        String row = String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.2f |",
                title,
                millis(ours),
                millis(theirs),
                theirs.median() / ours.median());
        add(row);
    }

    private static String millis(Samples all) {
        String format = all.median() < 0.01 ? "%.1f ms (%.1f–%.1f)" : "%.0f ms (%.0f–%.0f)";
        return String.format(Locale.ROOT, format, 1000 * all.median(), 1000 * all.least(), 1000 * all.most());
    }

    private void add(String row) {
        progress.println(row);
        rows.add(row);
    }
}
