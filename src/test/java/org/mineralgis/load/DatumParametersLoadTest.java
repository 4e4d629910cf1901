package org.mineralgis.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.source.DatasetFileException;
import org.mineralgis.store.TestDatabase;

/** An operator's own datum parameters on the way through a load. */
final class DatumParametersLoadTest {

    private static final String LOCAL = """
            operations:
              - id: wuqia-1954
                version: "%s"
                title: {zh: 乌恰 1954, en: Wuqia 1954}
                from: beijing_1954
                to: wgs84
                method: geocentric_translation
                parameters: {dx_m: 21.25, dy_m: -150.75, dz_m: -80.125}
                area: {west: 74, south: 39, east: 76, north: 40.5}
                accuracy_m: 0.4
                source: adjustment of 12 common points
            """;

    @TempDir
    private Path folder;

    private GisDataFixture gisData;
    private Path local;
    private TestDatabase test;

    @BeforeEach
    void create() throws Exception {
        gisData = new GisDataFixture(Files.createDirectories(folder.resolve("gis-data")));
        local = folder.resolve("local.yaml");
        test = TestDatabase.create();
        gisData.writeMines("M1,乌拉根,75.0417,39.6811");
        gisData.write("drill", """
                crs: EPSG:4214
                geometry: Point
                files:
                  - path: drills.csv
                    sha256: sha256(drills.csv)
                    format: csv
                    records: 3
                    geometry: {longitude: x, latitude: y}
                id_field: id
                fields:
                  - {name: id, type: text, title: {zh: 编号, en: Number}}
                """, Map.of("drills.csv", """
                id,x,y
                wuqia,75.02,39.68
                bachu,78.55,39.79
                akto,73.9,39.1
                """));
    }

    @AfterEach
    void drop() {
        test.close();
    }

    private LoadReport load() throws Exception {
        return new Loader(test.database(), new LoadFolders(gisData.folder(), local, null), LoadProgress.silent())
                .load();
    }

    private List<String> texts(String sql) {
        return Served.texts(test.database(), sql);
    }

    private static List<String> outcomes(LoadReport report) {
        return report.datasets().stream()
                .map(dataset -> dataset.id() + " " + dataset.outcome().word())
                .toList();
    }

    @Test
    void aRecordKeepsTheSetsIdVersionAndAccuracyAndOutsideItsAreaThePublicRulesHold() throws Exception {
        Files.writeString(local, LOCAL.formatted("2024.1"));
        LoadReport report = load();

        assertEquals(
                List.of("bachu {epsg-15921@1} 1", "wuqia {wuqia-1954@2024.1} 0.4"),
                texts("select fid || ' ' || datum_steps::text || ' ' || datum_accuracy_m from gis.drill order by fid"));
        assertEquals(
                List.of("true"),
                texts("select (st_distance(geom, st_setsrid(original_geom, 4326)) > 1e-4)::text from gis.drill"
                        + " where fid = 'wuqia'"));
        assertEquals(List.of("G06"), texts("select rule from mineral_gis.finding where severity = 'error'"));
        String findings = String.join("\n", texts("select message_en || message_zh from mineral_gis.finding"));
        assertTrue(findings.contains("wuqia-1954@2024.1: Wuqia 1954; records: 1, moved by"), findings);
        assertTrue(findings.contains("accuracy about 0.4 m"), findings);
        assertTrue(findings.contains("73.9000, 39.1000 lies outside the area (74–76 E, 39–40.5 N) of \"Wuqia 1954\""));
        String told = findings + LoadReportText.of(report) + LoadReportJson.of(report);
        for (String value : List.of("21.25", "150.75", "80.125")) {
            assertFalse(told.contains(value), told);
        }
    }

    @Test
    void anotherFileLoadsOnlyTheDatasetsOfItsDatumsAgain() throws Exception {
        Files.writeString(local, LOCAL.formatted("2024.1"));
        load();
        assertFalse(load().changed());
        Files.writeString(local, LOCAL.formatted("2025.1"));
        assertEquals(List.of("drill loaded", "mine unchanged"), outcomes(load()));
        assertEquals(
                List.of("{wuqia-1954@2025.1}"), texts("select datum_steps::text from gis.drill where fid = 'wuqia'"));
        Files.writeString(local, LOCAL.formatted("2025.1").replace("beijing_1954", "xian_1980"));
        assertEquals(List.of("drill loaded", "mine unchanged"), outcomes(load()));
        assertEquals(List.of("bachu"), texts("select fid from gis.drill"));
    }

    @Test
    void aFileAtFaultRefusesTheLoadAndWhatIsServedStays() throws Exception {
        Files.writeString(local, LOCAL.formatted("2024.1"));
        load();
        Files.writeString(local, LOCAL.formatted("2024.1").replace("accuracy_m", "accuracy"));
        DatasetFileException fault = assertThrows(DatasetFileException.class, this::load);
        assertTrue(
                fault.getMessage().startsWith(local + ":10: operations[0].accuracy is not known"), fault.getMessage());
        assertEquals(List.of("2"), texts("select count(*) from gis.drill"));
    }

    @Test
    void anInspectionUsesTheFileBesideTheDatasets() throws Exception {
        assertEquals(
                2,
                new Inspection(gisData.folder(), LoadProgress.silent())
                        .run()
                        .datasets()
                        .get(0)
                        .rejected());
        Files.writeString(gisData.folder().resolve("datum-parameters.yaml"), LOCAL.formatted("1"));
        assertEquals(
                1,
                new Inspection(gisData.folder(), LoadProgress.silent())
                        .run()
                        .datasets()
                        .get(0)
                        .rejected());
    }
}
