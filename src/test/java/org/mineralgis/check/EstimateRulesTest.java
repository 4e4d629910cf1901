package org.mineralgis.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.Finding;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;

/** Figures of ore and metal against GB/T 17766-2020 and against each other. */
class EstimateRulesTest {

    private final CheckedDataset data =
            new CheckedDataset().geometry(GeometryType.NONE).from(new GeometrySource.None());

    @Test
    void theTwoMetalsOfWulagenOrebodyOneImplyDifferentOre() {
        estimates();
        data.record(null, line("No. 1", "lead", "11300", "5.8"));
        assertEquals(List.of(), data.rules());
        data.record(null, line("No. 1", "zinc", "17400", "7.43"));
        Finding finding = data.only(Rule.A08);
        assertEquals(
                "zinc metal and grade imply 234 kt of ore, those of lead in the same body (row 1) 195 kt",
                finding.message().en());
        assertEquals("zinc 234 kt, lead 195 kt", finding.detail().computed());
        assertEquals(2, finding.row());
    }

    @Test
    void metalsOfOtherBodiesOrOfTheSameOreAreNotHeldAgainstEachOther() {
        estimates();
        data.record(null, line("No. 1", "lead", "11300", "5.8"));
        data.record(null, line("No. 2", "zinc", "17400", "7.43"));
        data.record(null, line("No. 1", "zinc", "14483", "7.43"));
        assertEquals(List.of(), data.rules());
    }

    private void estimates() {
        data.roles(
                FieldRole.OCCURRENCE,
                FieldRole.OREBODY,
                FieldRole.COMMODITY,
                FieldRole.QUANTITY_T,
                FieldRole.GRADE,
                FieldRole.GRADE_UNIT);
    }

    private static String[] line(String body, String commodity, String tonnes, String grade) {
        return new String[] {
            "occurrence",
            "wulagen",
            "orebody",
            body,
            "commodity",
            commodity,
            "quantity_t",
            tonnes,
            "grade",
            grade,
            "grade_unit",
            "%"
        };
    }

    @Test
    void oreThatMetalAndGradeDoNotImplyIsFlagged() {
        data.roles(FieldRole.QUANTITY_T, FieldRole.GRADE, FieldRole.GRADE_UNIT, FieldRole.ORE_T);
        data.record(null, "quantity_t", "2", "grade", "2.5", "grade_unit", "g/t", "ore_t", "800000");
        assertEquals(List.of(), data.rules());
        data.record(null, "quantity_t", "2", "grade", "2.5", "grade_unit", "g/t", "ore_t", "900000");
        assertEquals("800 kt", data.only(Rule.A08).detail().computed());
    }

    @ParameterizedTest
    @CsvSource({
        // Ore as it is stated, what it would fit as; metal and grade imply 800,000 t.
        "8000000, ÷10, 800000",
        "80000, ×10, 800000",
        "80, ×10⁴, 800000",
        "8200000000, ÷10⁴, 820000",
        "0.00785, ×10⁸, 785000",
        "80000000000000, ÷10⁸, 800000",
    })
    void aSlipOfUnitThatWouldMakeOreFitIsSuggested(String ore, String sign, String mended) {
        data.roles(FieldRole.QUANTITY_T, FieldRole.GRADE, FieldRole.GRADE_UNIT, FieldRole.ORE_T);
        data.record(null, "quantity_t", "2", "grade", "2.5", "grade_unit", "g/t", "ore_t", ore);
        assertEquals(List.of("A08", "A09"), data.rules());
        Finding slip = data.findings.get(1);
        assertEquals(mended, slip.detail().suggestion());
        assertTrue(slip.message().en().startsWith("ore " + sign + " (" + mended + " t) would fit"), slip.message()::en);
        assertTrue(slip.message().zh().startsWith("矿石量" + sign + "（" + mended + " t）即与金属量、品位相符"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"900000", "7000000", "80000000", "8600000"})
    void whatNoSlipOfUnitExplainsIsAContradictionOnly(String ore) {
        data.roles(FieldRole.QUANTITY_T, FieldRole.GRADE, FieldRole.GRADE_UNIT, FieldRole.ORE_T);
        data.record(null, "quantity_t", "2", "grade", "2.5", "grade_unit", "g/t", "ore_t", ore);
        assertEquals(List.of("A08"), data.rules());
    }

    @ParameterizedTest
    @CsvSource({
        "resource, inferred, true",
        "reserve, proved, true",
        "reserve, measured, false",
        "resource, probable, false",
        "potential, inferred, false"
    })
    void aCategoryMustBeOfItsKind(String kind, String category, boolean agree) {
        data.roles(FieldRole.ESTIMATE_KIND, FieldRole.ESTIMATE_CATEGORY);
        assertEquals(
                agree,
                data.record(null, "estimate_kind", kind, "estimate_category", category)
                        .isPresent());
        assertEquals(agree ? List.of() : List.of("A04"), data.rules());
    }

    @Test
    void class334IsNoResource() {
        data.roles(FieldRole.ESTIMATE_KIND, FieldRole.ESTIMATE_TERM);
        assertTrue(data.record(null, "estimate_kind", "resource", "estimate_term", "(334)资源量")
                .isEmpty());
        assertEquals("potential", data.only(Rule.A04).detail().suggestion());
        assertTrue(data.record(null, "estimate_kind", "potential", "estimate_term", "333+334")
                .isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "resource, 推断资源量, false",
        "resource, 资源储量, true",
        "resource, 锌储量, true",
        "reserve, 可信储量, false",
        "reserve, 保有储量, true",
        "resource, 保有资源量, false"
    })
    void onlyTheTermsOfTheStandardAreTaken(String kind, String term, boolean flagged) {
        data.roles(FieldRole.ESTIMATE_KIND, FieldRole.ESTIMATE_TERM);
        assertTrue(
                data.record(null, "estimate_kind", kind, "estimate_term", term).isPresent());
        assertEquals(flagged ? List.of("A05") : List.of(), data.rules());
    }

    @ParameterizedTest
    @CsvSource({"合计, true", "合计（资源量+储量）, true", "Total, true", "总计, true", "合计沟矿体, false", "No. 1, false"})
    void rowsOfSumsAreRefused(String orebody, boolean refused) {
        data.role(FieldRole.OREBODY);
        assertEquals(refused, data.record(null, "orebody", orebody).isEmpty());
        assertEquals(refused ? List.of("A10") : List.of(), data.rules());
    }

    @Test
    void aQuantityNeedsADateThatIsNotAfterTheDatasets() {
        data.roles(FieldRole.QUANTITY_T, FieldRole.EFFECTIVE_DATE);
        data.record(null, "effective_date", null);
        data.record(null, "quantity_t", "1", "effective_date", "1951/1961");
        data.record(null, "quantity_t", "1", "effective_date", "2026-12");
        assertEquals(List.of(), data.rules());
        data.record(null, "quantity_t", "1");
        data.record(null, "quantity_t", "1", "effective_date", "2027-01");
        assertEquals(List.of("A06", "A06"), data.rules());
        assertEquals("≤ 2026-12-31", data.findings.get(1).detail().expected());
    }

    @ParameterizedTest
    @CsvSource({
        "zinc, 743, %, 7.43%",
        "gold, 2.45, %, 2.45 g/t",
        "zinc, 2000000, g/t, ",
    })
    void aGradeThatCannotBeIsRefusedWithTheProbableOne(String commodity, String grade, String unit, String suggestion) {
        data.roles(FieldRole.COMMODITY, FieldRole.GRADE, FieldRole.GRADE_UNIT);
        assertTrue(data.record(null, "commodity", commodity, "grade", grade, "grade_unit", unit)
                .isEmpty());
        assertEquals(suggestion, data.only(Rule.A07).detail().suggestion());
    }

    @Test
    void aGradeNeedsAUnit() {
        data.roles(FieldRole.GRADE, FieldRole.GRADE_UNIT);
        assertTrue(data.record(null, "grade", "7.43").isEmpty());
        assertEquals("%, g/t", data.only(Rule.A07).detail().expected());
    }

    @ParameterizedTest
    @CsvSource({
        "'8,266.11', 万吨, 82661100, true",
        "52, 万吨, 52000000, false",
        "8, 亿吨, 80000, false",
        "3.83, Moz, 119.13, true",
        "超过5000万吨, 万吨, 1, true"
    })
    void theQuantityIsTheNumberAndUnitOfTheSource(String number, String unit, String tonnes, boolean same) {
        data.roles(FieldRole.QUANTITY_WRITTEN, FieldRole.QUANTITY_UNIT_WRITTEN, FieldRole.QUANTITY_T);
        data.record(null, "quantity_written", number, "quantity_unit_written", unit, "quantity_t", tonnes);
        assertEquals(same ? List.of() : List.of("A09"), data.rules());
    }

    @Test
    void aSlipOf10000TimesIsSaidAsSuch() {
        data.roles(FieldRole.QUANTITY_WRITTEN, FieldRole.QUANTITY_UNIT_WRITTEN, FieldRole.QUANTITY_T);
        data.record(null, "quantity_written", "8", "quantity_unit_written", "亿吨", "quantity_t", "80000");
        Finding finding = data.only(Rule.A09);
        assertTrue(finding.message().en().endsWith("differ by a factor of 10000"), finding.message()::en);
        assertEquals(new Finding.Detail("80000", null, "800000000", "800000000 t", true), finding.detail());
    }

    @Test
    void aGradeFarAboveItsLikeIsFlaggedAtItsRow() {
        data.roles(FieldRole.COMMODITY, FieldRole.GRADE, FieldRole.GRADE_UNIT);
        for (String grade : List.of("2.45", "2.57", "25.7", "1.56", "2.59", "0")) {
            data.record(null, "commodity", "gold", "grade", grade, "grade_unit", "g/t");
        }
        assertEquals(List.of("A11"), data.rules());
        data.finish();
        Finding far = data.findings.stream()
                .filter(finding -> finding.row() == 3)
                .findFirst()
                .orElseThrow();
        assertEquals("A11", far.rule());
        assertEquals("median 2.57", far.detail().computed());
    }

    @Test
    void gradesOfTooManyKindsAreCountedWhereTheyAreHeldToNoMedian() {
        data.roles(FieldRole.GRADE, FieldRole.GRADE_UNIT);
        for (int kind = 0; kind < GradeSeries.KINDS_MAX + 3; kind++) {
            data.record(null, "grade", "2.5", "grade_unit", "% oxide " + kind);
        }
        data.finish();
        Finding counted = data.findings.get(0);
        assertEquals(
                List.of("A11", 0, "3"),
                List.of(counted.rule(), counted.row(), counted.detail().found()));
    }
}
