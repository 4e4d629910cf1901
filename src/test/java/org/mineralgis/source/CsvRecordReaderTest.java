package org.mineralgis.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.SourceFault;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceFormat;
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

    @Test
    void aFileInGbkIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("data.csv"), "id\n乌恰县\n".getBytes(Charset.forName("GBK")));
        SourceException refused = assertThrows(SourceException.class, () -> read(file, NONE, record -> {}));
        assertTrue(refused.getMessage().contains("not UTF-8"), refused.getMessage());
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
