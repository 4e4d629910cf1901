package org.mineralgis.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.check.CheckedDataset.wkt;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.Finding;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Severity;

/** Licences, dates and heights of mines and rights; the dataset under test is of 2026. */
class RightsRulesTest {

    private final CheckedDataset data =
            new CheckedDataset().geometry(GeometryType.NONE).from(new GeometrySource.None());

    @ParameterizedTest
    @CsvSource({
        "T65120100702041578, ",
        "D65120100702041578, ",
        "T01120100702041578, ",
        "C6500002009064120023456, ",
        "T56120100702041578, T65120100702041578",
        "T65120101302041578, none",
        "T6512010070204157, none",
        "采矿许可证, none"
    })
    void licenceNumbersHaveTheirForm(String number, String suggestion) {
        data.role(FieldRole.LICENCE_NUMBER);
        assertEquals(
                suggestion == null, data.record(null, "licence_number", number).isPresent());
        if (suggestion != null) {
            String suggested = data.only(Rule.A13).detail().suggestion();
            assertEquals(suggestion, suggested == null ? "none" : suggested);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "operating, 2024-05, false",
        "operating, 2023, false",
        "operating, 2022, true",
        "operating, , true",
        ", , false"
    })
    void aStatusNeedsADateOfTheLastThreeYearsBeforeTheDatasets(String status, String date, boolean flagged) {
        data.roles(FieldRole.STATUS, FieldRole.STATUS_DATE);
        data.record(null, "status", status, "status_date", date);
        assertEquals(flagged ? List.of("A12") : List.of(), data.rules());
    }

    @ParameterizedTest
    @CsvSource({"2010, 2010-05, false", "2010-06, 2010-05, true", "2010-05-02, 2010-05, false", "2011, 2010, true"})
    void aSpanEndsAfterItBegins(String start, String end, boolean flagged) {
        data.roles(FieldRole.START_DATE, FieldRole.END_DATE);
        data.record(null, "start_date", start, "end_date", end);
        assertEquals(flagged ? List.of("A14") : List.of(), data.rules());
    }

    @Test
    void heightsAreThoseOfTheRegionAndRangesTheRightWayUp() {
        data.roles(FieldRole.ELEVATION_M, FieldRole.ELEVATION_MIN_M, FieldRole.ELEVATION_MAX_M);
        data.record(null, "elevation_m", "2200", "elevation_min_m", "2000", "elevation_max_m", "2400");
        assertEquals(List.of(), data.rules());
        data.record(null, "elevation_m", "22000");
        assertEquals("22000", data.only(Rule.A15).detail().found());
        data.record(null, "elevation_min_m", "2400", "elevation_max_m", "2000");
        assertEquals("2000 – 2400 m", data.only(Rule.A16).detail().suggestion());
    }

    @Test
    void aLicenceNumberInTwoRecordsIsFlaggedInTheSecond() {
        data.role(FieldRole.LICENCE_NUMBER);
        data.record(null, "licence_number", "T65120100702041578");
        data.record(null, "licence_number", "T65120100702041579");
        assertTrue(data.record(null, "licence_number", "T65120100702041578").isPresent());
        Finding finding = data.only(Rule.D02);
        assertEquals(3, finding.row());
        assertEquals(
                "the licence number \"T65120100702041578\" stands at f:1 already",
                finding.message().en());
    }

    @ParameterizedTest
    @CsvSource({
        "CC-BY-NC-4.0, true",
        "CC-BY-NC-SA-3.0, true",
        "CC-BY-ND-4.0, true",
        "CC-BY-4.0 AND CC-BY-NC-4.0, true",
        "PolyForm-Noncommercial-1.0.0, true",
        "LicenseRef-Proprietary, true",
        "NONE, true",
        "(CC-BY-4.0 OR MIT) AND CC-BY-NC-4.0, true",
        "CC-BY-NC-4.0 OR CC-BY-ND-4.0, true",
        "CC-BY-4.0, false",
        "CC-BY-NC-4.0 OR CC-BY-4.0, false",
        "CC-BY-4.0 AND (CC-BY-NC-4.0 OR MIT), false",
        "GPL-3.0-only WITH Classpath-exception-2.0, false",
        "ODC-By-1.0, false",
        "CC0-1.0, false",
        "MIT, false",
        "NCSA, false",
        "((((, false",
        "AND AND, false",
        ") OR (, false"
    })
    void aLicenceThatForbidsToPassOnKeepsTheWholeDatasetOut(String spdx, boolean forbidden) {
        data.licensed(spdx).field("name", FieldType.TEXT);
        assertEquals(forbidden, data.record(null, "name", "a").isEmpty());
        data.finish();
        assertEquals(forbidden, data.rules().contains("S02"));
        if (forbidden) {
            Finding finding = data.only(Rule.S02);
            assertEquals(Severity.ERROR, finding.severity());
            assertEquals(spdx, finding.detail().found());
            assertTrue(
                    finding.message().en().endsWith("records refused: 1"),
                    finding.message().en());
        }
    }

    @Test
    void aLicenceThatIsNoExpressionIsSaidNotToBeJudged() {
        assertTrue(data.unapplied().stream().anyMatch(each -> each.rule() == Rule.S02));
        CheckedDataset stated = new CheckedDataset().licensed("MIT");
        assertTrue(stated.unapplied().stream().noneMatch(each -> each.rule() == Rule.S02));
        assertTrue(stated.unapplied().stream().anyMatch(each -> each.rule() == Rule.G07));
        assertTrue(stated.unapplied().stream().anyMatch(each -> each.rule() == Rule.G14));
    }

    @Test
    void schematicPositionsNeedAWordOnHowTheyCameAbout() {
        CheckedDataset areas = new CheckedDataset().known(Evidence.SCHEMATIC).role(FieldRole.POSITION_NOTE);
        areas.record(wkt("POINT (75.0417 39.6811)"), "position_note", null);
        areas.record(wkt("POINT (75.0427 39.6811)"), "position_note", "县的范围，非矿权边界");
        areas.record(null, "position_note", null);
        areas.finish();
        Finding finding = areas.only(Rule.S03);
        assertEquals(Severity.WARNING, finding.severity());
        assertEquals(
                "announced or schematic positions without a word on how they came about: 1, such as rows 1",
                finding.message().en());
    }

    @Test
    void aCaveatOfTheDatasetSpeaksForAllAndPublishedPositionsNeedNone() {
        for (CheckedDataset quiet : List.of(
                new CheckedDataset().known(Evidence.SCHEMATIC, "范围由县界合成"),
                new CheckedDataset().known(Evidence.PUBLISHED))) {
            quiet.record(wkt("POINT (75.0417 39.6811)"));
            quiet.finish();
            assertFalse(quiet.rules().contains("S03"));
        }
    }
}
