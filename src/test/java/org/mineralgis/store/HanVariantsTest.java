package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.ResultSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HanVariantsTest {

    @ParameterizedTest
    @CsvSource({
        "烏恰縣, 乌恰县",
        "礦產資源, 矿产资源",
        "鉛鋅, 铅锌",
        "鐵錳釩鈦鎢銻, 铁锰钒钛钨锑",
        "薩瓦亞爾頓金礦, 萨瓦亚尔顿金矿",
        "阿圖什, 阿图什",
        "２号Ａ矿, 2号a矿",
        "Wulagen, wulagen"
    })
    void bothWritingsFoldToOne(String written, String folded) {
        assertEquals(folded, HanVariants.fold(written));
        assertEquals(folded, HanVariants.fold(folded));
    }

    @Test
    void onlyTextsWithSuchCharactersAreConcerned() {
        assertFalse(HanVariants.concern("Wulagen 2 – Çağatay"));
        assertTrue(HanVariants.concern("Wulagen 恰"));
        assertTrue(HanVariants.concern("Ｗ"));
    }

    @ParameterizedTest
    @CsvSource({
        "薩瓦亞爾頓金礦, 萨瓦亚尔顿, true",
        "萨瓦亚尔顿金矿, 薩瓦亞爾頓, true",
        "薩瓦亞爾頓金礦, 薩瓦亞爾頓, true",
        "後山, 后, true",
        "萨瓦亚尔顿金矿, 乌拉根, false",
        "２號礦體 A, 2号矿体 a, true",
        "矿(x), 矿(, true",
        "矿x, 矿., false",
        "矿x, 矿|x, false",
        "a矿, ***=矿, false",
        "矿\\d, 矿\\d, true",
        "矿1, 矿\\d, false",
        "矿[a], 矿[a], true",
        "矿a, 矿[a], false"
    })
    void thePatternFindsAllWritingsAndNothingElse(String stored, String wanted, boolean found) throws Exception {
        try (TestDatabase test = TestDatabase.create()) {
            assertEquals(found, matches(test, stored, wanted));
        }
    }

    @Test
    void noTextMakesAPatternThatTheDatabaseRefuses() throws Exception {
        Random random = new Random(4);
        String signs = "矿鐵[]{}()*+?.\\^$|-:=!<>\"'%_ a1２#&,;/～Ａé𪣻";
        int[] points = signs.codePoints().toArray();
        try (TestDatabase test = TestDatabase.create()) {
            for (int round = 0; round < 300; round++) {
                StringBuilder text = new StringBuilder("矿");
                for (int length = random.nextInt(12); length > 0; length--) {
                    text.appendCodePoint(points[random.nextInt(points.length)]);
                }
                assertTrue(matches(test, "x" + text + "y", text.toString()), text.toString());
            }
        }
    }

    private static boolean matches(TestDatabase test, String stored, String wanted) {
        return test.database().inSnapshot(connection -> {
            try (var query = connection.prepareStatement("select ? ~* ?")) {
                query.setString(1, stored);
                query.setString(2, HanVariants.pattern(wanted));
                try (ResultSet rows = query.executeQuery()) {
                    rows.next();
                    return rows.getBoolean(1);
                }
            }
        });
    }
}
