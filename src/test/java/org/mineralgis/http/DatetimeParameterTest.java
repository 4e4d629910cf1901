package org.mineralgis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.model.DateInterval;

final class DatetimeParameterTest {

    @ParameterizedTest
    @CsvSource({
        "2019-01-01,                                        2019-01-01, 2019-01-01",
        "2019-01-01T23:30:00-02:00,                         2019-01-02, 2019-01-02",
        "2019-01-01/2019-03-04,                             2019-01-01, 2019-03-04",
        "2019-01-01/..,                                     2019-01-01,",
        "/2019-01-01,                                                 , 2019-01-01",
        "2019-01-01/P2D,                                    2019-01-01, 2019-01-03",
        "2019-01-01/P2W,                                    2019-01-01, 2019-01-15",
        "2019-01-01/P1Y2M,                                  2019-01-01, 2020-03-01",
        "2019-01-31/P1M,                                    2019-01-31, 2019-02-28",
        "2020-02-29/P1Y,                                    2020-02-29, 2021-02-28",
        "P1M/2020-03-31,                                    2020-02-29, 2020-03-31",
        "P1Y2M3DT4H/2020-03-31T03:00:00Z,                   2019-01-27, 2020-03-31",
        "2018-02-12T00:00:00Z/P1M6DT12H31M12S,              2018-02-12, 2018-03-18",
        "2019-01-01/PT36H,                                  2019-01-01, 2019-01-02",
        "2019-01-01T00:00:00+08:00/P1D,                     2018-12-31, 2019-01-01",
        "2019-01-01/P0D,                                    2019-01-01, 2019-01-01",
        "2019-01-01/PT0.5S,                                 2019-01-01, 2019-01-01"
    })
    void anIntervalHasTheDaysThatItsEndsFallOn(String text, LocalDate start, LocalDate end) {
        assertEquals(Optional.of(new DateInterval(start, end)), DatetimeParameter.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P1D",
                "P1D/P1D",
                "../P1D",
                "P1D/..",
                "/P1D",
                "2019-01-01/P",
                "2019-01-01/PT",
                "2019-01-01/P1DT",
                "2019-01-01/P1",
                "2019-01-01/P-1D",
                "2019-01-01/-P1D",
                "2019-01-01/P1D1M",
                "2019-01-01/p1d",
                "2019-01-01/P1.5D",
                "2019-01-01/P9999Y",
                "P9999Y/2019-01-01",
                "2019-01-01/P9999999D",
                "2019-01-01/PT999999999999S",
                "2019-01-01/P1D/P1D"
            })
    void whatIsNoIntervalOfTheCalendarIsRefused(String text) {
        assertThrows(Problem.class, () -> DatetimeParameter.parse(text));
    }
}
