package org.mineralgis.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mineralgis.model.Crs;
import org.mineralgis.store.Database;

/** The bulk loads that {@code docs/benchmarks.md} lists, from generated files to the table of results. */
public final class BulkBenchmark {

    private static final List<String> POINT_COLUMNS =
            List.of("-oo", "AUTODETECT_TYPE=YES", "-oo", "KEEP_GEOM_COLUMNS=NO");

    private BulkBenchmark() {}

    /**
     * What is measured.
     *
     * @param points how many; 0 to leave them out
     * @param polygons how many, each with 100 corners; 0 to leave them out
     * @param seed of the generator
     * @param pairs how often each program is run
     * @param longDownload records of the long download from a server; 0 to leave it out
     * @param alone whether ogr2ogr is left out
     */
    public record Size(long points, long polygons, long seed, int pairs, long longDownload, boolean alone) {}

    /** Writes the folders of all files into {@code folder}, one folder like {@code gis-data/} for each. */
    public static void generate(Path folder, Size size) throws IOException {
        cases(folder, size);
    }

    /**
     * Measures and returns the table.
     *
     * @param server beside whose database others are made
     * @param program the command line of mineral-gis, before its arguments
     * @param folder takes the generated files and the logs
     * @param progress is told of each run
     */
    public static String run(Database server, List<String> program, Path folder, Size size, PrintStream progress)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<String> rows = new ArrayList<>(List.of(LoadBenchmark.heading()));
        LoadBenchmark benchmark = new LoadBenchmark(server, program, folder, progress);
        progress.println("writing the files (seed " + size.seed() + ")");
        for (LoadCase subject : cases(folder, size)) {
            rows.add(benchmark.measure(subject, size.pairs(), size.alone()));
        }
        return String.join("\n", rows);
    }

    private static List<LoadCase> cases(Path folder, Size size) throws IOException {
        List<LoadCase> cases = new ArrayList<>();
        if (size.points() > 0) {
            cases.add(points(folder.resolve("points"), size, "EPSG:4326", "longitude", "latitude"));
            cases.add(points(folder.resolve("points-gk"), size, "EPSG:4513", "east", "north"));
        }
        if (size.polygons() > 0) {
            cases.add(polygons(folder.resolve("polygons-shapefile"), size, "shapefile"));
            cases.add(polygons(folder.resolve("polygons-geojson"), size, "geojson"));
            cases.add(polygons(folder.resolve("polygons-geojsonseq"), size, "geojsonseq"));
        }
        return cases;
    }

    private static LoadCase points(Path folder, Size size, String crs, String x, String y) throws IOException {
        Path file = SyntheticData.writePoints(
                folder, size.points(), size.seed(), Crs.find(crs).orElseThrow());
        List<String> options = new ArrayList<>(POINT_COLUMNS);
        options.addAll(List.of("-oo", "X_POSSIBLE_NAMES=" + x, "-oo", "Y_POSSIBLE_NAMES=" + y));
        // The same work: both bring metres to degrees.
        options.addAll(
                crs.equals("EPSG:4326") ? List.of("-a_srs", crs) : List.of("-s_srs", crs, "-t_srs", "EPSG:4326"));
        String title = "points, CSV, " + crs;
        return new LoadCase(title, folder, SyntheticData.POINT_DATASET, file, size.points(), options);
    }

    private static LoadCase polygons(Path folder, Size size, String format) throws IOException {
        Path file = SyntheticData.writePolygons(folder, size.polygons(), size.seed(), format);
        return new LoadCase(
                "polygons, " + format,
                folder,
                SyntheticData.POLYGON_DATASET,
                file,
                size.polygons(),
                List.of("-nlt", "PROMOTE_TO_MULTI", "-a_srs", "EPSG:4326"));
    }
}
