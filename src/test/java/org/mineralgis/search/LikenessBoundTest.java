package org.mineralgis.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is told to be unlike by letters alone. */
final class LikenessBoundTest {

    @Test
    void lettersThatATextLacksAreErrors() {
        assertEquals(0, LikenessBound.errorsMin(LikenessBound.letters("abba"), LikenessBound.letters("cab")));
        assertEquals(2, LikenessBound.errorsMin(LikenessBound.letters("wulagxy"), LikenessBound.letters("wulagen")));
    }

    /** Whatever the edit distance finds, the bound lets through. */
    @Test
    void theBoundIsNeverAboveTheErrorsThatAreFound() {
        Random random = new Random(40);
        int found = 0;
        for (int round = 0; round < 20_000; round++) {
            String text = text(random, 3 + random.nextInt(10));
            String wanted = text(random, 3 + random.nextInt(4));
            Likeness.Place place = new Likeness(wanted, 2).find(text, -1L);
            if (place != null) {
                found++;
                int least = LikenessBound.errorsMin(LikenessBound.letters(wanted), LikenessBound.letters(text));
                assertTrue(least <= place.errors(), wanted + " in " + text);
            }
        }
        assertTrue(found > 1_000, "" + found);
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < length; at++) {
            text.append((char) ('a' + random.nextInt(9)));
        }
        return text.toString();
    }
}
