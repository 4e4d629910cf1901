package org.mineralgis.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mineralgis.store.Database;
import org.mineralgis.store.ScratchDatabase;

/**
 * Times whole loads (process start, hashes, reading, checks, copying, indexes, swap, report) against ogr2ogr with the same
 * files and the same server, in turn. Each run has a fresh database, which is dropped afterwards.
 */
final class LoadBenchmark {

    private static final Pattern PAUSE = Pattern.compile("\\) ([0-9]+)M->[0-9]+M\\(");
    private static final String DATABASE = "mineral_gis_bench";

    private final Database server;
    private final List<String> program;
    private final Path folder;
    private final PrintStream progress;

    /**
     * @param server beside whose database others are made
     * @param program the command line of mineral-gis, before its arguments
     * @param folder takes logs
     */
    LoadBenchmark(Database server, List<String> program, Path folder, PrintStream progress) {
        this.server = server;
        this.program = List.copyOf(program);
        this.folder = folder;
        this.progress = progress;
    }

    /** What one pair of loads took, seconds, and the most heap that was in use, MiB. */
    private record Pair(double ours, double theirs, long heap) {}

    /**
     * A row of the table of results.
     *
     * @param pairs how often each is run, ogr2ogr after mineral-gis; at least 1
     * @param alone whether ogr2ogr is left out
     */
    String measure(LoadCase subject, int pairs, boolean alone) throws IOException, InterruptedException {
        List<Pair> measured = new ArrayList<>();
        for (int pair = 1; pair <= pairs; pair++) {
            Path collected = folder.resolve("gc.log");
            double ours = load(subject, collected);
            double theirs = alone ? Double.NaN : ogr2ogr(subject);
            Pair each = new Pair(ours, theirs, heap(collected));
            progress.printf(
                    Locale.ROOT,
                    "%s, pair %d of %d: mineral-gis %.1f s (heap %d MiB), ogr2ogr %.1f s%n",
                    subject.title(),
                    pair,
                    pairs,
                    ours,
                    each.heap(),
                    theirs);
            measured.add(each);
        }
        return row(subject, measured);
    }

    private double load(LoadCase subject, Path collected) throws IOException, InterruptedException {
        try (ScratchDatabase database = ScratchDatabase.create(server, DATABASE)) {
            Files.deleteIfExists(collected);
            List<String> command = new ArrayList<>(program);
            command.add(1, "-Xlog:gc:file=" + collected);
            command.addAll(List.of("load", "--gis-data", subject.gisData().toString()));
            command.addAll(List.of("--reports", folder.resolve("reports").toString()));
            double seconds = TimedProcess.run(
                    command, Map.of("MINERAL_GIS_DATABASE_URL", database.address()), folder.resolve("mineral-gis.log"));
            require(subject, database.countPositions("gis", subject.dataset()));
            return seconds;
        }
    }

    private double ogr2ogr(LoadCase subject) throws IOException, InterruptedException {
        try (ScratchDatabase database = ScratchDatabase.create(server, DATABASE)) {
            List<String> command = new ArrayList<>(List.of("ogr2ogr", "-f", "PostgreSQL", "PG:"));
            command.add(subject.file().toString());
            command.addAll(List.of("-nln", subject.dataset(), "-lco", "GEOMETRY_NAME=geom"));
            command.addAll(List.of("-lco", "SPATIAL_INDEX=GIST"));
            command.addAll(subject.options());
            Map<String, String> environment = new HashMap<>(database.url().libpq());
            environment.put("PG_USE_COPY", "YES");
            double seconds = TimedProcess.run(command, environment, folder.resolve("ogr2ogr.log"));
            require(subject, database.countPositions("public", subject.dataset()));
            return seconds;
        }
    }

    private static void require(LoadCase subject, long found) throws IOException {
        if (found != subject.records()) {
            throw new IOException(
                    subject.title() + ": " + found + " records with a position came of " + subject.records());
        }
    }

    /** The most that was in use when the collector began to work, MiB. */
    private static long heap(Path collected) throws IOException {
        try (Stream<String> lines = Files.lines(collected)) {
            return lines.map(PAUSE::matcher)
                    .filter(Matcher::find)
                    .mapToLong(found -> Long.parseLong(found.group(1)))
                    .max()
                    .orElse(0);
        }
    }

    private static String row(LoadCase subject, List<Pair> measured) {
        Samples ours = new Samples(measured.stream().mapToDouble(Pair::ours).toArray());
        Samples theirs = new Samples(measured.stream().mapToDouble(Pair::theirs).toArray());
        Samples ratio = new Samples(measured.stream()
                .mapToDouble(pair -> pair.theirs() / pair.ours())
                .toArray());
        long heap = measured.stream().mapToLong(Pair::heap).max().orElse(0);
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f s (%.1f–%.1f) | %,.0f | %.1f s (%.1f–%.1f) | %,.0f | %.2f (%.2f–%.2f) | %d MiB |",
                subject.title(),
                subject.records(),
                ours.median(),
                ours.least(),
                ours.most(),
                subject.records() / ours.median(),
                theirs.median(),
                theirs.least(),
                theirs.most(),
                subject.records() / theirs.median(),
                ratio.median(),
                ratio.least(),
                ratio.most(),
                heap);
    }

    static String heading() {
        return """
                | file | records | mineral-gis: median (range) | records/s | ogr2ogr: median (range) | records/s | ratio, pair by pair | heap |
                |---|---|---|---|---|---|---|---|""";
    }
}
