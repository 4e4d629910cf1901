package org.mineralgis.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.mineralgis.store.Database;
import org.mineralgis.store.ScratchDatabase;

/**
 * Questions to a running server over HTTP, one after the other, each kind with varied arguments: how long half and 95 of 100 answers
 * take, against what is wanted. The table of {@code docs/benchmarks.md}.
 */
public final class QuestionsBenchmark {

    /** Of each kind, beside those that warm up. */
    public static final int QUESTIONS = 60;

    private static final String DATABASE = "mineral_gis_bench_questions";
    private static final int WARM_UP = 5;
    private static final Duration NAMES_PATIENCE = Duration.ofMinutes(5);
    private static final long NAMES_PAUSE_MILLIS = 100;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<String> program;
    private final Path folder;
    private final PrintStream progress;
    private final QuestionData data;
    private final int questions;

    /**
     * @param program the command line of mineral-gis, before its arguments
     * @param folder takes files and logs
     * @param questions of each kind, at least 1
     */
    QuestionsBenchmark(List<String> program, Path folder, PrintStream progress, QuestionData data, int questions) {
        this.program = List.copyOf(program);
        this.folder = folder;
        this.progress = progress;
        this.data = data;
        this.questions = questions;
    }

    /**
     * Measures and returns the table.
     *
     * @param server beside whose database another is made
     * @param program the command line of mineral-gis, before its arguments
     * @param folder takes files and logs
     * @param records points, at least 100
     * @param kept whether the database stays, and one of the same size that is there is taken as it is
     */
    public static String run(
            Database server,
            List<String> program,
            Path folder,
            long records,
            long seed,
            boolean kept,
            PrintStream progress)
            throws IOException, InterruptedException {
        QuestionData data = new QuestionData(records, seed);
        return new QuestionsBenchmark(program, folder, progress, data, QUESTIONS).measure(server, kept);
    }

    private String measure(Database server, boolean kept) throws IOException, InterruptedException {
        Optional<ScratchDatabase> present =
                kept ? ScratchDatabase.findKept(server, DATABASE, data.content()) : Optional.empty();
        if (present.isPresent()) {
            data.writeAll(gisData(), styles());
        }
        try (ScratchDatabase scratch = present.isPresent() ? present.get() : loaded(server, kept)) {
            return ask(scratch.address());
        }
    }

    private ScratchDatabase loaded(Database server, boolean kept) throws IOException, InterruptedException {
        ScratchDatabase scratch = ScratchDatabase.create(server, DATABASE);
        load(scratch.address());
        scratch.analyze();
        if (kept) {
            scratch.keep(data.content());
        }
        return scratch;
    }

    /** Makes two releases in the database of an address, the second of which adds some points. */
    void load(String address) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        data.writeBefore(gisData(), styles());
        loadFiles(address);
        data.writeAll(gisData(), styles());
        loadFiles(address);
    }

    private void loadFiles(String address) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("load", "--gis-data", gisData().toString()));
        command.addAll(List.of("--reports", folder.resolve("reports").toString()));
        double seconds = TimedProcess.run(command, environment(address), folder.resolve("load.log"));
        progress.printf(Locale.ROOT, "loaded %,d records in %.1f s%n", data.records(), seconds);
    }

    /**
     * Serves what was loaded, asks and returns the table.
     *
     * @throws IOException when a question is not answered with 200; names it
     */
    String ask(String address) throws IOException, InterruptedException {
        try (ServedProgram served = ServedProgram.start(serve(), environment(address), folder.resolve("serve.log"))) {
            List<String> rows = new ArrayList<>(List.of(
                    String.format(
                            Locale.ROOT,
                            "%,d points, %,d areas, %,d faults, %,d estimates; %d questions of each kind",
                            data.records(),
                            data.areas(),
                            data.faults(),
                            data.estimates(),
                            questions),
                    "",
                    "| | asked | p50, ms | p95, ms | wanted, ms | |",
                    "|---|---|---|---|---|---|"));
            awaitNames(served);
            for (QuestionKind kind : QuestionKind.values()) {
                if (kind.answered(data)) {
                    rows.add(row(served, kind));
                    progress.println(rows.get(rows.size() - 1));
                }
            }
            return String.join("\n", rows);
        }
    }

    private String row(ServedProgram served, QuestionKind kind) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(data.seed() + kind.ordinal());
        for (int question = 0; question < Math.min(WARM_UP, questions); question++) {
            timed(served, kind.next(data, random));
        }
        double[] millis = new double[questions];
        for (int question = 0; question < questions; question++) {
            millis[question] = 1000 * timed(served, kind.next(data, random)).seconds();
        }
        Samples samples = new Samples(millis);
        double late = samples.within(0.95);
        return String.format(
                Locale.ROOT,
                "| %d | %s | %.1f | %.1f | %d | %s |",
                kind.sample(),
                kind.title(),
                samples.median(),
                late,
                kind.targetMillis(),
                late <= kind.targetMillis() ? "met" : "missed");
    }

    private static TimedRequest timed(ServedProgram served, QuestionKind.Question question)
            throws IOException, InterruptedException {
        URI address = served.at(question.address());
        return question.file() == null ? TimedRequest.get(address) : TimedRequest.post(address, question.file());
    }

    /** Until the search knows all names, which is work beside that of the questions. */
    private void awaitNames(ServedProgram served) throws IOException, InterruptedException {
        Instant begin = Instant.now();
        HttpRequest search =
                HttpRequest.newBuilder(served.at("/search?f=json&q=a")).build();
        boolean all = false;
        while (!all && Duration.between(begin, Instant.now()).compareTo(NAMES_PATIENCE) < 0) {
            Thread.sleep(NAMES_PAUSE_MILLIS);
            all = !CLIENT.send(search, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .contains("\"incomplete\"");
        }
        progress.printf(
                Locale.ROOT,
                "%s names are searched after %d s%n",
                all ? "all" : "not all",
                Duration.between(begin, Instant.now()).toSeconds());
    }

    /** With the memory and the collector that the launcher gives a server, which are those of Java. */
    private List<String> serve() {
        List<String> command = new ArrayList<>(program);
        command.removeIf(argument -> argument.startsWith("-Xmx") || argument.equals("-XX:+UseParallelGC"));
        command.addAll(List.of("serve", "--gis-data", gisData().toString()));
        command.addAll(List.of("--styles", styles().toString(), "--port", "0"));
        command.addAll(List.of("--reports", folder.resolve("reports").toString()));
        command.addAll(List.of("--uploads", folder.resolve("uploads").toString()));
        return command;
    }

    private static Map<String, String> environment(String address) {
        return Map.of("MINERAL_GIS_DATABASE_URL", address);
    }

    private Path gisData() {
        return folder.resolve("questions-data");
    }

    private Path styles() {
        return folder.resolve("questions-styles");
    }
}
