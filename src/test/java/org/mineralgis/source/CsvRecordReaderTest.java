package org.mineralgis.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.model.CoordinateNotation;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.SourceFault;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.SourceRecord;

class CsvRecordReaderTest {

    private static final GeometrySource NONE = new GeometrySource.None();
    private static final GeometrySource COLUMNS = new GeometrySource.Columns("lon", "lat");

    @TempDir
    Path folder;

    @Test
    void cellsAreKeptVerbatim() throws Exception {
        List<SourceRecord> records = read("""
                id,name,note
                007," 乌拉根 ","Zn, Pb ""large""
                second line"

                008,,
                """, NONE);
        assertEquals(2, records.size());
        assertEquals("007", records.get(0).attributes().get("id"));
        assertEquals(" 乌拉根 ", records.get(0).attributes().get("name"));
        assertEquals(
                "Zn, Pb \"large\"\nsecond line", records.get(0).attributes().get("note"));
        assertEquals("", records.get(1).attributes().get("name"));
        assertEquals(2, records.get(1).row());
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstHeader() throws Exception {
        assertEquals("1", read("\uFEFFid\n1\n", NONE).get(0).attributes().get("id"));
        assertEquals("1", read("\uFEFF\"id\"\n1\n", NONE).get(0).attributes().get("id"));
    }

    @Test
    void positionsComeFromTheirColumnsAndTheTextsStay() throws Exception {
        SourceRecord record = read("id,lon,lat\n1,75.0417,39.6811\n", COLUMNS).get(0);
        assertNotNull(record.geometry());
        assertEquals("POINT (75.0417 39.6811)", record.geometry().toText());
        assertEquals("75.0417", record.attributes().get("lon"));
    }

    @Test
    void twoEmptyColumnsMeanThatThePositionIsNotKnown() throws Exception {
        SourceRecord record = read("id,lon,lat\n1,, \n", COLUMNS).get(0);
        assertNull(record.geometry());
        assertNull(record.fault());
    }

    @ParameterizedTest
    @ValueSource(strings = {"75°02′30″,39.68", "75.04,", ",39.68", "\"75,04\",39.68", "NaN,39.68", "0x4B,39", "７５,39"})
    void aMalformedPositionIsAFaultOfTheRow(String position) throws Exception {
        SourceRecord record =
                read("lon,lat\n" + position + "\n75,39\n", COLUMNS).get(0);
        assertNotNull(record.fault());
        assertEquals(SourceFault.Kind.COORDINATES, record.fault().kind());
        assertNull(record.geometry());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"`1,a,extra`,3", "1,1"})
    void aRowOfAnotherWidthIsAFaultOfTheRowAndTheNextIsReadAllTheSame(String row, int cells) throws Exception {
        List<SourceRecord> records = read("id,name\n" + row + "\n2,b\n", NONE);
        SourceFault fault = records.get(0).fault();
        assertNotNull(fault);
        assertEquals(SourceFault.Kind.STRUCTURE, fault.kind());
        assertEquals(
                "the row has " + cells + " cells, the header 2", fault.message().en());
        assertNull(records.get(1).fault());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                | the file is empty; expected a header
                    id,id             | "id" is empty or stands twice
                    id,,name          | "" is empty or stands twice
                    id,lon            | "lat" is not in it; dataset.yaml takes positions from it
                    id,lon,lat~1,"7"5,39 | record 1: not CSV
                    """)
    void aFileThatIsNotSuchATableIsRefused(String csv, String expected) {
        SourceException refused = assertThrows(SourceException.class, () -> read(csv.replace("~", "\n"), COLUMNS));
        assertTrue(refused.getMessage().contains(expected), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
    }

    @Test
    void aQuoteThatIsNeverClosedIsAFaultOfItsRow() throws Exception {
        List<SourceRecord> records = read("id,name,note\n1,\"a,b\n2,c,d\n", NONE);
        assertEquals(1, records.size());
        assertNotNull(records.get(0).fault());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkTellsTheEncoding(String encoding) throws Exception {
        Readings readings = readBytes("\uFEFFid,name\n1,乌恰县\n".getBytes(Charset.forName(encoding)), NONE);
        assertEquals("乌恰县", readings.records().get(0).attributes().get("name"));
        assertEquals(List.of(), readings.kinds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030"})
    void textInGbkIsReadAndThatIsTold(String encoding) throws Exception {
        Readings readings = readBytes("id,name\n1,乌恰县乌拉根铅锌矿\n".getBytes(Charset.forName(encoding)), NONE);
        assertEquals("乌恰县乌拉根铅锌矿", readings.records().get(0).attributes().get("name"));
        assertEquals(List.of(SourceNotice.Kind.ENCODING_ASSUMED), readings.kinds());
        assertEquals(
                "read as GB18030, such as \"乌恰县乌拉根铅锌矿\"",
                readings.notices().get(0).message().en());
    }

    @ParameterizedTest
    @CsvSource({"Big5, 喀什地區礦產資源勘查開發規劃與環境保護", "windows-1252, Café Zürich Ñandú déjà vu œuvre"})
    void textInAnotherEncodingIsRefusedRatherThanTakenForGbk(String encoding, String text) {
        byte[] bytes = ("id,name\n1," + text + "\n").getBytes(Charset.forName(encoding));
        SourceException refused = assertThrows(SourceException.class, () -> readBytes(bytes, NONE));
        assertTrue(refused.getMessage().contains("neither in UTF-8 nor"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void anotherSeparatorIsFoundInTheHeaderAndThatIsTold(String separator) throws Exception {
        String csv = "id;name,zh;note\n1;\"a;b\";x\n".replace(";", separator);
        Readings readings = readBytes(csv.getBytes(StandardCharsets.UTF_8), NONE);
        assertEquals(
                "a" + separator + "b", readings.records().get(0).attributes().get("name,zh"));
        assertEquals(List.of(SourceNotice.Kind.SEPARATOR), readings.kinds());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    75°02′30″        | 39°40′51.6″  | 75.04166666666667 | 39.681
                    75°02'30"E       | 39°40'51.6"N | 75.04166666666667 | 39.681
                    东经75度02分30秒 | 北纬39度40分51.6秒 | 75.04166666666667 | 39.681
                    75 02 30         | 39:40:51.6   | 75.04166666666667 | 39.681
                    0750230          | 394051.6     | 75.04166666666667 | 39.681
                    750230           | 394051.600   | 75.04166666666667 | 39.681
                    75°2.5′          | 39°40.86′    | 75.04166666666667 | 39.681
                    `75°02′30″W`     | 39°40′51.6″S | -75.04166666666667 | -39.681
                    """)
    void anglesAreReadInTheWaysThatPeopleWriteThem(String east, String north, double x, double y) throws Exception {
        String cells = "\"" + east.replace("\"", "\"\"") + "\",\"" + north.replace("\"", "\"\"") + "\"";
        SourceRecord record = read("lon,lat\n" + cells + "\n", new GeometrySource.AngleColumns("lon", "lat"))
                .get(0);
        assertNotNull(record.geometry(), () -> String.valueOf(record.fault()));
        assertEquals(x, record.geometry().getCoordinate().x, 1e-12);
        assertEquals(y, record.geometry().getCoordinate().y, 1e-12);
        assertEquals(east, record.attributes().get("lon"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"75.0417,39.68", "756030,394051", "75°60′00″,39°40′", "750230N,394051", "75°02.5′30″,39°40′"})
    void whatIsNoAngleIsAFaultOfItsRow(String position) throws Exception {
        SourceRecord record = read("lon,lat\n" + position + "\n", new GeometrySource.AngleColumns("lon", "lat"))
                .get(0);
        assertNotNull(record.fault());
        assertEquals(SourceFault.Kind.COORDINATES, record.fault().kind());
    }

    @Test
    void planeCoordinatesAreTakenAsTheyStand() throws Exception {
        GeometrySource source = new GeometrySource.PlaneColumns("Y", "X");
        SourceRecord record = read("X,Y\n4393999.122,25501715.823\n", source).get(0);
        assertNotNull(record.geometry());
        assertEquals("POINT (25501715.823 4393999.122)", record.geometry().toText());
    }

    @Test
    void wellKnownTextIsReadAndAFaultInItIsOneOfItsRow() throws Exception {
        String deep = "GEOMETRYCOLLECTION(".repeat(20_000);
        List<SourceRecord> records = read(
                "wkt\n\"POLYGON((75 39,76 39,76 40,75 39))\"\n\"POLYGON((75 39,76 39))\"\n" + deep
                        + "\nPOINT (75 39)\n",
                new GeometrySource.WktColumn("wkt"));
        assertEquals(
                "POLYGON ((75 39, 76 39, 76 40, 75 39))",
                String.valueOf(records.get(0).geometry()));
        assertNotNull(records.get(1).fault());
        assertNotNull(records.get(2).fault());
        assertEquals("POINT (75 39)", String.valueOf(records.get(3).geometry()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    DMS     | false | 750000,390000;760000,390000;760000,400000       | POLYGON ((75 39, 76 39, 76 40, 75 39))
                    DMS     | true  | 390000，0750000；390000，0760000；400000，0760000； | POLYGON ((75 39, 76 39, 76 40, 75 39))
                    DEGREES | false | 75,39;76,39;76,40;75,39                         | POLYGON ((75 39, 76 39, 76 40, 75 39))
                    METRES  | true  | 4393999.1,25501715.8;4393999.1,25502715.8;4394999,25502715.8 | POLYGON ((25501715.8 4393999.1, 25502715.8 4393999.1, 25502715.8 4394999, 25501715.8 4393999.1))
                    """)
    void aListOfCornersIsAPolygon(CoordinateNotation notation, boolean northFirst, String corners, String wkt)
            throws Exception {
        GeometrySource source = new GeometrySource.Corners("GDZB", notation, northFirst);
        SourceRecord record = read("GDZB\n\"" + corners + "\"\n", source).get(0);
        assertEquals(wkt, String.valueOf(record.geometry()));
        assertEquals(corners, record.attributes().get("GDZB"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"750000,390000;760000", "750000,390000;760000,390000", "750000;390000;760000", "a,b;c,d;e,f"})
    void aMalformedListOfCornersIsAFaultOfItsRow(String corners) throws Exception {
        GeometrySource source = new GeometrySource.Corners("GDZB", CoordinateNotation.DMS, false);
        SourceFault fault = read("GDZB\n\"" + corners + "\"\n", source).get(0).fault();
        assertNotNull(fault);
        assertEquals(SourceFault.Kind.COORDINATES, fault.kind());
    }

    @Test
    void aListOfExactlyTwoHundredCharactersIsToldToBeProbablyCut() throws Exception {
        StringBuilder corners = new StringBuilder();
        for (int corner = 0; corners.length() < 200; corner++) {
            corners.append("7502%02d.00,394%03d.00;".formatted(corner, 100 + corner));
        }
        GeometrySource source = new GeometrySource.Corners("GDZB", CoordinateNotation.DMS, false);
        String cut = corners.substring(0, 200);
        Readings readings = readBytes(("GDZB\n\"" + cut + "\"\n").getBytes(StandardCharsets.UTF_8), source);
        assertEquals(List.of(SourceNotice.Kind.CORNERS_CUT), readings.kinds());
        assertEquals(1, readings.notices().get(0).row());
    }

    private Readings readBytes(byte[] csv, GeometrySource geometry) throws IOException, SourceException {
        return Readings.of(Files.write(folder.resolve("data.csv"), csv), SourceFormat.CSV, geometry);
    }

    @Test
    void anEndlessCellIsRefused() {
        assertThrows(SourceException.class, () -> read("id\n" + "x".repeat(3 << 20), NONE));
    }

    private List<SourceRecord> read(String csv, GeometrySource geometry) throws IOException, SourceException {
        List<SourceRecord> records = new ArrayList<>();
        read(Files.writeString(folder.resolve("data.csv"), csv), geometry, records::add);
        return records;
    }

    private static void read(Path file, GeometrySource geometry, RecordConsumer consumer)
            throws IOException, SourceException {
        SourceFile spec = new SourceFile("data.csv", "0".repeat(64), SourceFormat.CSV, 1, geometry);
        RecordReader.of(SourceFormat.CSV).read(file, spec, consumer);
    }
}
