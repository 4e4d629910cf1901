package org.mineralgis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mineralgis.load.DatasetReport;
import org.mineralgis.load.Inspection;
import org.mineralgis.load.LoadProgress;
import org.mineralgis.load.LoadReport;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Finding;
import org.mineralgis.model.Severity;
import org.mineralgis.source.AttributionNotice;
import org.mineralgis.source.DatasetCatalogue;

/** What the project ships in {@code gis-data/} is what it says it ships. */
final class ShippedDataTest {

    private static final Path GIS_DATA = Path.of("gis-data");

    private static LoadReport report;

    @BeforeAll
    static void inspect() throws Exception {
        report = new Inspection(GIS_DATA, LoadProgress.silent()).run();
    }

    private static Stream<Finding> findings() {
        return report.datasets().stream().map(DatasetReport::findings).flatMap(List::stream);
    }

    @Test
    void everyRecordOfEveryFileIsFitToLoad() {
        assertEquals(
                List.of(),
                findings().filter(each -> each.severity() == Severity.ERROR).toList());
        assertFalse(report.refused());
        assertEquals(report.records(), report.features());
    }

    @Test
    void everyWarningIsOneThatTheDocumentsExplain() {
        Map<String, List<Integer>> rows = findings()
                .filter(each -> each.severity() == Severity.WARNING)
                .collect(Collectors.groupingBy(
                        each -> each.dataset() + " " + each.rule(),
                        TreeMap::new,
                        Collectors.mapping(Finding::row, Collectors.toList())));
        assertEquals(
                Map.of(
                        "admin_area G10", List.of(1, 7, 8, 11, 13, 17),
                        "admin_area G11", List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 0),
                        "earthquake_ncei G09", List.of(0),
                        "earthquake_ncei G27", List.of(1),
                        "glacier G11", List.of(0),
                        "mine A12", List.of(2, 3, 4),
                        "resource_estimate A05", List.of(7, 9),
                        "resource_estimate A06", List.of(3, 4, 5, 6, 14, 15, 28, 29),
                        "resource_estimate A08", List.of(2, 6)),
                rows);
    }

    @Test
    void exactlyTheSixCountiesWithTouchingRingsAreMended() {
        Set<String> names = Set.of("653101", "653127", "653126", "653130", "653001", "659003");
        List<Finding> mended =
                findings().filter(each -> each.rule().equals("G10")).toList();
        assertEquals(6, mended.size(), mended::toString);
        Set<String> found = names.stream()
                .filter(code ->
                        mended.stream().anyMatch(each -> each.message().zh().contains(code)))
                .collect(Collectors.toSet());
        assertEquals(names, found, mended::toString);
    }

    @Test
    void everyRecordWithoutAPositionIsAFinding() throws Exception {
        long unplaced = Files.readAllLines(GIS_DATA.resolve("mineral_occurrence/occurrences.csv")).stream()
                .filter(line -> line.contains(",none,"))
                .count();
        long reported = findings()
                .filter(each -> each.dataset().equals("mineral_occurrence"))
                .filter(each -> each.rule().equals("G19"))
                .count();
        assertEquals(unplaced, reported);
    }

    @Test
    void theNoticeNamesWhatTheDatasetFilesSay() throws Exception {
        List<Dataset> datasets = DatasetCatalogue.read(GIS_DATA);
        assertEquals(
                AttributionNotice.markdown(datasets),
                Files.readString(GIS_DATA.resolve("NOTICE.md")),
                "mend it with ./mineral-gis check --write-notice");
    }
}
