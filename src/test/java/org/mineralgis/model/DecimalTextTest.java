package org.mineralgis.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DecimalTextTest {

    @Test
    void everyNumberIsTheDoubleThatJavaReads() {
        SplittableRandom random = new SplittableRandom(1);
        for (int run = 0; run < 300_000; run++) {
            int decimals = random.nextInt(18);
            StringBuilder text = new StringBuilder(String.valueOf(random.nextLong() >> random.nextInt(64)));
            text.insert(Math.max(text.charAt(0) == '-' ? 2 : 1, text.length() - decimals), '.');
            assertEquals(
                    Double.parseDouble(text.toString()),
                    DecimalText.parse(text.toString()).orElseThrow(),
                    text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-0", "+5", "5.", ".5", "-.25", "1e3", "1E-7", "999999999999999", "0.000000000000001", "1e999"})
    void numbersAreWrittenInManyWays(String text) {
        assertEquals(Double.parseDouble(text), DecimalText.parse(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "+.", "1.2.3", "1,5", "0x10", "1f", "NaN", "１２", "1e", "1e1000", " 1"})
    void anythingElseIsNone(String text) {
        assertTrue(DecimalText.parse(text).isEmpty());
    }
}
