package org.mineralgis.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.model.Finding;
import org.mineralgis.model.Severity;

final class InspectionTest {

    @TempDir
    private Path folder;

    private GisDataFixture gisData;

    @BeforeEach
    void create() {
        gisData = new GisDataFixture(folder);
    }

    private void writeBroken() throws Exception {
        gisData.write(
                "broken", """
                crs: OGC:CRS84
                geometry: Point
                files:
                  - {path: broken.geojson, sha256: sha256(broken.geojson), format: geojson, records: 1, geometry: in_file}
                id_field: "@row"
                fields:
                  - {name: name, type: text, title: {zh: 名称, en: Name}}
                """, Map.of("broken.geojson", "{\"type\": \"FeatureCollection\", \"features\": [not json"));
    }

    private LoadReport inspect() throws Exception {
        return new Inspection(folder, LoadProgress.silent()).run();
    }

    @Test
    void everythingIsReadAndCountedWithoutADatabase() throws Exception {
        gisData.writeTerritories("五队,甲县", "第二地质大队,西州");
        gisData.writeAreas(39);
        gisData.writeMines("M1,乌拉根,75.0417,39.6811", "M2,,79.5,35.2");

        LoadReport report = inspect();

        assertEquals(
                List.of("area 3=3+0", "mine 2=1+1", "territory 2=2+0"),
                report.datasets().stream()
                        .map(dataset -> dataset.id() + " " + dataset.records() + "=" + dataset.features() + "+"
                                + dataset.rejected())
                        .toList());
        assertEquals(1, report.count(Severity.ERROR));
        assertFalse(report.refused());
        assertFalse(report.changed());
    }

    @Test
    void aFolderThatIsNotThereIsToldInOneLine() {
        Inspection inspection = new Inspection(folder.resolve("nowhere"), LoadProgress.silent());
        var refusal = assertThrows(LoadRefusedException.class, inspection::run);
        assertEquals(
                "there is no folder " + folder.resolve("nowhere") + "; expected the folder of the datasets",
                refusal.getMessage());
    }

    @Test
    void allFilesThatWouldRefuseALoadAreToldInOneRun() throws Exception {
        gisData.writeMines("M1,乌拉根,75.0417,39.6811");
        gisData.overwrite("mine", "mines.csv", "id,name,longitude,latitude\nM1,changed,75,39\nM2,,75,39\n");
        writeBroken();

        LoadReport report = inspect();

        assertTrue(report.refused());
        assertEquals(
                List.of("F02"),
                report.datasets().get(0).findings().stream().map(Finding::rule).toList());
        assertEquals("F01", report.datasets().get(1).findings().get(0).rule());
        assertTrue(
                report.datasets().get(1).count(Severity.ERROR) > 1, "the records of the changed file are checked too");
    }

    private void retire(String... rows) throws Exception {
        String text = "id,successor,reason,date,source\n" + String.join("\n", rows) + "\n";
        Files.writeString(folder.resolve("mine").resolve("retired.csv"), text);
    }

    private static List<String> retired(LoadReport report) {
        return report.datasets().stream()
                .flatMap(dataset -> dataset.findings().stream())
                .filter(finding -> finding.file().equals("retired.csv"))
                .map(finding -> finding.rule() + " " + finding.row() + " "
                        + finding.detail().found())
                .toList();
    }

    @Test
    void retiredRecordsAreHeldToTheFiles() throws Exception {
        gisData.writeTerritories("五队,甲县");
        gisData.writeAreas(39);
        gisData.writeMines("M1,乌拉根,75.0417,39.6811", "M2,火烧云,79.5,35.2");
        retire(
                "M0,M1,merged,2026-11,survey",
                "M1,,wrong,2026,survey",
                "M8,M9,merged,2026,survey",
                "M7,territory/五队,moved,2026,survey",
                "M6,territory/none,moved,2026,survey",
                "M5,M1,merged,last year,survey");

        LoadReport report = inspect();

        assertEquals(List.of("R03 6 M5", "R01 2 M1", "R02 3 mine/M9", "R02 5 territory/none"), retired(report));
        assertFalse(report.refused());
    }

    @Test
    void whatIsInAFileThatCannotBeReadIsNotSaidToBeMissing() throws Exception {
        gisData.writeMines("M1,乌拉根,75.0417,39.6811");
        writeBroken();
        retire("M0,broken/000001,merged,2026,survey", "M1,,wrong,2026,survey");

        assertEquals(List.of("R01 2 M1"), retired(inspect()));
    }

    @Test
    void aFileOfRetiredRecordsThatIsNoCsvWouldRefuseALoad() throws Exception {
        gisData.writeMines("M1,乌拉根,75.0417,39.6811");
        Files.write(folder.resolve("mine").resolve("retired.csv"), new byte[] {'P', 'K', 3, 4, 0, 0, 0});

        assertTrue(inspect().refused());
    }
}
