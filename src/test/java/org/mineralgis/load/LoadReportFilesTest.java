package org.mineralgis.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.load.DatasetReport.Outcome;
import org.mineralgis.model.Finding;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Severity;
import org.mineralgis.store.FileCount;

final class LoadReportFilesTest {

    private static final Finding REPAIRED = finding("G10", Severity.WARNING, 3, null, "环自相交", "a ring crosses itself");
    private static final Finding NO_NAME = finding("A01", Severity.ERROR, 2, "name", "没有值", "no value");
    private static final LoadReport REPORT = new LoadReport(
            7,
            List.of(
                    new DatasetReport(
                            "county",
                            new LocalizedText("县级行政区", "Counties"),
                            Outcome.LOADED,
                            List.of(new FileCount("counties.geojson", 17, 16), new FileCount("prefectures.csv", 2, 2)),
                            List.of(REPAIRED, NO_NAME, REPAIRED)),
                    new DatasetReport(
                            "event",
                            new LocalizedText("事件", "Events"),
                            Outcome.UNCHANGED,
                            List.of(new FileCount("events.csv", 3, 3)),
                            List.of())));

    private static Finding finding(String rule, Severity severity, int row, String field, String zh, String en) {
        return new Finding(
                rule,
                severity,
                new Finding.Place("county", "counties.geojson", row, field),
                new LocalizedText(zh, en),
                new LocalizedText("已处理", "see the docs"),
                rule.equals("A01") ? new Finding.Detail("喀什", "喀什市", "喀什市", "653101", true) : Finding.Detail.NONE);
    }

    @Test
    void peopleReadTotalsCountsAndFindingsByRuleGravestFirst(@TempDir Path folder) throws Exception {
        LoadReportFiles.write(REPORT, folder.resolve("new"));
        String text = Files.readString(folder.resolve("new/load-report.txt"));
        assertEquals("""
                mineral-gis 载入报告 / load report
                发布版 7（新） / release 7 (new)

                记录 records = 载入 loaded + 拒绝 rejected；错误 errors，警告 warnings，说明 infos

                  records    loaded  rejected   errors  warnings   infos
                       19        18         1        1         2       0  county (loaded)
                       17        16         1                             county/counties.geojson
                        2         2         0                             county/prefectures.csv
                        3         3         0        0         0       0  event (unchanged)
                        3         3         0                             event/events.csv
                       22        21         1        1         2       0  总计 total

                == county · 县级行政区 · Counties

                -- error A01 × 1
                county/counties.geojson 行 row 2 字段 field name
                   没有值
                   no value
                   → 已处理
                   → see the docs
                   应为 expected: 喀什市
                   算得 computed: 653101
                   建议（未改动） suggested, not applied: 喀什市

                -- warning G10 × 2
                county/counties.geojson 行 row 3
                   环自相交
                   a ring crosses itself
                   → 已处理
                   → see the docs
                county/counties.geojson 行 row 3
                   环自相交
                   a ring crosses itself
                   → 已处理
                   → see the docs
                """, text.substring(0, text.indexOf("\n== 未应用的规则")));
        assertTrue(text.contains("""

                == 未应用的规则 / rules not applied

                G14 矿山点不在其许可证范围内 / mine outside its licence
                   没有基准明确的矿业权边界数据
                   there are no outlines of mining rights with a stated datum
                """));
    }

    @Test
    void programsReadTheSame(@TempDir Path folder) throws Exception {
        LoadReportFiles.write(REPORT, folder);
        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("load-report.json").toFile());
        assertEquals(7, json.get("release").asInt());
        assertTrue(json.get("changed").asBoolean());
        JsonNode unapplied = json.at("/rulesNotApplied/0");
        assertEquals("G14", unapplied.get("rule").asText());
        assertEquals(
                "there are no outlines of mining rights with a stated datum",
                unapplied.at("/reason/en").asText());
        assertEquals(22, json.get("records").asInt());
        assertEquals(21, json.get("loaded").asInt());
        assertEquals(1, json.get("rejected").asInt());
        assertEquals(1, json.get("errors").asInt());
        assertEquals(2, json.get("warnings").asInt());
        JsonNode file = json.at("/datasets/0/files/0");
        assertEquals("{\"file\":\"counties.geojson\",\"records\":17,\"loaded\":16,\"rejected\":1}", file.toString());
        assertEquals(
                "{\"rule\":\"A01\",\"severity\":\"error\",\"file\":\"counties.geojson\",\"row\":2,\"field\":\"name\","
                        + "\"message\":{\"zh\":\"没有值\",\"en\":\"no value\"},"
                        + "\"remedy\":{\"zh\":\"已处理\",\"en\":\"see the docs\"},"
                        + "\"found\":\"喀什\",\"expected\":\"喀什市\",\"suggestion\":\"喀什市\","
                        + "\"computed\":\"653101\",\"canAutofix\":true}",
                json.at("/datasets/0/findings/1").toString());
        assertEquals("unchanged", json.at("/datasets/1/outcome").asText());
    }

    @Test
    void aReportTakesThePlaceOfTheOneBefore(@TempDir Path folder) throws Exception {
        LoadReportFiles.write(REPORT, folder);
        LoadReportFiles.write(new LoadReport(8, List.of()), folder);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("load-report.json", "load-report.txt"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertTrue(Files.readString(folder.resolve("load-report.txt")).contains("release 8 (unchanged)"));
    }
}
