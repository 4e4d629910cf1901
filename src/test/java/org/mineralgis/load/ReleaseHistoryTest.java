package org.mineralgis.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.history.Absence;
import org.mineralgis.history.ChangeKind;
import org.mineralgis.history.ChangeSelection;
import org.mineralgis.history.RecordChange;
import org.mineralgis.history.RecordReference;
import org.mineralgis.model.Finding;
import org.mineralgis.store.HistoryStore;
import org.mineralgis.store.TestDatabase;

final class ReleaseHistoryTest {

    private static final String WULAGEN = "M1,乌拉根,75.0417,39.6811";
    private static final String HUOSHAOYUN = "M2,火烧云,79.5,35.2";
    private static final String SAWAYAERDUN = "M3,萨瓦亚尔顿,74.3,40.05";

    @TempDir
    private Path folder;

    private GisDataFixture gisData;
    private TestDatabase test;
    private HistoryStore history;

    @BeforeEach
    void create() {
        gisData = new GisDataFixture(folder);
        test = TestDatabase.create();
        history = new HistoryStore(test.database());
    }

    @AfterEach
    void drop() {
        test.close();
    }

    private LoadReport load() throws Exception {
        return new Loader(test.database(), gisData.folder(), LoadProgress.silent()).load();
    }

    private void retire(String... rows) throws Exception {
        String text = "id,successor,reason,date,source\n" + String.join("\n", rows) + "\n";
        Files.writeString(folder.resolve("mine").resolve("retired.csv"), text);
    }

    private List<String> summaries(long release) {
        return history.listDatasets(new ChangeSelection.Releases(release, release), Set.of()).stream()
                .map(change -> change.dataset() + " " + change.outcome().word() + " +" + change.added() + " -"
                        + change.removed() + " ~" + change.changed() + " of " + change.features())
                .toList();
    }

    private List<RecordChange> changes(long release) {
        ChangeSelection all = new ChangeSelection(
                new ChangeSelection.Releases(release, release), Set.of(), Set.of(ChangeKind.values()));
        return history.list(all, 0, 100);
    }

    private List<String> told(long release) {
        return changes(release).stream()
                .map(change -> change.dataset() + "/" + change.fid() + " "
                        + change.kind().word() + " " + change.fieldsJson())
                .toList();
    }

    private static List<String> findings(LoadReport report) {
        return report.datasets().stream()
                .flatMap(dataset -> dataset.findings().stream())
                .filter(finding -> finding.file().equals("retired.csv"))
                .map(Finding::rule)
                .toList();
    }

    private Absence absence(String fid) {
        return history.findAbsence(new RecordReference("mine", fid)).orElseThrow();
    }

    @Test
    void aReleaseTellsWhatItAddedRemovedAndChangedWithOldAndNewValues() throws Exception {
        gisData.writeMines(WULAGEN, HUOSHAOYUN);
        gisData.writeEvents("conference");
        load();
        assertEquals(List.of("event new +0 -0 ~0 of 1", "mine new +0 -0 ~0 of 2"), summaries(1));
        assertEquals(List.of(), changes(1));

        gisData.writeMines("M1,乌拉根铅锌矿,75.05,39.6811", SAWAYAERDUN);
        load();

        assertEquals(List.of("mine changed +1 -1 ~1 of 2"), summaries(2));
        List<RecordChange> changes = changes(2);
        assertEquals(
                List.of("M1 changed", "M2 removed", "M3 added"),
                changes.stream()
                        .map(change -> change.fid() + " " + change.kind().word())
                        .toList());
        assertEquals(
                "[{\"new\": \"乌拉根铅锌矿\", \"old\": \"乌拉根\", \"field\": \"name\"}]",
                changes.get(0).fieldsJson());
        assertEquals(
                "{\"new\": {\"type\": \"Point\", \"coordinates\": [75.05, 39.6811]},"
                        + " \"old\": {\"type\": \"Point\", \"coordinates\": [75.0417, 39.6811]}}",
                changes.get(0).geometryJson());
        assertTrue(changes.get(1).fieldsJson().contains("{\"new\": null, \"old\": \"火烧云\", \"field\": \"name\"}"));
        assertTrue(changes.get(2).fieldsJson().contains("{\"new\": \"萨瓦亚尔顿\", \"old\": null, \"field\": \"name\"}"));
        assertEquals(1, absence("M2").lastRelease());
        assertTrue(history.findAbsence(new RecordReference("mine", "M9")).isEmpty());
    }

    @Test
    void aNewFieldAndOneOfAnotherTypeAreToldForEachRecord() throws Exception {
        gisData.writeMines(WULAGEN);
        load();
        gisData.writeMinesWithYear("M1,1993,乌拉根,75.0417,39.6811");
        load();
        test.execute("alter table gis.mine alter column opened type text using opened::text || ' AD'");
        gisData.writeMinesWithYear("M1,1994,乌拉根,75.0417,39.6811");
        load();

        assertEquals(List.of("mine/M1 changed [{\"new\": 1993, \"old\": null, \"field\": \"opened\"}]"), told(2));
        assertEquals(
                List.of("mine/M1 changed [{\"new\": 1994, \"old\": \"1993 AD\", \"field\": \"opened\"}]"), told(3));
    }

    @Test
    void aDatasetThatGoesAndComesAgainIsToldWithItsRecords() throws Exception {
        gisData.writeMines(WULAGEN);
        gisData.writeEvents("conference");
        load();
        gisData.remove("mine");
        load();
        assertEquals(List.of("mine removed +0 -1 ~0 of 0"), summaries(2));
        assertEquals(1, absence("M1").lastRelease());

        gisData.writeMines(WULAGEN);
        load();
        assertEquals(List.of("mine new +0 -0 ~0 of 1"), summaries(3));
    }

    @Test
    void aLoadThatChangesOneFileAloneTellsNothingOfTheOthers() throws Exception {
        gisData.writeMines(WULAGEN);
        gisData.writeEvents("conference");
        load();
        gisData.writeEvents("conference", "plan");
        load();
        assertEquals(List.of("event changed +1 -0 ~0 of 2"), summaries(2));
    }

    @Test
    void aRetiredRecordLeadsToItsSuccessorInAnyDataset() throws Exception {
        gisData.writeMines(WULAGEN, HUOSHAOYUN);
        gisData.writeEvents("conference");
        load();
        gisData.writeMines(WULAGEN);
        retire(
                "M2,M1,\"merged, see plan\",2026-11,survey",
                "M0,event/conference,older than the history,2020,survey",
                "M7,event/000001,became an event,2020-02-29,survey");
        LoadReport report = load();

        Absence absence = absence("M2");
        assertEquals(1, absence.lastRelease());
        assertEquals(new RecordReference("mine", "M1"), absence.retirement().successor());
        assertEquals("merged, see plan", absence.retirement().reason());
        assertEquals(null, absence("M0").lastRelease());
        assertEquals(List.of("R02"), findings(report));
        assertEquals(null, absence("M0").retirement().successor());
        assertEquals(
                new RecordReference("event", "000001"),
                absence("M7").retirement().successor());
    }

    @Test
    void rowsAboutRetiredRecordsAreHeldToTheDataAndToTheirForm() throws Exception {
        gisData.writeMines(WULAGEN);
        retire(
                "M1,,still there,2026,survey",
                "M2,M9,no such successor,2026,survey",
                "M3,,no date,,survey",
                "M4,,bad date,2026-13,survey",
                "M5,M5,itself,2026,survey",
                ",,no id,2026,survey",
                "M6,,fine,2026,survey",
                "M6,,again,2026,survey",
                "M7");
        LoadReport report = load();

        assertEquals(List.of("R03", "R03", "R03", "R03", "R03", "R03", "R01", "R02"), findings(report));
        assertTrue(history.findAbsence(new RecordReference("mine", "M1")).isEmpty());
        assertEquals(null, absence("M2").retirement().successor());
        assertEquals("fine", absence("M6").retirement().reason());
        assertTrue(history.findAbsence(new RecordReference("mine", "M3")).isEmpty());
    }
}
