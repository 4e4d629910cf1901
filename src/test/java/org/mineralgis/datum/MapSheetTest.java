package org.mineralgis.datum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class MapSheetTest {

    private static final Coordinate WULAGEN = new Coordinate(75.0417, 39.6811);

    /** Beijing, 116°29′30″ E, 39°56′ N; counted by hand. */
    @ParameterizedTest
    @CsvSource({
        "MILLION, J50, J-50",
        "HALF_MILLION, J50B001001, J-50-A",
        "QUARTER_MILLION, J50C001002, J-50-[2]",
        "FIFTH_OF_A_MILLION, J-50-(3), J-50-(3)",
        "HUNDRED_THOUSAND, J50D001005, J-50-5",
        "FIFTY_THOUSAND, J50E001010, J-50-5-B",
        "TWENTY_FIVE_THOUSAND, J50F001020, J-50-5-B-2",
        "TEN_THOUSAND, J50G002040, J-50-5-(16)",
        "FIVE_THOUSAND, J50H004080, J-50-5-(16)-d",
    })
    void aPlaceHasItsSheetOfEveryScale(SheetScale scale, String number, String old) {
        MapSheet sheet = MapSheet.at(new Coordinate(116 + 29 / 60.0 + 30 / 3600.0, 39 + 56 / 60.0), scale);
        assertEquals(number, sheet.number());
        assertEquals(old, sheet.oldNumber());
    }

    @Test
    void wulagenLiesOnItsSheet() {
        MapSheet sheet = MapSheet.at(WULAGEN, SheetScale.FIFTY_THOUSAND);
        assertEquals("J43E002013", sheet.number());
        assertEquals("J-43-7-C", sheet.oldNumber());
        Envelope extent = sheet.extent();
        assertEquals(75, extent.getMinX(), 1e-12);
        assertEquals(75.25, extent.getMaxX(), 1e-12);
        assertEquals(39 + 40 / 60.0, extent.getMinY(), 1e-12);
        assertEquals(39 + 50 / 60.0, extent.getMaxY(), 1e-12);
    }

    @ParameterizedTest
    @EnumSource(SheetScale.class)
    void aSheetIsFoundByBothItsNumbersAndHoldsItsPlace(SheetScale scale) {
        Random random = new Random(13989);
        for (int run = 0; run < 2000; run++) {
            Coordinate place = new Coordinate(random.nextDouble(73, 135), random.nextDouble(18, 54));
            MapSheet sheet = MapSheet.at(place, scale);
            Envelope extent = sheet.extent();
            assertTrue(extent.contains(place), () -> sheet + " does not hold " + place);
            assertEquals(sheet, MapSheet.find(sheet.number()).orElseThrow());
            assertEquals(sheet, MapSheet.find(sheet.oldNumber()).orElseThrow());
            assertEquals(sheet, MapSheet.at(extent.centre(), scale));
            MapSheet million = MapSheet.at(place, SheetScale.MILLION);
            Envelope whole = million.extent();
            whole.expandBy(1e-9);
            assertTrue(whole.contains(extent), () -> sheet + " is not within " + million);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "j43e002013, J43E002013",
        "J 43 E 002 013, J43E002013",
        "J－43－7－丙, J43E002013",
        "10-43-7-C, J43E002013",
        "J-43-Ⅻ, J-43-(12)",
        "J-43-II, J-43-(2)",
        "J-43-（2）, J-43-(2)",
        "J-43-[2], J43C001002",
    })
    void numbersAreReadHoweverTheyAreWritten(String written, String number) {
        assertEquals(number, MapSheet.find(written).map(MapSheet::number).orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "J43E025001",
                "J43E001025",
                "J43E000001",
                "J61",
                "W43",
                "J43A001001",
                "J43E0010011",
                "J-43-145",
                "J-43-[17]",
                "J-43-(37)",
                "J-43-XL",
                "J-43-7-E",
                "J-43-7-A-5",
                "J-43-7-(65)",
                "75.0417",
                "乌拉根"
            })
    void whatIsNoNumberIsNoSheet(String written) {
        assertTrue(MapSheet.find(written).isEmpty());
    }
}
