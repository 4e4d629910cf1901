package org.mineralgis.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;

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
}
