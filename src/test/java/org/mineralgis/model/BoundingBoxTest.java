package org.mineralgis.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BoundingBoxTest {

    @Test
    void westBeyondEastMeansAcrossTheAntimeridian() {
        assertTrue(new BoundingBox(170, -10, -170, 10).crossesAntimeridian());
        assertFalse(new BoundingBox(73, 35, 80, 42).crossesAntimeridian());
    }

    @ParameterizedTest
    @CsvSource({"NaN,0,1,1", "0,NaN,1,1", "0,0,1,Infinity", "0,10,1,5", "-181,0,0,1", "0,-91,1,1"})
    void numbersThatAreNoBoxAreRefused(double west, double south, double east, double north) {
        assertThrows(IllegalArgumentException.class, () -> new BoundingBox(west, south, east, north));
    }
}
