package org.mineralgis.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.check.AreaLookup;

class ReceiptWritersTest {

    private static final String MINES = """
            编号,名称,经度,纬度,面积(km2)
            1,"=HYPERLINK(""x"")",175.5,39.5,-12
            2,<script>alert(1)</script>,39.412345,75.012345,3
            3,好,75.012345,39.412345,3
            """;

    @TempDir
    Path folder;

    private interface Writer {
        void write(ByteArrayOutputStream out) throws Exception;
    }

    private static String text(Writer writer) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theTableOfFindingsOpensInExcelAndHoldsNoFormula() throws Exception {
        Receipt receipt = Submitted.check(folder, "=1+1.csv", MINES);
        String csv = text(out -> ReceiptCsv.write(out, receipt));
        assertTrue(csv.startsWith("\uFEFFrule,severity,file,row,field,found"), csv);
        assertTrue(csv.lines().skip(1).noneMatch(line -> line.matches(".*(^|,)\"?[=+@].*")), csv);
        assertTrue(csv.contains("'=1+1.csv"), csv);
        assertEquals("-12.5", FormulaGuard.cell("-12.5"));
        assertEquals("'-12+3", FormulaGuard.cell("-12+3"));
    }

    @Test
    void thePageIsWholeEscapedAndNeedsNoScript() throws Exception {
        Receipt receipt = Submitted.check(folder, "mines.csv", MINES);
        String html = text(out -> ReceiptHtml.write(out, receipt));
        assertTrue(html.startsWith("<!DOCTYPE html>"), html);
        assertFalse(html.contains("<script"), html);
        assertTrue(html.contains("&lt;script&gt;alert(1)"), html);
        assertFalse(html.contains("http://") || html.contains("https://"), html);
        assertTrue(html.contains("拒绝的记录") && html.contains("Rejected records"), html);
        assertFalse(html.contains("&quot;Noto"), "a style sheet is not escaped");
    }

    @Test
    void theSummaryNamesEachRuleInBothLanguagesAndEndsWithWhatWasNotApplied() throws Exception {
        String text = ReceiptText.of(Submitted.check(folder, "mines.csv", MINES));
        assertTrue(text.contains("error G01 × 1  经纬度颠倒 / longitude and latitude swapped"), text);
        assertTrue(text.contains("行 row 2"), text);
        assertTrue(text.contains("记录 records 3 = 接受 accepted 1"), text);
        assertTrue(text.indexOf("rules not applied") > text.indexOf("G01"), text);
        assertTrue(text.contains("G14"), text);
    }

    @Test
    void rejectedRowsKeepTheirColumnsAndAreReadAgain() throws Exception {
        Path file = Files.writeString(folder.resolve("mines.csv"), MINES);
        Path rejected = folder.resolve("rejected.csv");
        try (RejectedCsv rows = new RejectedCsv(rejected)) {
            new SubmissionCheck(Submitted.COUNTIES, SubmissionLimits.COMMAND).check(Submission.of(file, null), rows);
            assertEquals(2, rows.written());
        }
        List<String> lines = Files.readAllLines(rejected);
        assertEquals("\uFEFF编号,名称,经度,纬度,面积(km2),row,rules,reason_zh,reason_en,suggestion", lines.get(0));
        assertTrue(lines.get(2).startsWith("2,<script>alert(1)</script>,39.412345,75.012345,3,2,G01,"), lines.get(2));
        Receipt again = Submitted.check(rejected, null);
        assertEquals(List.of(2L, 0L, 0L, 2L), Submitted.counts(again));
    }

    @Test
    void withoutARejectedRowThereIsNoFile() throws Exception {
        Path file = Files.writeString(folder.resolve("mines.csv"), "名称,经度,纬度\n好,75.012345,39.412345\n");
        Path rejected = folder.resolve("rejected.csv");
        try (RejectedCsv rows = new RejectedCsv(rejected)) {
            new SubmissionCheck(Submitted.COUNTIES, SubmissionLimits.COMMAND).check(Submission.of(file, null), rows);
        }
        assertFalse(Files.exists(rejected));
    }

    @Test
    void countsStayExactWhenAReceiptIsFull() throws Exception {
        String rows = IntStream.rangeClosed(1, 50)
                .mapToObj(row -> row + ",39.4123" + row + ",75.0123" + row)
                .collect(Collectors.joining("\n"));
        Path file = Files.writeString(folder.resolve("many.csv"), "编号,经度,纬度\n" + rows + "\n");
        Receipt receipt =
                Submitted.check(file, null, new SubmissionLimits(1000, Duration.ofMinutes(5), 20, 7, 5, 10, 1000));
        assertEquals(List.of(50L, 0L, 0L, 50L), Submitted.counts(receipt));
        assertEquals(50, receipt.rules().get(0).count());
        assertEquals(
                7,
                receipt.findings().kept().stream()
                        .filter(finding -> finding.rule().equals("G01"))
                        .count());
        assertEquals(43, receipt.findings().leftOut());
        assertEquals(5, receipt.rejected().kept().size());
        assertEquals(45, receipt.rejected().leftOut());
        assertEquals(10, receipt.map().before().size());
        assertEquals(80, receipt.map().leftOut());
    }

    @Test
    void aBudgetOfRecordsEndsTheReadingAndSaysSo() throws Exception {
        Path file = Files.writeString(folder.resolve("mines.csv"), MINES);
        Receipt receipt =
                Submitted.check(file, null, new SubmissionLimits(2, Duration.ofMinutes(5), 20, 7, 5, 10, 1000));
        assertEquals(2, receipt.counts().records());
        assertFalse(Submitted.json(receipt).at("/complete").asBoolean());
        assertTrue(Submitted.json(receipt).at("/stopped/en").asText().contains("first 2 records"));
        Receipt late = Submitted.check(file, null, new SubmissionLimits(200, Duration.ZERO, 20, 7, 5, 10, 1000));
        assertTrue(Submitted.json(late).at("/stopped/en").asText().contains("time is up"));
    }

    @Test
    void withoutCountiesTheReceiptSaysThatTheyAreNotCompared() throws Exception {
        AreaLookup none = (dataset, field, key) -> Optional.empty();
        Path file = Files.writeString(folder.resolve("a.csv"), "名称,经度,纬度,县\n甲,75.012345,39.412345,巴楚县\n");
        Receipt receipt = new SubmissionCheck(none, SubmissionLimits.COMMAND).check(Submission.of(file, null));
        assertTrue(receipt.unapplied().stream()
                .anyMatch(
                        rule -> rule.rule().equals("G15") && rule.reason().en().contains("no outlines")));
    }
}
