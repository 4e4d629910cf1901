package org.mineralgis.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.mineralgis.load.LoadProgress;
import org.mineralgis.load.LoadReport;
import org.mineralgis.load.Loader;
import org.mineralgis.source.DatasetCatalogue;
import org.mineralgis.store.TestDatabase;
import org.mineralgis.style.MapStyles;

/** The map that tiles are measured on. */
final class SyntheticMapTest {

    @TempDir
    private Path folder;

    private void write() throws IOException {
        SyntheticMap.write(
                folder.resolve("data"), folder.resolve("styles"), new SyntheticMap.Size(2000, 400, 100, 1), true);
    }

    private static Geometry polygon(String feature) throws IOException {
        JsonNode ring = new ObjectMapper().readTree(feature).at("/geometry/coordinates/0");
        List<Coordinate> corners = new ArrayList<>();
        ring.forEach(corner -> corners.add(
                new Coordinate(corner.get(0).doubleValue(), corner.get(1).doubleValue())));
        return new GeometryFactory().createPolygon(corners.toArray(Coordinate[]::new));
    }

    @Test
    void areasHaveHundredVerticesAndShareTheirBordersWithoutGapOrOverlap() throws IOException {
        write();
        List<Geometry> areas = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("data/bench_unit/areas.geojsonl"))) {
            areas.add(polygon(line));
        }
        assertEquals(400, areas.size());
        assertTrue(areas.stream().allMatch(area -> area.getNumPoints() == 101 && area.isValid()));
        assertTrue(CoverageValidator.isValid(areas.toArray(Geometry[]::new)));
    }

    @Test
    void everyRecordIsLoadedAndTheStylesFit() throws Exception {
        write();
        Path data = folder.resolve("data");
        MapStyles.read(folder.resolve("styles")).check(DatasetCatalogue.read(data));
        try (TestDatabase test = TestDatabase.create()) {
            LoadReport report = new Loader(test.database(), data, LoadProgress.silent()).load();
            assertEquals(2500, report.records());
            assertEquals(0, report.rejected());
        }
    }

    @Test
    void theSameSeedGivesTheSameFiles() throws IOException {
        write();
        Path points = folder.resolve("data/bench_occurrence/points.csv");
        byte[] first = Files.readAllBytes(points);
        write();
        assertEquals(-1, Files.mismatch(points, Files.write(folder.resolve("first"), first)));
    }
}
