package org.mineralgis.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

    private static final String[] SAMPLES = {
        "烏拉根鉛鋅礦",
        "Sawaya’erdun",
        "Wūqià Xiàn",
        "Ｚn",
        "Қәшқәр",
        "قەشقەر",
        "K̩əxk̩ər",
        "İĞŞ",
        "ẞ",
        "２号",
        "-",
        " ",
        "\ud83d\ude00",
        "𠮷"
    };

    @ParameterizedTest
    @CsvSource({
        "烏拉根鉛鋅礦, 乌拉根铅锌矿",
        "Wū-qià  Xiàn, wuqiaxian",
        "Sawaya’erdun, sawayaerdun",
        "Ｐｂ－Ｚｎ, pbzn",
        "Қәшқәр, қәшқәр",
        "Kaŝgar, kasgar"
    })
    void signsAccentsCaseAndTraditionalCharactersGo(String written, String folded) {
        assertEquals(folded, Letters.fold(written));
    }

    @Test
    void whatIsFoldedStaysAsItIs() {
        Random random = new Random(7);
        for (int turn = 0; turn < 20_000; turn++) {
            String text = anyText(random);
            String folded = Letters.fold(text);
            assertEquals(folded, Letters.fold(folded), text);
        }
    }

    @Test
    void spacesHyphensAndCombinedAccentsMakeNoDifference() {
        Random random = new Random(8);
        for (int turn = 0; turn < 5_000; turn++) {
            StringBuilder text = new StringBuilder();
            StringBuilder parted = new StringBuilder();
            for (int part = 0; part < 1 + random.nextInt(5); part++) {
                String sample = SAMPLES[random.nextInt(SAMPLES.length)];
                text.append(Normalizer.normalize(sample, Normalizer.Form.NFC));
                parted.append(Normalizer.normalize(sample, Normalizer.Form.NFD))
                        .append(" - '".charAt(random.nextInt(4)));
            }
            assertEquals(Letters.fold(text.toString()), Letters.fold(parted.toString()));
        }
    }

    @Test
    void halfASurrogatePairIsNoLetter() {
        assertEquals("ab", Letters.fold("a\ud83db\ude00"));
    }

    @Test
    void wordsEndWhereTheScriptChanges() {
        assertEquals(List.of("乌拉根", "zn", "2", "号"), Letters.words("烏拉根Zn 2号"));
        assertEquals(List.of("sawayaerdun", "gold"), Letters.words("Sawaya'erdun gold"));
        assertEquals(List.of("pb", "zn"), Letters.words("Pb-Zn"));
    }

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(8);
        for (int index = 0; index < length; index++) {
            if (random.nextBoolean()) {
                text.append(SAMPLES[random.nextInt(SAMPLES.length)]);
            } else {
                text.append((char) random.nextInt(Character.MAX_VALUE + 1));
            }
        }
        return text.toString();
    }
}
