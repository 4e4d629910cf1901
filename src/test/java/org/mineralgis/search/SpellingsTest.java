package org.mineralgis.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTest {

    @ParameterizedTest
    @CsvSource({
        "乌拉根铅锌矿, wulagenqianxinkuang",
        "乌拉根铅锌矿, wlgqxk",
        "烏恰縣, wuqiaxian",
        "喀什地区, kashidiqu",
        "疏勒县, shulexian",
        "伽师县, jiashixian",
        "绿柱石, lvzhushi",
        "绿柱石, luzhushi",
        "重晶石, zhongjingshi",
        "大同乡3号东陵玉石矿, datongxiang3haodonglingyushikuang",
        "Wulagen Zinc, wulagenzinc"
    })
    void aNameIsWrittenInAllItsReadings(String name, String spelling) {
        List<String> all = Spellings.of(name).stream().map(Spelling::text).toList();
        assertTrue(all.contains(spelling), name + ": " + all);
    }

    @ParameterizedTest
    @CsvSource({
        "烏拉根鉛鋅礦, wulagen, 烏拉根",
        "乌拉根铅锌矿, wlg, 乌拉根",
        "乌拉根铅锌矿, qianxin, 铅锌",
        "Sawaya'erdun gold deposit, sawayaer, Sawaya'er",
        "Wūqià Xiàn, wuqia, Wūqià",
        "Wulagen Lead-Zinc Mine, leadzinc, Lead-Zinc",
        "乌拉根铅锌矿, wulagan, 乌拉根",
        "Kashgar, kaxgar, Kashgar"
    })
    void whatMatchesIsShownInTheNameAsItIsWritten(String name, String wanted, String shown) {
        List<Part> parts = Highlight.parts(name, List.of(wanted));
        assertEquals(name, parts.stream().map(Part::text).collect(Collectors.joining()));
        assertEquals(shown, parts.stream().filter(Part::matched).map(Part::text).collect(Collectors.joining()));
    }

    @Test
    void twoLettersThatChangedPlacesAreOneError() {
        Likeness likeness = new Likeness("wulaegn", 1);
        Likeness.Place place = likeness.find("wulagenqianxinkuang", 1L);
        assertNotNull(place);
        assertEquals(1, place.errors());
        assertEquals(0, place.start());
        assertEquals(7, place.end());
        assertNull(likeness.find("kashgar", 1L));
    }

    @Test
    void aNameWithTwoErrorsIsStillFoundInItself() {
        Random random = new Random(9);
        for (int turn = 0; turn < 2_000; turn++) {
            String name = letters(random, 8 + random.nextInt(8));
            StringBuilder wrong = new StringBuilder(name);
            for (int error = 0; error < 2; error++) {
                int at = 1 + random.nextInt(wrong.length() - 1);
                switch (random.nextInt(3)) {
                    case 0 -> wrong.deleteCharAt(at);
                    case 1 -> wrong.insert(at, letters(random, 1));
                    default -> wrong.setCharAt(at, letters(random, 1).charAt(0));
                }
            }
            assertNotNull(new Likeness(wrong.toString(), 2).find(name, 1L), name + " " + wrong);
        }
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < length; index++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }
}
