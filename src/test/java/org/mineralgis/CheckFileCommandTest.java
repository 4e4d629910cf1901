package org.mineralgis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check FILE…} as the launcher starts it. */
final class CheckFileCommandTest {

    private static final String SOUND = "名称,经度,纬度,县\n乌拉根,75.041712,39.681134,乌恰县\n";
    private static final String SWAPPED = "名称,经度,纬度\n乌拉根,75.041712,39.681134\n特希克,39.412345,75.012345\n";

    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void start() {
        program = new Program(folder);
    }

    private Program.Ending check(String... arguments) throws Exception {
        return program.run("check", List.of("--gis-data", Program.shippedData().toString()), arguments);
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void warningsAloneEndWithZeroAndAreSaid() throws Exception {
        write("mines.csv", SOUND);
        Program.Ending ending = check("mines.csv");
        assertEquals(0, ending.code(), ending.err());
        assertTrue(ending.out().contains("warning G05"), ending.out());
        assertEquals(List.of("mines.csv"), program.files());
    }

    @Test
    void anErrorEndsWithOneAndTheRejectedRowsLieBesideTheReport() throws Exception {
        write("mines.csv", SWAPPED);
        Files.createDirectory(folder.resolve("out"));
        Program.Ending ending = check("mines.csv", "--report", "out/receipt.json");
        assertEquals(1, ending.code(), ending.err());
        assertTrue(ending.out().contains("乌恰县"), ending.out());
        assertTrue(
                Files.readString(folder.resolve("out/mines.csv.rejected.csv")).contains("特希克"));
        var json = new JsonMapper().readTree(folder.resolve("out/receipt.json").toFile());
        assertEquals(1, json.at("/rejected").asInt());
        check("mines.csv", "--report", "out/receipt.json");
        assertTrue(Files.exists(folder.resolve("out/mines.csv.rejected-2.csv")), "what somebody mends stays");
    }

    @Test
    void severalFilesShareOneReport() throws Exception {
        write("a.csv", SOUND);
        write("b.csv", SOUND);
        assertEquals(0, check("a.csv", "b.csv", "--report", "both.json").code());
        var json = new JsonMapper().readTree(folder.resolve("both.json").toFile());
        assertEquals("b.csv", json.at("/receipts/1/file").asText());
        assertEquals(0, check("a.csv", "b.csv", "--report", "both.html").code());
        assertTrue(Files.readString(folder.resolve("both.html")).contains("Receipt: b.csv"));
        assertEquals(0, check("a.csv", "b.csv", "--report", "both.csv").code());
        assertTrue(Files.readString(folder.resolve("both.csv")).contains("b.csv"));
    }

    @Test
    void aMendedCopyHasALogAndPassesTheCheck() throws Exception {
        write("mines.csv", SWAPPED);
        assertEquals(1, check("mines.csv", "--fix", "mended.csv").code());
        assertTrue(Files.readString(folder.resolve("mended.csv.fixes.csv")).contains("2,经度,G01,39.412345,75.012345"));
        assertEquals(SWAPPED, Files.readString(folder.resolve("mines.csv")));
        assertEquals(0, check("mended.csv").code());
    }

    @Test
    void aFileToBeCheckedIsNeverWrittenOver() throws Exception {
        write("mines.csv", SWAPPED);
        assertEquals(2, check("mines.csv", "--fix", "mines.csv").code());
        assertEquals(2, check("mines.csv", "--rejected", "./mines.csv").code());
        assertEquals(2, check("mines.csv", "--report", "mines.csv").code());
        assertEquals(SWAPPED, Files.readString(folder.resolve("mines.csv")));
    }

    @Test
    void wrongUsageIsTwoAndNamesWhatIsWrong() throws Exception {
        write("mines.csv", SOUND);
        assertUsage("absent.csv", check("absent.csv"));
        assertUsage("EPSG:4513", check("mines.csv", "--crs", "EPSG:9999"));
        assertUsage(".html", check("mines.csv", "--report", "receipt.pdf"));
        assertUsage("one FILE", check("mines.csv", "mines.csv", "--fix", "out.csv"));
        assertUsage("need a FILE", check("--crs", "EPSG:4513"));
        assertUsage("no folder", check("mines.csv", "--report", "absent/receipt.json"));
    }

    private static void assertUsage(String word, Program.Ending ending) {
        assertEquals(2, ending.code(), ending.err());
        assertTrue(ending.err().contains(word), ending.err());
        assertFalse(ending.err().contains("\tat "), ending.err());
    }

    @Test
    void withoutGisDataTheCheckRunsAndSaysWhatItCouldNotCompare() throws Exception {
        write("mines.csv", SOUND);
        Program.Ending ending = program.run("check", List.of("--gis-data", "absent"), "mines.csv");
        assertEquals(0, ending.code(), ending.err());
        assertTrue(ending.out().contains("no outlines of counties are at hand"), ending.out());
    }

    @Test
    void aDeclaredZoneDecidesWhatNumbersLeaveOpen() throws Exception {
        write("points.csv", "名称,X,Y\n甲,4393999.122,501715.823\n");
        Program.Ending open = check("points.csv");
        assertEquals(1, open.code());
        assertTrue(open.out().contains("error G03") && open.out().contains("乌恰县"), open.out());
        assertEquals(0, check("points.csv", "--crs", "epsg:4534").code());
    }
}
