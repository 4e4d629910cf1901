package org.mineralgis.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick writer says the same as Jackson, and as the decimal text. */
final class JsonTextTest {

    private static String string(String text) {
        JsonText json = new JsonText();
        json.string(text);
        return json.toString();
    }

    private static String jackson(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeString(text);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void textsOfAnySignsAreThoseOfJackson() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        int[] ends = {0x30, 0x80, 0x800, 0x10_000};
        for (int run = 0; run < 20_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                int sign = random.nextInt(ends[random.nextInt(ends.length)]);
                text.appendCodePoint(sign >= 0xD800 && sign < 0xE000 ? '矿' : sign);
            }
            assertEquals(jackson(text.toString()), string(text.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567\"", "\\1234567", "12345678\u001f", "é矿1\n3456789", "\u007f1234567!#[]"})
    void aSignAmongEightIsEscapedOnlyWhenItMust(String text) throws IOException {
        assertEquals(jackson(text), string(text));
    }

    @Test
    void rareCharactersAreWrittenAsTheyAre() throws IOException {
        assertEquals("\"𬭊矿\"", string("𬭊矿"));
        assertEquals("𬭊矿", new ObjectMapper().readValue(string("𬭊矿"), String.class));
    }

    @Test
    void aTextThatIsAllEscapesHasRoom() throws IOException {
        String text = "\u0001\"\\\n".repeat(10_000);
        assertEquals(jackson(text), string(text));
    }

    @Test
    void numbersAreThoseOfTheDecimalText() {
        SplittableRandom random = new SplittableRandom(4);
        for (int run = 0; run < 200_000; run++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-8, 20));
            double scale = Math.pow(10, random.nextInt(8));
            double number = random.nextBoolean() ? value : Math.rint(value * scale) / scale;
            assertEquals(Decimal.of(number), number(number), () -> "of " + number);
        }
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {0, -0.0, 1e9, 999_999.999, 1_000_000.001, 4169, 0.001, 0.0005, 1e15, 1e-300, Double.MAX_VALUE})
    void numbersAtTheEdgesAreThoseOfTheDecimalText(double value) {
        assertEquals(Decimal.of(value), number(value));
        assertEquals(Decimal.of(-value), number(-value));
    }

    private static String number(double value) {
        JsonText json = new JsonText();
        json.number(value);
        return json.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, -7, 10, 99, 100, 1005, -123_456_789_012L, Long.MAX_VALUE, Long.MIN_VALUE})
    void wholeNumbersKeepAllTheirDigits(long value) {
        JsonText json = new JsonText();
        json.whole(value);
        assertEquals(Long.toString(value), json.toString());
    }
}
