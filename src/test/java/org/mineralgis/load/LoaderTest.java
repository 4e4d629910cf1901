package org.mineralgis.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Severity;
import org.mineralgis.source.DatasetFileException;
import org.mineralgis.store.CatalogueStore;
import org.mineralgis.store.TestDatabase;

final class LoaderTest {

    private static final String WULAGEN = "M1,乌拉根,75.0417,39.6811";
    private static final String HUOSHAOYUN = "M2,火烧云,79.5,35.2";

    @TempDir
    private Path folder;

    private GisDataFixture gisData;
    private TestDatabase test;

    @BeforeEach
    void create() {
        gisData = new GisDataFixture(folder);
        test = TestDatabase.create();
    }

    @AfterEach
    void drop() {
        test.close();
    }

    private LoadReport load() throws DatasetFileException, LoadRefusedException, IOException {
        return load(LoadProgress.silent());
    }

    private LoadReport load(LoadProgress progress) throws DatasetFileException, LoadRefusedException, IOException {
        return new Loader(test.database(), gisData.folder(), progress).load();
    }

    private List<String> texts(String sql) {
        return Served.texts(test.database(), sql);
    }

    private Catalogue catalogue() {
        return new CatalogueStore(test.database()).current();
    }

    private static List<String> outcomes(LoadReport report) {
        return report.datasets().stream()
                .map(dataset -> dataset.id() + " " + dataset.outcome().word())
                .toList();
    }

    @Test
    void everyFieldTypeArrivesAsItStandsInTheFile() throws Exception {
        gisData.write("sample", """
                crs: OGC:CRS84
                geometry: none
                files:
                  - {path: samples.csv, sha256: sha256(samples.csv), format: csv, records: 3, geometry: none}
                id_field: id
                fields:
                  - {name: id, type: text, title: {zh: 编号, en: Number}}
                  - {name: label, type: text, title: {zh: 名称, en: Label}}
                  - {name: depth, type: integer, title: {zh: 深度, en: Depth}, unit: m}
                  - {name: grade, type: number, title: {zh: 品位, en: Grade}, unit: "%"}
                  - {name: open, type: boolean, title: {zh: 开放, en: Open}}
                  - {name: taken, type: date, title: {zh: 采样日期, en: Taken}}
                  - {name: metals, type: list, title: {zh: 矿种, en: Metals}}
                """, Map.of("samples.csv", """
                id,label,depth,grade,open,taken,metals
                a,铅锌矿“乌拉根”,-12,0.1,true,1898-02-28,"锌;铅"
                b,"with ""quotes"", and comma",9007199254740993,1e-300,false,2023-09-27,"a,b;""q"";NULL"
                c,,,,,,
                """));

        LoadReport report = load();

        assertEquals(3, report.features());
        assertEquals(
                List.of("(a,铅锌矿“乌拉根”,-12,0.1,t,1898-02-28,\"{锌,铅}\")"),
                texts(
                        "select row(id, label, depth, grade, open, taken, metals)::text from gis.sample where fid = 'a'"));
        assertEquals(List.of("with \"quotes\", and comma"), texts("select label from gis.sample where fid = 'b'"));
        assertEquals(List.of("9007199254740993"), texts("select depth from gis.sample where fid = 'b'"));
        assertEquals(List.of("true"), texts("select (grade = 1e-300)::text from gis.sample where fid = 'b'"));
        assertEquals(List.of("a,b", "\"q\"", "NULL"), texts("select unnest(metals) from gis.sample where fid = 'b'"));
        assertEquals(
                List.of("true"),
                texts("select (num_nulls(label, depth, grade, open, taken, metals) = 6)::text"
                        + " from gis.sample where fid = 'c'"));
    }

    @Test
    void aFileInMetresOfAZoneArrivesInWgs84AndKeepsWhatItHad() throws Exception {
        gisData.write("corner", """
                crs: EPSG:4513
                geometry: Point
                files:
                  - path: corners.csv
                    sha256: sha256(corners.csv)
                    format: csv
                    records: 3
                    geometry: {east: east, north: north}
                id_field: id
                fields:
                  - {name: id, type: text, title: {zh: 编号, en: Number}}
                """, Map.of("corners.csv", """
                id,east,north
                inside,25501715.823,4393999.122
                unknown,,
                zone26,26369875.000,4308000.000
                """));

        LoadReport report = load();

        assertEquals(2, report.features());
        assertEquals(
                List.of("75.02000000 39.68000000 25501715.823 4393999.122 EPSG:4513 1"
                        + " {gauss-kruger-inverse-4513@1,cgcs2000-equals-wgs84@1}"),
                texts("select st_x(geom)::numeric(12,8) || ' ' || st_y(geom)::numeric(12,8) || ' '"
                        + " || st_x(original_geom) || ' ' || st_y(original_geom) || ' ' || original_crs || ' '"
                        + " || datum_accuracy_m || ' ' || datum_steps::text from gis.corner where fid = 'inside'"));
        assertEquals(
                List.of("true"),
                texts("select (st_distance(geom, st_transform(st_setsrid(original_geom, 4513), 4326)) < 1e-8)::text"
                        + " from gis.corner where fid = 'inside'"));
        assertEquals(
                List.of("true"),
                texts(
                        "select (geom is null and datum_accuracy_m is null)::text from gis.corner where fid = 'unknown'"));
        assertEquals(List.of("G04"), texts("select rule from mineral_gis.finding where severity = 'error'"));
    }

    @Test
    void loadingAgainWithoutAChangeMakesNoRelease() throws Exception {
        gisData.writeMines(WULAGEN, HUOSHAOYUN);
        gisData.writeEvents("conference");
        LoadReport first = load();
        LoadReport second = load();

        assertTrue(first.changed());
        assertFalse(second.changed());
        assertEquals(first.releaseId(), second.releaseId());
        assertEquals(List.of("event unchanged", "mine unchanged"), outcomes(second));
        assertEquals(first.records(), second.records());
        assertEquals(first.features(), second.features());
        assertEquals(List.of("1"), texts("select count(*) from mineral_gis.release"));
    }

    @Test
    void onlyWhatChangedIsLoadedAgain() throws Exception {
        gisData.writeMines(WULAGEN);
        gisData.writeEvents("conference");
        load();
        List<String> eventTable = texts("select 'gis.event'::regclass::oid");
        gisData.writeMines(WULAGEN, HUOSHAOYUN);

        assertEquals(List.of("event unchanged", "mine loaded"), outcomes(load()));
        assertEquals(eventTable, texts("select 'gis.event'::regclass::oid"));
        assertEquals(2, catalogue().releaseId());
        assertEquals(2, catalogue().find("mine").orElseThrow().featureCount());
        assertEquals(1, catalogue().find("event").orElseThrow().releaseId());
    }

    @Test
    void aTableThatSomebodyDroppedIsLoadedAgain() throws Exception {
        gisData.writeMines(WULAGEN);
        load();
        test.execute("drop table gis.mine");

        assertEquals(List.of("mine loaded"), outcomes(load()));
        assertEquals(List.of("乌拉根"), texts("select name from gis.mine"));
    }

    @Test
    void aDatasetTakenAwayIsNoLongerServed() throws Exception {
        gisData.writeMines(WULAGEN);
        gisData.writeEvents("conference");
        load();
        gisData.remove("event");

        assertEquals(List.of("event removed", "mine unchanged"), outcomes(load()));
        assertEquals(1, catalogue().datasets().size());
        assertEquals(List.of("mine"), texts("select tablename from pg_tables where schemaname = 'gis'"));
    }

    @Test
    void areasAreBuiltFromTheFilesBeforeAndFromOtherDatasets() throws Exception {
        gisData.writeAreas(39);
        gisData.writeTerritories("第二地质大队,西州", "五队,甲县");
        load();

        assertEquals(
                List.of("2"), texts("select round(st_area(geom)::numeric, 9)::float from gis.area where fid = '西州'"));
        assertEquals(
                List.of("1"),
                texts("select st_equals(t.geom, a.geom)::int from gis.territory t, gis.area a"
                        + " where t.fid = '第二地质大队' and a.fid = '西州'"));
        assertEquals(
                List.of("75 76"),
                texts("select st_xmin(geom) || ' ' || st_xmax(geom) from gis.territory where fid = '五队'"));
    }

    @Test
    void whatIsBuiltFromAChangedDatasetIsBuiltAnew() throws Exception {
        gisData.writeAreas(39);
        gisData.writeTerritories("五队,甲县");
        gisData.writeMines(WULAGEN);
        load();
        gisData.writeAreas(38);

        assertEquals(List.of("area loaded", "mine unchanged", "territory loaded"), outcomes(load()));
        assertEquals(List.of("38"), texts("select st_ymin(geom) from gis.territory"));
    }

    @Test
    void aChangedDatasetIsBuiltFromAnUnchangedOne() throws Exception {
        gisData.writeAreas(39);
        gisData.writeTerritories("五队,甲县");
        load();
        gisData.writeTerritories("五队,乙县");

        assertEquals(List.of("area unchanged", "territory loaded"), outcomes(load()));
        assertEquals(List.of("76"), texts("select st_xmin(geom) from gis.territory"));
    }

    @Test
    void aRecordThatCannotBeLoadedIsAFindingAndTheOthersAreServed() throws Exception {
        gisData.writeMines(WULAGEN, "M2,,79.5,35.2", "M3,no number,east,35");
        LoadReport report = load();

        assertEquals(3, report.records());
        assertEquals(1, report.features());
        assertEquals(2, report.rejected());
        List<Integer> rows = report.datasets().get(0).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.row())
                .toList();
        assertEquals(List.of(2, 3), rows);
        assertEquals(
                List.of("2", "3"),
                texts("select row_number from mineral_gis.finding where severity = 'error' order by row_number"));
        assertEquals(
                List.of("3 1"), texts("select record_count || ' ' || feature_count from mineral_gis.dataset_file"));
    }

    @Test
    void textThatNoDatabaseCanHoldIsAFindingToo() throws Exception {
        gisData.write("odd", """
                crs: OGC:CRS84
                geometry: Point
                files:
                  - {path: odd.geojson, sha256: sha256(odd.geojson), format: geojson, records: 3, geometry: in_file}
                id_field: "@row"
                fields:
                  - {name: name, type: text, title: {zh: 名称, en: Name}}
                """, Map.of("odd.geojson", """
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "properties": {"name": "zero \\u0000"}, "geometry": null},
                  {"type": "Feature", "properties": {"name": "half \\ud800", "\\u0000": 1}, "geometry": null},
                  {"type": "Feature", "properties": {"name": "good"}, "geometry": null}
                ]}
                """));
        LoadReport report = load();

        assertEquals(List.of("good"), texts("select name from gis.odd"));
        assertEquals(2, report.rejected());
    }

    @Test
    void aFileThatIsNotTheDescribedOneRefusesTheLoad() throws Exception {
        gisData.writeMines(WULAGEN);
        gisData.writeEvents("conference");
        load();
        List<String> before = Served.whole(test.database());
        gisData.writeEvents("conference", "seminar");
        gisData.overwrite("mine", "mines.csv", "id,name,longitude,latitude\nM1,tampered,75,39\n");

        LoadRefusedException refusal = assertThrows(LoadRefusedException.class, this::load);

        assertTrue(refusal.getMessage().startsWith("mine/mines.csv: the file's sha256 is "), refusal::getMessage);
        assertEquals(1, refusal.getMessage().lines().count());
        LoadReport report = refusal.report().orElseThrow();
        assertEquals(List.of("mine refused"), outcomes(report));
        assertEquals("F01", report.datasets().get(0).findings().get(0).rule());
        assertEquals(before, Served.whole(test.database()));
    }

    @Test
    void aFileThatCannotBeReadRefusesTheLoad() throws Exception {
        gisData.writeAreas(39);
        gisData.writeEvents("conference");
        load();
        List<String> before = Served.whole(test.database());
        gisData.writeEvents("conference", "seminar");
        gisData.write("broken", """
                crs: OGC:CRS84
                geometry: Point
                files:
                  - {path: broken.geojson, sha256: sha256(broken.geojson), format: geojson, records: 1, geometry: in_file}
                id_field: "@row"
                fields:
                  - {name: name, type: text, title: {zh: 名称, en: Name}}
                """, Map.of("broken.geojson", "{\"type\": \"FeatureCollection\", \"features\": ["));

        LoadRefusedException refusal = assertThrows(LoadRefusedException.class, this::load);

        assertEquals(List.of("broken refused"), outcomes(refusal.report().orElseThrow()));
        assertEquals(1, refusal.getMessage().lines().count());
        assertEquals(before, Served.whole(test.database()));
        assertEquals(List.of(), texts("select tablename from pg_tables where schemaname = 'staging'"));
    }

    @Test
    void aBrokenDescriptionRefusesTheLoad() throws Exception {
        gisData.writeMines(WULAGEN);
        load();
        List<String> before = Served.whole(test.database());
        gisData.overwrite("mine", "dataset.yaml", "id: mine\n");

        assertThrows(DatasetFileException.class, this::load);
        assertEquals(before, Served.whole(test.database()));
    }

    @Test
    void anEmptyFolderIsAWrongPathAndNotTheWishToServeNothing() throws Exception {
        gisData.writeMines(WULAGEN);
        load();
        gisData.remove("mine");

        var refusal = assertThrows(LoadRefusedException.class, this::load);
        assertTrue(refusal.getMessage().startsWith("there is no dataset in "), refusal::getMessage);
        assertEquals(1, catalogue().datasets().size());
    }

    @Test
    void aSecondLoadAtTheSameTimeIsRefusedInOneLine() throws Exception {
        gisData.writeMines(WULAGEN);
        List<String> messages = new ArrayList<>();
        load(new StepObserver(step -> {
            if (step.toString().equals("READ mine")) {
                messages.add(
                        assertThrows(LoadRefusedException.class, this::load).getMessage());
            }
        }));
        assertEquals(1, messages.size());
        assertEquals(
                "another load is running on the database at " + test.database().url()
                        + "; load again when it has ended",
                messages.get(0));
        assertEquals(1, catalogue().releaseId());
    }

    @Test
    void stepsHaveNamesInTheOrderOfTheWork() throws Exception {
        gisData.writeMines(WULAGEN);
        load();
        gisData.writeMines(HUOSHAOYUN);
        gisData.writeEvents("conference");
        List<String> steps = new ArrayList<>();
        load(new StepObserver(step -> steps.add(step.toString())));

        assertEquals(
                List.of(
                        "LOCK",
                        "COMPARE",
                        "READ event",
                        "INDEX event",
                        "READ mine",
                        "INDEX mine",
                        "SWAP compare mine",
                        "SWAP lock-served",
                        "SWAP insert-release",
                        "SWAP drop-served event",
                        "SWAP drop-served mine",
                        "SWAP move event",
                        "SWAP move mine",
                        "SWAP insert-release-datasets",
                        "SWAP commit",
                        "DONE"),
                steps);
    }
}
