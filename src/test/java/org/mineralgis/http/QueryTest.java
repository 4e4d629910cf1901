package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryTest {

    @Test
    void everyTextSurvivesTheWayThroughAnAddress() {
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            String name = "n" + text(random);
            String value = text(random);
            String address = Href.of("http://h").to("x").with(name, value).toString();
            Query read = Query.parse(address.substring(address.indexOf('?') + 1));
            assertEquals(Map.of(name, value), read.values());
        }
    }

    @Test
    void aPlusIsABlankAsFormsWriteIt() {
        assertEquals("a b+c", Query.parse("q=a+b%2Bc").find("q").orElseThrow());
    }

    @Test
    void anEmptyPairIsNothingAndANameAloneIsEmpty() {
        assertEquals(Map.of("q", ""), Query.parse("&&q&").values());
        assertEquals(Map.of(), Query.parse(null).values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%4", "q=%", "q=%zz", "q=%C3%28", "q=%ED%A0%80", "q=%00", "a=1&a=2", "%FF=1"})
    void whatIsNotUtf8OrGivenTwiceIsRefused(String query) {
        assertThrows(Problem.class, () -> Query.parse(query));
    }

    /** Up to 12 characters of all planes, no surrogates of their own and no zero. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            int point = 1 + random.nextInt(random.nextBoolean() ? 0x7f : 0x10ffff);
            text.appendCodePoint(point >= 0xd800 && point <= 0xdfff ? '矿' : point);
        }
        return text.toString();
    }
}
