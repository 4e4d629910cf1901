package org.mineralgis.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;
import org.mineralgis.model.Feature;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Severity;

class AreaUnionTest {

    /** Two halves of a square with a gap of 0.0008 by 0.001 degrees (about 6,000 m²) between them, and a third area. */
    private final CheckedDataset data = new CheckedDataset()
            .geometry(GeometryType.MULTI_POLYGON)
            .from(new GeometrySource.UnionOf("county", "code", "members"))
            .area("west", "MULTIPOLYGON (((75 39, 76 39, 76 39.5, 75.9992 39.5005, 76 39.501, 76 40, 75 40, 75 39)))")
            .area("east", "MULTIPOLYGON (((76 39, 77 39, 77 40, 76 40, 76 39)))")
            .area("far", "MULTIPOLYGON (((78 39, 79 39, 79 40, 78 40, 78 39)))");

    @Test
    void theNamedAreasBecomeOneAndTheRecordSaysSo() {
        Feature feature = data.record(null, "members", "east; far;").orElseThrow();
        assertNotNull(feature.geometry());
        assertEquals(2, feature.geometry().getNumGeometries());
        assertEquals(2, feature.geometry().getArea(), 1e-9);
        assertEquals(List.of("union-of-areas@1"), feature.lineage().datumSteps());
        assertNull(feature.lineage().originalGeometry());
        assertEquals(List.of(), data.rules());
    }

    @Test
    void anAreaIsNoBetterPlacedThanTheWorstOfItsMembers() {
        data.area(250, "gcj", "MULTIPOLYGON (((77 39, 78 39, 78 40, 77 40, 77 39)))")
                .area(1, "cgcs", "MULTIPOLYGON (((76 40, 77 40, 77 41, 76 41, 76 40)))");
        Feature mixed = data.record(null, "members", "cgcs;gcj;far").orElseThrow();
        assertEquals(250.0, mixed.lineage().datumAccuracyMeters());
        Feature wgs84 = data.record(null, "members", "far").orElseThrow();
        assertNull(wgs84.lineage().datumAccuracyMeters());
    }

    @Test
    void aGapBetweenRoundedBordersIsClosedAndCounted() {
        Feature feature = data.record(null, "members", "west;east").orElseThrow();
        assertNotNull(feature.geometry());
        assertEquals(1, feature.geometry().getNumGeometries());
        Polygon joined = (Polygon) feature.geometry().getGeometryN(0);
        assertEquals(0, joined.getNumInteriorRing());
        String message = data.only(Rule.G24).message().en();
        assertTrue(message.matches("gaps closed: 1, [0-9]{4} m² in all"), message);
        assertEquals(Severity.INFO, data.only(Rule.G24).severity());
    }

    @Test
    void aTrueHoleStays() {
        data.area("ring", "POLYGON ((75 36, 77 36, 77 38, 75 38, 75 36), (76 36.5, 76.5 36.5, 76.5 37, 76 36.5))");
        Feature feature = data.record(null, "members", "ring").orElseThrow();
        assertNotNull(feature.geometry());
        assertEquals(1, ((Polygon) feature.geometry().getGeometryN(0)).getNumInteriorRing());
        assertEquals(List.of(), data.rules());
    }

    @Test
    void areasThatAreNotThereAreNamedAndTheRecordIsRefused() {
        assertTrue(data.record(null, "members", "west;叶尔羌;653999").isEmpty());
        assertEquals(
                "not found in county: 653999, 叶尔羌",
                data.only(Rule.G23).message().en());
    }

    @Test
    void aRecordThatNamesNoAreaIsKeptWithoutPosition() {
        assertNull(data.record(null, "members", " ; ").orElseThrow().geometry());
        assertNull(data.record(null, "members", null).orElseThrow().geometry());
        assertEquals(List.of("G19", "G19"), data.rules());
    }

    @Test
    void aNameGivenTwiceCountsOnce() {
        Feature feature = data.record(null, "members", "far;far").orElseThrow();
        assertNotNull(feature.geometry());
        assertEquals(1, feature.geometry().getArea(), 1e-9);
    }
}
