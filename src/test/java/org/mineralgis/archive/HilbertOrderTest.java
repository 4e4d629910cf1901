package org.mineralgis.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of tiles in a PMTiles archive. */
final class HilbertOrderTest {

    /** The examples of the specification, section 4.1, and one that its reference programs test. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "1, 0, 0, 1",
        "1, 0, 1, 2",
        "1, 1, 1, 3",
        "1, 1, 0, 4",
        "2, 0, 0, 5",
        "12, 3423, 1763, 19078479"
    })
    void numbersAreThoseOfTheSpecification(int zoom, int column, int row, long number) {
        assertEquals(number, HilbertOrder.number(zoom, column, row));
    }

    @Test
    void everyTileOfALevelHasANumberOfItsOwnWithoutGaps() {
        BitSet numbers = new BitSet();
        for (int column = 0; column < 64; column++) {
            for (int row = 0; row < 64; row++) {
                numbers.set((int) (HilbertOrder.number(6, column, row) - HilbertOrder.first(6)));
            }
        }
        assertEquals(64 * 64, numbers.cardinality());
        assertEquals(64 * 64, numbers.length());
    }

    @Test
    void theChildrenOfATileFollowEachOther() {
        for (int column = 0; column < 16; column++) {
            for (int row = 0; row < 16; row++) {
                long parent = HilbertOrder.number(4, column, row) - HilbertOrder.first(4);
                for (int child = 0; child < 4; child++) {
                    long number = HilbertOrder.number(5, 2 * column + child % 2, 2 * row + child / 2);
                    assertTrue(number - HilbertOrder.first(5) >> 2 == parent, column + " " + row);
                }
            }
        }
    }
}
