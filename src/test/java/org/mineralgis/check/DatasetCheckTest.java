package org.mineralgis.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.check.CheckedDataset.wkt;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.Finding;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.Severity;
import org.mineralgis.model.SourceFault;
import org.mineralgis.model.SourceNotice;

class DatasetCheckTest {

    private final CheckedDataset data =
            new CheckedDataset().geometry(GeometryType.NONE).from(new GeometrySource.None());

    @Test
    void ofTwoRecordsWithOneIdTheFirstStays() {
        data.id("code").field("name", FieldType.TEXT);
        assertTrue(data.record(null, "code", "a", "name", "first").isPresent());
        assertTrue(data.record(null, "code", " a ", "name", "second").isEmpty());
        assertEquals(
                "a: the id \"a\" stands at f:1 already",
                data.only(Rule.D01).message().en());
        assertEquals(2, data.only(Rule.D01).row());
    }

    @Test
    void theIdOfARefusedRecordIsFree() {
        data.id("code").field("n", FieldType.NUMBER);
        assertTrue(data.record(null, "code", "a", "n", "x").isEmpty());
        assertTrue(data.record(null, "code", "a", "n", "1").isPresent());
        assertEquals(List.of("A17"), data.rules());
    }

    @Test
    void withoutAnIdFieldTheRowIsTheIdAndRefusedRowsCount() {
        data.field("n", FieldType.NUMBER);
        assertEquals("000001", data.record(null, "n", "1").orElseThrow().id());
        assertTrue(data.record(null, "n", "x").isEmpty());
        assertEquals("000003", data.record(null, "n", "3").orElseThrow().id());
    }

    @Test
    void aRecordWithoutItsIdIsRefused() {
        data.id("code");
        assertTrue(data.record(null, "code", " ").isEmpty());
        assertEquals(List.of("A01"), data.rules());
    }

    @Test
    void findingsNameTheRecordByItsId() {
        data.id("code").field("n", FieldType.NUMBER);
        data.record(null, "code", "Wulagen", "n", "many");
        Finding finding = data.only(Rule.A17);
        assertTrue(
                finding.message().en().startsWith("Wulagen: the value is"),
                finding.message().en());
        assertTrue(
                finding.message().zh().startsWith("Wulagen：值为"),
                finding.message().zh());
        assertEquals("d", finding.dataset());
        assertEquals("f", finding.file());
    }

    @Test
    void aRecordSaysItsOwnEvidenceWhereItHasAFieldForIt() {
        data.evidence("basis");
        assertEquals(
                Evidence.MEASURED,
                data.record(null, "basis", "measured").orElseThrow().lineage().evidence());
        assertTrue(data.record(null, "basis", "guessed").isEmpty());
        CheckedDataset plain = new CheckedDataset().field("n", FieldType.NUMBER);
        assertEquals(
                Evidence.PUBLISHED,
                plain.record(wkt("POINT (75 39)")).orElseThrow().lineage().evidence());
    }

    @Test
    void aRowOfTheWrongWidthIsRefusedAndItsMisplacedCellsAreNotJudged() {
        data.required("n", FieldType.NUMBER);
        SourceFault fault =
                new SourceFault(SourceFault.Kind.STRUCTURE, new LocalizedText("该行有 3 格", "the row has 3 cells"));
        assertTrue(data.record(null, fault, "n", "x").isEmpty());
        assertEquals(List.of("F06"), data.rules());
    }

    @Test
    void anotherNumberOfRecordsThanDeclaredIsAWarningThatCountsRefusedOnesToo() {
        data.field("n", FieldType.NUMBER).declaring(3);
        data.record(null, "n", "1");
        data.record(null, "n", "x");
        data.finish();
        assertEquals(
                "records read: 2, dataset.yaml says 3",
                data.only(Rule.F03).message().en());
        assertEquals(Severity.WARNING, data.only(Rule.F03).severity());
    }

    @Test
    void aFieldWhosePropertyNoRecordHasIsAWarning() {
        data.field("grade", FieldType.NUMBER).declaring(1);
        data.record(null, "Grade", "1");
        data.finish();
        assertEquals(List.of("F05", "F04"), data.rules());
        assertEquals(
                "no record has the property \"grade\"",
                data.only(Rule.F04).message().en());
        assertEquals(
                "properties not taken over (1): Grade",
                data.only(Rule.F05).message().en());
    }

    @Test
    void aDatasetWithoutRecordsHasNoMissingProperties() {
        data.field("grade", FieldType.NUMBER).finish();
        assertEquals(List.of(), data.rules());
    }

    @Test
    void aRecordOfAnUnknownFileIsAFaultOfTheProgram() {
        data.field("n", FieldType.NUMBER);
        assertThrows(IllegalArgumentException.class, () -> data.recordOf("other"));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleIsToldInBothLanguages(Rule rule) {
        assertTrue(rule.id().matches("[A-Z][0-9]{2}"));
        for (LocalizedText text : List.of(rule.title(), rule.remedy())) {
            assertTrue(text.zh().codePoints().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF), text.zh());
            assertTrue(text.en().chars().noneMatch(c -> c > 0x2FFF), text.en());
        }
    }

    @Test
    void noTwoRulesHaveOneTitle() {
        Set<String> titles = new HashSet<>();
        for (Rule rule : Rule.values()) {
            assertTrue(titles.add(rule.title().zh()), rule.title().zh());
            assertTrue(titles.add(rule.title().en()), rule.title().en());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ENCODING_CONTRADICTED, T06, WARNING", "ENCODING_ASSUMED, T07, WARNING", "FIELD_NAMES, T05, WARNING",
        "FIELDS_LEFT_OUT, F08, WARNING", "SEPARATOR, F07, INFO", "SYSTEM_NAMED, G26, INFO",
        "CORNERS_CUT, G13, WARNING"
    })
    void whatAReaderNoticedIsAFinding(SourceNotice.Kind kind, String rule, Severity severity) {
        data.notice(new SourceNotice(kind, 3, new LocalizedText("见此", "look")));
        Finding finding = data.findings.get(0);
        assertEquals(rule, finding.rule());
        assertEquals(severity, finding.severity());
        assertEquals(3, finding.row());
        assertEquals("look", finding.message().en());
        assertEquals("见此", finding.message().zh());
    }

    @Test
    void aMissingSystemIsToldAtTheEndWhenItsNumbersAreKnown() {
        data.notice(new SourceNotice(SourceNotice.Kind.SYSTEM_MISSING, 0, new LocalizedText("见此", "look")));
        assertEquals(List.of(), data.rules());
        data.finish();
        assertEquals("look", data.only(Rule.G05).message().en());
    }
}
