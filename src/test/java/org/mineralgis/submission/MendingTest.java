package org.mineralgis.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.model.Finding;

class MendingTest {

    @TempDir
    Path folder;

    private Path target;
    private Path log;

    @BeforeEach
    void names() {
        target = folder.resolve("fixed.csv");
        log = folder.resolve("fixed.csv.fixes.csv");
    }

    private Mending.Result mend(Path file) throws Exception {
        return new Mending(new SubmissionCheck(Submitted.COUNTIES, SubmissionLimits.COMMAND))
                .mend(Submission.of(file, null), target, log)
                .orElseThrow();
    }

    private static List<Finding> autofixes(Receipt receipt) {
        return receipt.findings().kept().stream()
                .filter(finding -> finding.detail().canAutofix())
                .toList();
    }

    @Test
    void suggestionsArePutInPlaceLoggedAndNotFoundAgain() throws Exception {
        String text = """
                编号,名称,经度,纬度,矿种,备注
                1,產(chǎn)地,39.412345,75.012345,gold,"a, b"
                2,乌拉根,75.041712,39.681134,铅锌;gold,x
                """;
        Path file = Files.writeString(folder.resolve("mines.csv"), text);
        Mending.Result result = mend(file);
        assertEquals(List.of(), autofixes(result.receipt()));
        assertEquals(0, result.receipt().counts().rejected(), () -> Submitted.rules(result.receipt())
                .toString());
        assertEquals(
                List.of(
                        "\uFEFF编号,名称,经度,纬度,矿种,备注",
                        "1,產地,75.012345,39.412345,gold,\"a, b\"",
                        "2,乌拉根,75.041712,39.681134,lead;zinc;gold,x"),
                Files.readAllLines(target));
        List<String> changes = Files.readAllLines(log);
        assertEquals("\uFEFFrow,column,rule,before,after", changes.get(0));
        assertTrue(changes.contains("1,经度,G01,39.412345,75.012345"), changes.toString());
        assertTrue(changes.contains("1,名称,T03,產(chǎn)地,產地"), changes.toString());
        assertEquals(5, changes.size());
        assertEquals(text, Files.readString(file));
        assertEquals(List.of(), autofixes(Submitted.check(target, result.crs())));
    }

    @Test
    void geometryOfAFileIsSwappedInTheColumnThatItIsWrittenTo() throws Exception {
        Path file = Files.writeString(folder.resolve("mines.geojson"), """
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "properties": {"name": "a"},
                   "geometry": {"type": "LineString", "coordinates": [[39.5, 75.25], [39.75, 75.5]]}}]}
                """);
        Mending.Result result = mend(file);
        assertEquals(1, result.changes());
        assertEquals(
                "a,\"LINESTRING (75.25 39.5, 75.5 39.75)\",",
                Files.readAllLines(target).get(1));
        assertEquals(0, result.receipt().counts().errors());
    }

    @Test
    void swappedCornersKeepTheirNotation() throws Exception {
        Path file = Files.writeString(folder.resolve("areas.csv"), """
                名称,GDZB
                甲,"750000,390000;751000,390000;751000,391000"
                乙,"750000,390000;751000,390000;751000,391000"
                丙,"390000,750000;390000,751000;391000,751000"
                """);
        Mending.Result result = mend(file);
        assertEquals(
                "丙,\"750000,390000;751000,390000;751000,391000\"",
                Files.readAllLines(target).get(3));
        assertEquals(0, result.receipt().counts().rejected(), () -> Submitted.rules(result.receipt())
                .toString());
    }

    @Test
    void aFileThatCannotBeReadLeavesNothingBehind() throws Exception {
        Path file = Files.write(folder.resolve("mines.csv"), new byte[0]);
        assertTrue(new Mending(new SubmissionCheck(Submitted.COUNTIES, SubmissionLimits.COMMAND))
                .mend(Submission.of(file, null), target, log)
                .isEmpty());
        assertFalse(Files.exists(target) || Files.exists(log));
    }
}
