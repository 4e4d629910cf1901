package org.mineralgis;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mineralgis.bench.BulkBenchmark;
import org.mineralgis.bench.DatumBenchmark;
import org.mineralgis.bench.ServeBenchmark;
import org.mineralgis.store.Database;
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
        /** Items and downloads of a running server, in turn with what PostGIS itself writes. */
        serve
    }

    @Parameters(index = "0", description = "${COMPLETION-CANDIDATES}")
    private Subject subject = Subject.load;

    @Option(names = "--points", defaultValue = "2000000", description = "how many; 0 for none")
    private long points;

    @Option(names = "--polygons", defaultValue = "300000", description = "how many, with 100 corners each; 0 for none")
    private long polygons;

    @Option(names = "--seed", defaultValue = "1", description = "the same seed gives the same files")
    private long seed;

    @Option(names = "--pairs", defaultValue = "3", description = "runs of each program")
    private int pairs;

    @Option(names = "--long", defaultValue = "0", description = "records of the long download; 0 for none")
    private long longDownload;

    @Option(names = "--alone", description = "leave ogr2ogr out")
    private boolean alone;

    @Option(names = "--out", defaultValue = ".mineral-gis/bench", description = "folder for files and logs")
    private Path out = Path.of(".mineral-gis", "bench");

    @Override
    public Integer call() throws Exception {
        if (points < 0 || polygons < 0 || longDownload < 0 || pairs < 1) {
            throw new UsageException("--points, --polygons and --long must be 0 or more, --pairs 1 or more");
        }
        BulkBenchmark.Size size = new BulkBenchmark.Size(points, polygons, seed, pairs, longDownload, alone);
        switch (subject) {
            case generate -> BulkBenchmark.generate(out, size);
            case datum -> System.out.println(DatumBenchmark.run());
            case load -> load(size);
            case serve -> serve(size);
        }
        return 0;
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

    /** This program again, as the launcher starts a load. */
    private static List<String> program() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("java.class.path").replace(File.pathSeparator + File.pathSeparator, "");
        return List.of(
                java, "-Xmx512m", "-XX:+UseParallelGC", "-Dfile.encoding=UTF-8", "-cp", path, Main.class.getName());
    }
}
