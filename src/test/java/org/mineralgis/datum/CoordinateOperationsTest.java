package org.mineralgis.datum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.mineralgis.model.Crs;

class CoordinateOperationsTest {

    private final Geometry kashgar = new GeometryFactory().createPoint(new Coordinate(75.99, 39.47));

    @ParameterizedTest
    @EnumSource(Crs.class)
    void everySystemHasANamedOperationWithAnAccuracy(Crs crs) {
        CoordinateOperation operation = CoordinateOperations.toWgs84(crs);
        assertTrue(operation.id().matches("[a-z0-9-]+"));
        assertTrue(operation.accuracyMeters() >= 0);
        assertTrue(!operation.title().zh().isBlank() && !operation.title().en().isBlank());
    }

    @Test
    void theNumbersOfWgs84StayAsTheyAre() throws Exception {
        assertSame(kashgar, CoordinateOperations.toWgs84(Crs.CRS84).apply(kashgar));
        assertSame(kashgar, CoordinateOperations.toWgs84(Crs.EPSG_4326).apply(kashgar));
    }

    @Test
    void cgcs2000IsTakenAsEqualAndTheStepSaysSo() throws Exception {
        CoordinateOperation operation = CoordinateOperations.toWgs84(Crs.CGCS2000);
        assertSame(kashgar, operation.apply(kashgar));
        assertEquals("cgcs2000-equals-wgs84", operation.id());
        assertEquals(1, operation.accuracyMeters());
        assertFalse(operation.identity());
    }
}
