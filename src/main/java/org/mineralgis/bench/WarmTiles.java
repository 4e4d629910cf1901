package org.mineralgis.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mineralgis.store.ScratchDatabase;

/** A running server under {@code wrk}: one tile again and again out of the cache, and many clients who want everything. */
final class WarmTiles {

    private static final String HEAP = "-Xmx512m";
    private static final String TILE = "/tiles/WebMercatorQuad/8/98/182";
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+(\\S+)");
    private static final Pattern LATE = Pattern.compile("(?m)^\\s+99%\\s+(\\S+)");
    private static final Pattern HEAP_USED = Pattern.compile("(\\d+)M->(\\d+)M\\(");
    private static final Pattern FAULTS = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    /** Asks for tiles of levels 5 to 13 over the region, in an order of its own; what is further out is no tile (404). */
    private static final String EVERYWHERE = """
            math.randomseed(7)
            request = function()
              local z = math.random(5, 13)
              local n = 2 ^ z
              local x = math.floor((74.2 + 4.6 * math.random() + 180) / 360 * n)
              local lat = math.rad(36.2 + 4.6 * math.random())
              local y = math.floor((1 - math.log(math.tan(lat) + 1 / math.cos(lat)) / math.pi) / 2 * n)
              return wrk.format("GET", string.format("/tiles/WebMercatorQuad/%d/%d/%d", z, y, x))
            end
            """;

    private WarmTiles() {}

    static List<String> measure(
            List<String> program, Path folder, Path gisData, Path styles, ScratchDatabase scratch, PrintStream progress)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.removeIf(argument -> argument.startsWith("-Xmx"));
        command.add(1, HEAP);
        Path collections = folder.resolve("warm-collections.log");
        command.add(1, "-Xlog:gc:file=" + collections + "::filecount=0");
        command.addAll(List.of("serve", "--gis-data", gisData.toString(), "--styles", styles.toString()));
        command.addAll(List.of("--reports", folder.resolve("reports").toString(), "--port", "0"));
        command.addAll(List.of("--uploads", folder.resolve("uploads").toString()));
        Map<String, String> environment = Map.of("MINERAL_GIS_DATABASE_URL", scratch.address());
        Path script = folder.resolve("everywhere.lua");
        Files.writeString(script, EVERYWHERE);
        try (ServedProgram ours = ServedProgram.start(command, environment, folder.resolve("serve.log"))) {
            String tile = ours.at(TILE).toString();
            wrk(folder, List.of("-t1", "-c32", "-d20s", tile));
            String warm =
                    wrk(folder, List.of("-t1", "-c32", "-d10s", "--latency", "-H", "Accept-Encoding: gzip", tile));
            String crowd = wrk(
                    folder,
                    List.of(
                            "-t1",
                            "-c200",
                            "-d60s",
                            "--latency",
                            "--timeout",
                            "30s",
                            "-s",
                            script.toString(),
                            ours.at("/").toString()));
            List<String> lines = List.of(
                    "",
                    "Warm, one tile, 32 connections: " + words(warm) + ".",
                    "200 clients who want tiles everywhere, heap " + HEAP.substring(4) + ": " + words(crowd) + "; "
                            + heap(Files.readString(collections)) + ".");
            lines.forEach(progress::println);
            return lines;
        }
    }

    private static String heap(String collections) {
        int before = 0;
        int after = 0;
        Matcher matcher = HEAP_USED.matcher(collections);
        while (matcher.find()) {
            before = Math.max(before, Integer.parseInt(matcher.group(1)));
            after = Math.max(after, Integer.parseInt(matcher.group(2)));
        }
        return "heap in use at most " + before + " MiB, after a collection " + after + " MiB";
    }

    private static String words(String output) {
        return group(RATE, output) + " requests/s, 99 % within " + group(LATE, output) + ", refused "
                + group(FAULTS, output);
    }

    private static String group(Pattern pattern, String output) {
        Matcher matcher = pattern.matcher(output);
        return matcher.find() ? matcher.group(1) : "0";
    }

    private static String wrk(Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("wrk"));
        command.addAll(arguments);
        Path log = folder.resolve("wrk.log");
        TimedProcess.run(command, Map.of(), log);
        return Files.readString(log);
    }
}
