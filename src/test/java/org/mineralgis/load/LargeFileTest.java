package org.mineralgis.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.source.FileHash;
import org.mineralgis.store.FindingCount;
import org.mineralgis.store.FindingStore;
import org.mineralgis.store.TestDatabase;

final class LargeFileTest {

    private static final int ROWS = 45_000;
    private static final int HEAP_MEBIBYTES = 48;

    /** Ids, names and places to remember, and a warning in every row, are many times the heap; each third row is refused. */
    @Test
    void aFileManyTimesTheHeapIsLoadedAndEveryFindingOfItIsKept(@TempDir Path folder) throws Exception {
        Path gisData = folder.resolve("gis-data");
        writeMines(gisData);
        try (TestDatabase test = TestDatabase.create()) {
            int refused = ROWS / 3;
            assertEquals(ROWS + " " + (ROWS - refused) + " " + refused, load(test, gisData, folder.resolve("reports")));

            Map<String, Long> counts = new TreeMap<>();
            for (FindingCount count : new FindingStore(test.database()).count("mine")) {
                counts.put(count.rule(), count.findings());
            }
            assertEquals(Map.of("A15", (long) ROWS, "D01", (long) refused), counts);
            long told =
                    new FindingStore(test.database()).list("mine", 10_000, 0).size();
            assertEquals(2L * FindingTally.KEPT, told);
        }
        Path rest = folder.resolve("reports").resolve("mine-findings.jsonl");
        try (Stream<String> lines = Files.lines(rest)) {
            assertEquals(ROWS + ROWS / 3 - 2L * FindingTally.KEPT, lines.count());
        }
        String report = Files.readString(folder.resolve("reports").resolve("load-report.txt"));
        assertTrue(report.contains("and 44,000 more, one by one in mine-findings.jsonl"), report.substring(0, 1000));
    }

    /** Every third id stands a second time; all heights are above the highest mountain. */
    private static void writeMines(Path gisData) throws IOException {
        Path dataset = Files.createDirectories(gisData.resolve("mine"));
        Path csv = dataset.resolve("mines.csv");
        try (BufferedWriter out = Files.newBufferedWriter(csv)) {
            out.write("id,name,commodity,height,longitude,latitude\n");
            for (int row = 1; row <= ROWS; row++) {
                int id = row % 3 == 0 ? row - 1 : row;
                out.write("矿点编号-%d,乌拉根铅锌矿 %d 号矿点,zinc,9000,%s,%s%n"
                        .formatted(id, row, 74.3 + row % 1009 / 2000.0, 38 + row % 997 / 1000.0 + row / 1e7));
            }
        }
        Files.writeString(dataset.resolve("dataset.yaml"), """
                id: mine
                title: {zh: 矿山, en: Mines}
                description: {zh: 测试数据, en: Data of a test.}
                licence: {spdx: CC-BY-4.0, title: Creative Commons Attribution 4.0}
                attribution: Fixture of a test
                origin: {project: tests, version: "1", date: "2026"}
                evidence: published
                crs: OGC:CRS84
                geometry: Point
                files:
                  - path: mines.csv
                    sha256: %s
                    format: csv
                    records: %d
                    geometry: {longitude: longitude, latitude: latitude}
                id_field: id
                title_field: {zh: name}
                fields:
                  - {name: id, type: text, title: {zh: 编号, en: Number}}
                  - {name: name, type: text, title: {zh: 名称, en: Name}}
                  - {name: commodity, type: text, role: commodity, title: {zh: 矿种, en: Commodity}}
                  - {name: height, type: number, role: elevation_m, title: {zh: 高程, en: Height}}
                """.formatted(FileHash.sha256(csv), ROWS));
    }

    private static String load(TestDatabase test, Path gisData, Path reports) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MEBIBYTES + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapLoad.class.getName(),
                        test.address(),
                        gisData.toString(),
                        reports.toString()))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        List<String> lines = output.lines().toList();
        return lines.get(lines.size() - 1);
    }
}
