package org.mineralgis.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which file a record lies in must be computed alike by every export and every page that was ever exported. */
final class RecordPartsTest {

    /** Values of FNV-1a of 32 bits (draft-eastlake-fnv, appendix C). */
    @ParameterizedTest
    @CsvSource({"'', 2166136261", "a, 3826002220", "foobar, 3214735720"})
    void aRecordLiesInThePartThatItsIdNames(String id, long hash) {
        for (int parts : new int[] {1, 2, 13, 1000, Integer.MAX_VALUE}) {
            assertEquals(hash % parts, RecordParts.partOf(id, parts));
        }
    }
}
