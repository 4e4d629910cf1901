package org.mineralgis.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Upper and lower case and accents are the same to the database as to Unicode, character by character. */
final class FilterFoldingTest {

    /** New in Unicode 16: a database with older tables leaves them as they are. */
    private static final Set<Integer> TODHRI = Set.of(0x105C9, 0x105E4);

    private static TestDatabase test;

    @BeforeAll
    static void create() {
        test = TestDatabase.create();
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    @Test
    void everyCharacterHasTheCaseFoldingOfUnicode() {
        List<String> expected = new ArrayList<>();
        characters().forEach(each -> add(expected, each, EvaluatedTexts.casei(Character.toString(each))));
        assertEquals(expected, changedBy("mineral_gis.casei"));
    }

    @Test
    void everyCharacterLosesItsDiacriticalMarksAndNothingElse() {
        List<String> expected = new ArrayList<>();
        characters().forEach(each -> add(expected, each, EvaluatedTexts.accenti(Character.toString(each))));
        assertEquals(expected, changedBy("mineral_gis.accenti"));
    }

    /** The planes that have letters, and the compatibility ideographs; a database holds no surrogates and no zero. */
    private static IntStream characters() {
        IntStream planes = IntStream.range(1, 0x20000).filter(each -> each < 0xD800 || each > 0xDFFF);
        return IntStream.concat(planes, IntStream.range(0x2F800, 0x2FA20));
    }

    private static void add(List<String> changes, int character, String folded) {
        if (!folded.equals(Character.toString(character)) && !TODHRI.contains(character)) {
            changes.add("%X %s".formatted(character, folded));
        }
    }

    private static List<String> changedBy(String function) {
        return test.database().with(connection -> {
            List<String> changes = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("""
                            select code, %1$s(chr(code)) from generate_series(1, x'2fa1f'::integer) as code
                            where (code < x'd800'::integer or code > x'dfff'::integer)
                                and (code < x'20000'::integer or code >= x'2f800'::integer)
                                and %1$s(chr(code)) <> chr(code) collate "C"
                            order by code
                            """.formatted(function))) {
                while (rows.next()) {
                    add(changes, rows.getInt(1), rows.getString(2));
                }
            }
            return changes;
        });
    }
}
