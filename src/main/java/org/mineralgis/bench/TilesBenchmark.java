package org.mineralgis.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mineralgis.store.Database;
import org.mineralgis.store.ScratchDatabase;

/**
 * Tiles of a synthetic map, cold, in turn with what plain {@code ST_AsMVT} takes in this process on the same database; the same of
 * the real data; then the server warm and under many clients, and what the tiles cost a load. The tables of
 * {@code docs/benchmarks.md}.
 */
public final class TilesBenchmark {

    private static final String DATABASE = "mineral_gis_bench_tiles";

    /** Where most of the synthetic region lies; tiles of a level are taken around it. */
    private static final double LONGITUDE = 76.4;

    private static final double LATITUDE = 38.4;

    /** Between Kashgar and Artux, for the real data. */
    private static final double REAL_LONGITUDE = 76.0;

    private static final double REAL_LATITUDE = 39.6;

    private static final List<String> ALL = List.of(SyntheticMap.POINTS, SyntheticMap.AREAS, SyntheticMap.LINES);

    /** What can be measured alone. */
    public enum Part {
        /** Loads with and without tiles. */
        load,
        /** Cold tiles of areas at low zooms. */
        areas,
        /** Cold tiles of points at low zooms. */
        points,
        /** Cold tiles of all at high zooms. */
        high,
        /** Cold views of twenty tiles. */
        views,
        /** Cold tiles of the data that is served. */
        real,
        /** A server with a warm cache, and with many clients. */
        warm
    }

    private final Database server;
    private final List<String> program;
    private final Path folder;
    private final PrintStream progress;
    private final int runs;
    private final SyntheticMap.Size size;
    private final Set<Part> parts;
    private final boolean kept;
    private final boolean withMapServer;

    /** A benchmark that has measured nothing yet. */
    private TilesBenchmark(
            Database server,
            List<String> program,
            Path folder,
            PrintStream progress,
            int runs,
            SyntheticMap.Size size,
            Choice choice) {
        this.server = server;
        this.program = List.copyOf(program);
        this.folder = folder;
        this.progress = progress;
        this.runs = runs;
        this.size = size;
        this.parts = choice.parts.isEmpty() ? EnumSet.allOf(Part.class) : choice.parts;
        this.kept = choice.kept;
        this.withMapServer = choice.withMapServer;
    }

    /**
     * What is measured of it.
     *
     * @param lines how many there are
     * @param parts none for all
     * @param kept whether the database stays, and one of the same size that is there is taken as it is
     * @param withMapServer whether the same tiles are asked of MapServer, too
     */
    public record Choice(long lines, Set<Part> parts, boolean kept, boolean withMapServer) {}

    /** What has to be installed for MapServer and is not; empty when it can be measured. */
    public static Optional<String> missingForMapServer() {
        return MapServer.missing();
    }

    /**
     * Measures and returns the tables.
     *
     * @param server beside whose database another is made, and whose data are the real ones
     * @param program the command line of mineral-gis, before its arguments
     * @param folder takes files and logs
     */
    public static String run(
            Database server,
            List<String> program,
            Path folder,
            BulkBenchmark.Size size,
            Choice choice,
            PrintStream progress)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        SyntheticMap.Size map = new SyntheticMap.Size(size.points(), size.polygons(), choice.lines, size.seed());
        return new TilesBenchmark(server, program, folder, progress, size.pairs(), map, choice).measure();
    }

    private String measure() throws IOException, InterruptedException {
        List<String> tables = new ArrayList<>(ColdTiles.HEADING);
        List<String> others = new ArrayList<>();
        if (parts.contains(Part.real)) {
            try (ColdTiles cold =
                    new ColdTiles(server, REAL_LONGITUDE, REAL_LATITUDE, runs, mapServerFolder(), progress)) {
                tables.addAll(real(cold));
            }
        }
        if (!EnumSet.of(Part.real).equals(parts)) {
            try (ScratchDatabase scratch = loaded(others)) {
                try (Database database = scratch.open();
                        ColdTiles cold =
                                new ColdTiles(database, LONGITUDE, LATITUDE, runs, mapServerFolder(), progress)) {
                    tables.addAll(synthetic(cold));
                }
                if (parts.contains(Part.warm)) {
                    others.addAll(WarmTiles.measure(program, folder, mapped(), styles(), scratch, progress));
                }
            }
        }
        tables.add("");
        tables.addAll(others);
        return String.join("\n", tables);
    }

    private @Nullable Path mapServerFolder() {
        return withMapServer ? folder : null;
    }

    private Path mapped() {
        return folder.resolve("tiles-mapped");
    }

    private Path styles() {
        return folder.resolve("tiles-styles");
    }

    /** The database with tiles, with what its load took if that was asked for. */
    private ScratchDatabase loaded(List<String> others) throws IOException, InterruptedException {
        Optional<ScratchDatabase> present =
                kept ? ScratchDatabase.findKept(server, DATABASE, size.toString()) : Optional.empty();
        if (present.isPresent() && !parts.contains(Part.load)) {
            return present.get();
        }
        progress.println("writing the files (seed " + size.seed() + ")");
        SyntheticMap.write(mapped(), styles(), size, true);
        double without = parts.contains(Part.load) ? loadWithout() : 0;
        ScratchDatabase scratch = ScratchDatabase.create(server, DATABASE);
        double with = timedLoad(scratch, mapped());
        scratch.analyze();
        if (kept) {
            scratch.keep(size.toString());
        }
        if (parts.contains(Part.load)) {
            others.add(String.format(
                    Locale.ROOT,
                    "Load with tiles %.1f s, without %.1f s: %.2f times as long.",
                    with,
                    without,
                    with / without));
        }
        return scratch;
    }

    private double loadWithout() throws IOException, InterruptedException {
        Path unmapped = folder.resolve("tiles-unmapped");
        SyntheticMap.write(unmapped, styles(), size, false);
        try (ScratchDatabase scratch = ScratchDatabase.create(server, DATABASE)) {
            return timedLoad(scratch, unmapped);
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

    private List<String> synthetic(ColdTiles cold) throws IOException {
        List<String> rows = new ArrayList<>();
        cold.warmUp();
        for (int zoom = 4; zoom <= 8; zoom++) {
            if (parts.contains(Part.areas)) {
                rows.add(cold.tile("areas, z" + zoom, List.of(SyntheticMap.AREAS), zoom));
            }
            if (parts.contains(Part.points)) {
                rows.add(cold.tile("points, z" + zoom, List.of(SyntheticMap.POINTS), zoom));
            }
        }
        for (int zoom = 12; zoom <= 14 && parts.contains(Part.high); zoom++) {
            rows.add(cold.tile("all, z" + zoom, ALL, zoom));
            rows.add(cold.view("all, 20 tiles, z" + zoom, ALL, zoom));
        }
        for (int zoom = 6; zoom <= 12 && parts.contains(Part.views); zoom += 3) {
            rows.add(cold.view("all, view of 20 tiles, z" + zoom, ALL, zoom));
        }
        return rows;
    }

    private static List<String> real(ColdTiles cold) throws IOException {
        List<String> rows = new ArrayList<>();
        cold.warmUp();
        List<String> datasets = cold.mapped();
        for (int zoom = 4; zoom <= 14 && !datasets.isEmpty(); zoom++) {
            rows.add(cold.tile("real data, z" + zoom, datasets, zoom));
        }
        for (int zoom = 6; zoom <= 12 && !datasets.isEmpty(); zoom += 3) {
            rows.add(cold.view("real data, view of 20 tiles, z" + zoom, datasets, zoom));
        }
        return rows;
    }
}
