package org.mineralgis.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Finding;
import org.mineralgis.model.Severity;
import org.mineralgis.model.SourceFile;
import org.mineralgis.source.DatasetFolder;
import org.mineralgis.source.RecordReader;

/** The shipped county boundaries (GCJ-02, 17 units, 6 of them invalid) and the 2 prefectures built from them. */
class CountyRepairTest {

    private static final Path FOLDER = Path.of("gis-data", "admin_area");
    private static final Map<String, Feature> FEATURES = new HashMap<>();
    private static final List<Finding> FINDINGS = new ArrayList<>();

    private static KnownArea area(Feature county) {
        return new KnownArea(
                Objects.requireNonNull(county.geometry()), county.lineage().datumAccuracyMeters());
    }

    @BeforeAll
    static void readTheCounties() throws Exception {
        Dataset dataset = DatasetFolder.read(FOLDER);
        DatasetCheck check =
                new DatasetCheck(dataset, FINDINGS::add, (id, field, code) -> Optional.ofNullable(FEATURES.get(code))
                        .map(CountyRepairTest::area));
        for (SourceFile file : dataset.files()) {
            RecordReader.of(file.format()).read(FOLDER.resolve(file.path()), file, record -> check.check(record)
                    .ifPresent(feature -> FEATURES.put(feature.id(), feature)));
        }
        check.finish();
    }

    @Test
    void everyUnitIsThereValidAndInOneType() {
        assertEquals(19, FEATURES.size());
        FEATURES.values().forEach(feature -> {
            Geometry area = geometry(feature.id());
            assertTrue(area.isValid(), feature.id());
            assertEquals("MultiPolygon", area.getGeometryType());
        });
        assertTrue(FINDINGS.stream().noneMatch(finding -> finding.severity() == Severity.ERROR));
    }

    @Test
    void exactlyTheSixKnownCountiesAreRepaired() {
        List<String> repaired = new ArrayList<>(new TreeSet<>(FEATURES.values().stream()
                .filter(feature -> feature.lineage().datumSteps().contains("repair-structure@1"))
                .map(Feature::id)
                .toList()));
        // Kashgar City, Artux, Yecheng, Makit, Bachu, Tumxuk.
        assertEquals(List.of("653001", "653101", "653126", "653127", "653130", "659003"), repaired);
        assertEquals(
                6,
                FINDINGS.stream()
                        .filter(finding -> finding.rule().equals("G10"))
                        .count());
    }

    @Test
    void everyCountyKeepsItsOriginalAndLiesWhereTheInverseFormulaPutsIt() {
        Feature artux = FEATURES.get("653001");
        assertNotNull(artux);
        assertNotNull(artux.lineage().originalGeometry());
        Coordinate before = artux.lineage().originalGeometry().getCentroid().getCoordinate();
        Coordinate after = geometry("653001").getCentroid().getCoordinate();
        double meters = Ground.distance(before, after);
        assertTrue(meters > 160 && meters < 295, "moved by " + meters);
        assertTrue(after.x < before.x, "the inverse moves to the west here");
    }

    @Test
    void tumxukIsAHoleOfKashgarAndPartOfNeitherPrefecture() {
        Geometry kashgar = geometry("653100");
        Geometry tumxuk = geometry("659003");
        assertEquals(0, kashgar.intersection(tumxuk).getArea(), 1e-6);
        double holes = 0;
        for (int part = 0; part < kashgar.getNumGeometries(); part++) {
            Polygon polygon = (Polygon) kashgar.getGeometryN(part);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                holes += Ground.area(polygon.getInteriorRingN(hole));
            }
        }
        assertEquals(Ground.area(tumxuk), holes, 2e6);
        assertEquals(1930e6, holes, 20e6);
    }

    @Test
    void thePrefecturesHaveTheAreaOfTheirCounties() {
        double counties = 0;
        for (String code : List.of("653001", "653022", "653023", "653024")) {
            counties += Ground.area(geometry(code));
        }
        assertEquals(counties, Ground.area(geometry("653000")), 1e6);
    }

    private static Geometry geometry(String code) {
        Feature feature = FEATURES.get(code);
        assertNotNull(feature, code);
        assertNotNull(feature.geometry(), code);
        return feature.geometry();
    }
}
