package org.mineralgis.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.load.DatasetReport;
import org.mineralgis.load.Inspection;
import org.mineralgis.load.LoadProgress;
import org.mineralgis.load.LoadReport;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Finding;
import org.mineralgis.model.Severity;
import org.mineralgis.source.FileHash;

final class SyntheticDataTest {

    @Test
    void theSameSeedGivesTheSameFile(@TempDir Path folder) throws Exception {
        Path one = SyntheticData.writePoints(folder.resolve("one"), 500, 7, Crs.EPSG_4326);
        Path same = SyntheticData.writePoints(folder.resolve("same"), 500, 7, Crs.EPSG_4326);
        Path other = SyntheticData.writePoints(folder.resolve("other"), 500, 8, Crs.EPSG_4326);
        assertEquals(FileHash.sha256(one), FileHash.sha256(same));
        assertNotEquals(FileHash.sha256(one), FileHash.sha256(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4326", "EPSG:4513"})
    void allPointsPassAllChecks(String crs, @TempDir Path folder) throws Exception {
        SyntheticData.writePoints(folder, 2_000, 1, Crs.find(crs).orElseThrow());
        assertSound(folder, 2_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"geojson", "geojsonseq", "shapefile"})
    void allPolygonsPassAllChecks(String format, @TempDir Path folder) throws Exception {
        SyntheticData.writePolygons(folder, 300, 1, format);
        assertSound(folder, 300);
    }

    @Test
    void allEstimatesPassAllChecksAndNameAPoint(@TempDir Path folder) throws Exception {
        SyntheticData.writePoints(folder, 2_000, 1, Crs.EPSG_4326);
        SyntheticEstimates.write(folder, 2_000, 400, 1);
        assertSound(folder, 2_400);
    }

    private static void assertSound(Path folder, long records) throws Exception {
        LoadReport report = new Inspection(folder, LoadProgress.silent()).run();
        List<Finding> doubts = report.datasets().stream()
                .map(DatasetReport::findings)
                .flatMap(List::stream)
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
        assertEquals(List.of(), doubts);
        assertEquals(records + 16, report.features());
    }
}
