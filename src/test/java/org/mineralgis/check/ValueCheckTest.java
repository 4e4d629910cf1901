package org.mineralgis.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldMapping;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.Finding;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Range;

class ValueCheckTest {

    private final CheckedDataset data =
            new CheckedDataset().geometry(GeometryType.NONE).from(new GeometrySource.None());

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    INTEGER | 653101                | 653101
                    INTEGER | ' 653101 '            | 653101
                    INTEGER | -8                    | -8
                    INTEGER | 8.0                   | 8
                    INTEGER | 9223372036854775807   | 9223372036854775807
                    NUMBER  | 7.43                  | 7.43
                    NUMBER  | 1.5E+3                | 1500.0
                    NUMBER  | 8                     | 8.0
                    BOOLEAN | true                  | true
                    BOOLEAN | 0                     | false
                    DATE    | 2023-09-27            | 2023-09-27
                    TEXT    | 乌恰县                | 乌恰县
                    LIST    | Zn; Pb;Ag;            | [Zn, Pb, Ag]
                    """)
    void aTextThatReadsWholeBecomesAValue(FieldType type, String text, String value) {
        assertEquals(value, String.valueOf(valueOf(type, text)));
        assertEquals(List.of(), data.rules());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    INTEGER | 8.5
                    INTEGER | 9223372036854775808
                    INTEGER | 1e3
                    INTEGER | 万
                    NUMBER  | 7,43
                    NUMBER  | 1 200
                    NUMBER  | >5
                    NUMBER  | NaN
                    NUMBER  | Infinity
                    NUMBER  | 1e999
                    NUMBER  | 0x1F
                    NUMBER  | ７.４
                    BOOLEAN | 是
                    DATE    | 2023-02-30
                    DATE    | 27.9.2023
                    DATE    | +12023-09-27
                    LIST    | ;;
                    """)
    void aTextThatDoesNotIsAnErrorThatShowsIt(FieldType type, String text) {
        Optional<Feature> feature = data.field("a", type).record(null, "a", text);
        assertTrue(feature.isEmpty());
        Finding finding = data.only(Rule.A17);
        assertEquals("a", finding.field());
        assertTrue(
                finding.message().en().contains('"' + text + '"'),
                finding.message().en());
        assertTrue(
                finding.message().zh().contains('"' + text + '"'),
                finding.message().zh());
    }

    @ParameterizedTest
    @CsvSource({"MM/dd/uuuu,05/11/1967", "MM/dd/yyyy,05/11/1967", "d MMM uuuu,11 May 1967"})
    void datesAreReadByTheDeclaredPattern(String pattern, String text) {
        FieldMapping mapping = new FieldMapping("a", List.of(), pattern, Map.of());
        data.field("a", FieldType.DATE, false, List.of(), null, mapping);
        assertEquals(
                LocalDate.of(1967, 5, 11),
                data.record(null, "a", text).orElseThrow().values().get(0));
    }

    @Test
    void aDateThatTheCalendarDoesNotHaveIsNotMovedToOneThatItHas() {
        FieldMapping mapping = new FieldMapping("a", List.of(), "MM/dd/yyyy", Map.of());
        data.field("a", FieldType.DATE, false, List.of(), null, mapping);
        assertTrue(data.record(null, "a", "02/30/1967").isEmpty());
        assertEquals(List.of("A17"), data.rules());
    }

    @Test
    void freeTextIsKeptWithItsBlanks() {
        assertEquals(" 乌拉根 ", valueOf(FieldType.TEXT, " 乌拉根 "));
    }

    @Test
    void nothingAndBlanksAreNoValue() {
        data.field("a", FieldType.TEXT);
        for (String text : new String[] {null, "", "  "}) {
            assertEquals(nothing(), data.record(null, "a", text).orElseThrow().values());
        }
        assertEquals(nothing(), data.record(null).orElseThrow().values());
        assertEquals(List.of(), data.rules());
    }

    @Test
    void aRequiredValueThatIsMissingIsAnErrorThatNamesTheFieldInBothLanguages() {
        data.required("grade", FieldType.NUMBER);
        assertTrue(data.record(null, "grade", "").isEmpty());
        Finding finding = data.only(Rule.A01);
        assertEquals("\"grade\" has no value", finding.message().en());
        assertEquals("“字段grade”没有值", finding.message().zh());
    }

    @Test
    void aMarkForNoValueIsReadSoAndCountedOncePerFieldAndFile() {
        FieldMapping mapping = new FieldMapping("a", List.of("-9999", "NA"), null, Map.of());
        data.field("a", FieldType.NUMBER, false, List.of(), null, mapping).declaring(3);
        data.record(null, "a", "-9999");
        data.record(null, "a", " NA ");
        data.record(null, "a", "-9999");
        data.finish();
        assertEquals(List.of("A19"), data.rules());
        assertEquals(
                "read as no value: \"-9999\" × 2, \"NA\" × 1",
                data.only(Rule.A19).message().en());
        assertEquals(0, data.only(Rule.A19).row());
    }

    @Test
    void aMarkForNoValueDoesNotSatisfyARequiredField() {
        FieldMapping mapping = new FieldMapping("a", List.of("-9999"), null, Map.of());
        data.field("a", FieldType.NUMBER, true, List.of(), null, mapping);
        assertTrue(data.record(null, "a", "-9999").isEmpty());
        assertEquals(List.of("A01"), data.rules());
    }

    @Test
    void aDeclaredSynonymIsAppliedAndSaid() {
        FieldMapping mapping = new FieldMapping("a", List.of(), null, Map.of("sycline", "syncline"));
        data.field("a", FieldType.TEXT, false, List.of("syncline"), null, mapping);
        assertEquals(
                List.of("syncline"),
                data.record(null, "a", "sycline").orElseThrow().values());
        assertEquals(
                "\"sycline\" read as \"syncline\", as declared",
                data.only(Rule.A18).message().en());
    }

    @Test
    void aValueOutsideTheVocabularyIsAnErrorThatListsIt() {
        data.field("a", FieldType.TEXT, false, List.of("thrust", "suture"), null, CheckedDataset.mapping("a"));
        assertTrue(data.record(null, "a", "sycline").isEmpty());
        assertEquals(
                "the value is \"sycline\"; allowed: thrust, suture",
                data.only(Rule.A03).message().en());
    }

    @Test
    void theVocabularyHoldsForEachItemOfAList() {
        data.field("a", FieldType.LIST, false, List.of("Zn", "Pb"), null, CheckedDataset.mapping("a"));
        assertTrue(data.record(null, "a", "Zn;Pb").isPresent());
        assertTrue(data.record(null, "a", "Zn;Xx").isEmpty());
        assertEquals(List.of("A03"), data.rules());
    }

    @Test
    void aNumberOutOfRangeIsAnErrorWithBothEnds() {
        data.field("a", FieldType.NUMBER, false, List.of(), new Range(0.0, 100.0), CheckedDataset.mapping("a"));
        assertTrue(data.record(null, "a", "100").isPresent());
        assertTrue(data.record(null, "a", "743").isEmpty());
        assertEquals(
                "the value is 743; allowed is 0 to 100",
                data.only(Rule.A07).message().en());
    }

    @Test
    void textThatNoDatabaseCanHoldIsAnError() {
        data.field("a", FieldType.TEXT);
        assertTrue(data.record(null, "a", "a\0b").isEmpty());
        assertTrue(data.record(null, "a", "Grades of 0.21\uFFFD06% Cu").isEmpty());
        assertTrue(data.record(null, "a", "\uD83D").isEmpty());
        assertTrue(data.record(null, "a", "𠮷").isPresent());
        assertEquals(List.of("T01", "T01", "T01"), data.rules());
    }

    @Test
    void everyFaultOfARecordIsFoundAtOnce() {
        data.required("a", FieldType.TEXT).field("b", FieldType.NUMBER).field("c", FieldType.DATE);
        data.record(null, "a", "", "b", "x", "c", "y");
        assertEquals(List.of("A01", "A17", "A17"), data.rules());
    }

    @Test
    void aMessageIsOneLineAndShowsLittleOfALongValue() {
        data.field("a", FieldType.NUMBER);
        data.record(null, "a", "line\nline\u2028" + "x".repeat(5000));
        String message = data.only(Rule.A17).message().en();
        assertEquals(1, message.lines().count());
        assertTrue(message.length() < 200, message);
    }

    private @Nullable Object valueOf(FieldType type, String text) {
        return data.field("a", type)
                .record(null, "a", text)
                .orElseThrow()
                .values()
                .get(0);
    }

    private static List<@Nullable Object> nothing() {
        return Collections.singletonList(null);
    }
}
