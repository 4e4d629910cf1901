package org.mineralgis.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.mineralgis.check.CheckedDataset.wkt;

import org.junit.jupiter.api.Test;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Feature;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;

class OriginalCoordinatesTest {

    private static String words(CheckedDataset data, String geometry, String... cells) {
        Feature feature = data.record(wkt(geometry), cells).orElseThrow();
        return feature.lineage().originalCoordinates();
    }

    @Test
    void twoCellsAreJoinedAsTheyStandAndOneIsTakenAsItIs() {
        CheckedDataset angles = new CheckedDataset().from(new GeometrySource.AngleColumns("E", "N"));
        assertEquals(
                "东经75°02′30″ , 39 40 48",
                words(angles, "POINT (75.0417 39.68)", "N", "39 40 48", "E", "东经75°02′30″ ", "other", "x"));
        CheckedDataset shape = new CheckedDataset().from(new GeometrySource.WktColumn("shape"));
        assertEquals("POINT(75.0 39.680)", words(shape, "POINT (75 39.68)", "shape", "POINT(75.0 39.680)"));
    }

    @Test
    void aCharacterThatTheDatabaseCannotHoldIsMarked() {
        CheckedDataset shape = new CheckedDataset().from(new GeometrySource.WktColumn("shape"));
        assertEquals("POINT\uFFFD(75 39)", words(shape, "POINT (75.01 39.02)", "shape", "POINT\0(75 39)"));
    }

    @Test
    void theNumbersOfAPointReadBackAsThemselvesWithoutExponentAndWithoutZerosAtTheEnd() {
        assertEquals("75.0417, 39.6811", words(new CheckedDataset(), "POINT (75.0417 39.6811)"));
        assertEquals("75, 39.5", words(new CheckedDataset(), "MULTIPOINT ((75 39.5))"));
        assertEquals(
                "25501715.823, 4393999.122",
                words(new CheckedDataset().in(Crs.EPSG_4513), "POINT (25501715.823 4393999.122)"));
        assertEquals("500000, 4393999", words(new CheckedDataset().in(Crs.EPSG_4534), "POINT (500000 4393999)"));
    }

    @Test
    void linesAreasUnionsAndRecordsWithoutPositionHaveNoWords() {
        assertNull(
                words(new CheckedDataset().geometry(GeometryType.MULTI_LINE_STRING), "LINESTRING (75 39, 75.1 39.1)"));
        Feature union = new CheckedDataset()
                .geometry(GeometryType.MULTI_POLYGON)
                .from(new GeometrySource.UnionOf("county", "code", "counties"))
                .area("653024", "MULTIPOLYGON (((75 39, 76 39, 76 40, 75 39)))")
                .record(null, "counties", "653024")
                .orElseThrow();
        assertNull(union.lineage().originalCoordinates());
        Feature nowhere = new CheckedDataset()
                .from(new GeometrySource.Columns("E", "N"))
                .record(null, "E", "", "N", "")
                .orElseThrow();
        assertNull(nowhere.lineage().originalCoordinates());
        assertNull(nowhere.lineage().originalCrs());
        Feature unasked = new CheckedDataset()
                .geometry(GeometryType.NONE)
                .record(wkt("POINT (75 39)"))
                .orElseThrow();
        assertNull(unasked.lineage().originalCoordinates());
    }
}
