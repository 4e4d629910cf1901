package org.mineralgis.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.SourceRecord;

class XlsxReaderTest {

    private static final String STYLES = """
            <styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>
              <numFmt numFmtId="165" formatCode="0.00&quot;days&quot;"/></numFmts>
              <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
              <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>
            """;

    @TempDir
    Path folder;

    @Test
    void textsNumbersAndFlagsAreReadAsTheFileSpellsThem() throws Exception {
        List<SourceRecord> records = read("""
                <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>lon</t></is></c>
                  <c r="C2" t="str"><v>lat</v></c><c r="D2" t="str"><v>flag</v></c></row>
                <row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4"><v>75.041700000000006</v></c><c r="C4"><f>1+1</f><v>39.5</v></c>
                  <c r="D4" t="b"><v>1</v></c></row>
                <row r="5"><c r="C5" s="1"/></row>
                <row r="6"><c r="A6" t="e"><v>#N/A</v></c></row>
                """, "", new GeometrySource.Columns("lon", "lat"));
        assertEquals(2, records.size());
        assertEquals(
                Map.of("名称", "乌拉根", "lon", "75.041700000000006", "lat", "39.5", "flag", "true"),
                records.get(0).attributes());
        assertEquals("POINT (75.0417 39.5)", String.valueOf(records.get(0).geometry()));
        assertEquals("#N/A", records.get(1).attributes().get("名称"));
        assertNull(records.get(1).geometry());
        assertNull(records.get(1).fault());
        assertEquals(2, records.get(1).row());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 44941, 0, 2023-01-15",
        "1, 44941.5, 0, 2023-01-15T12:00:00",
        "2, 44941, 0, 2023-01-15",
        "1, 59, 0, 1900-02-28",
        "1, 61, 0, 1900-03-01",
        "1, 43479, 1, 2023-01-15",
        "3, 44941, 0, 44941",
        "0, 44941, 0, 44941",
        "1, -1, 0, -1",
        "1, 99999999, 0, 99999999"
    })
    void aNumberShownAsADateIsADate(int style, String serial, int from1904, String expected) throws Exception {
        String rows =
                "<row><c t=\"str\"><v>day</v></c></row><row><c s=\"" + style + "\"><v>" + serial + "</v></c></row>";
        String properties = "<workbookPr date1904=\"" + from1904 + "\"/>";
        SourceRecord record = read(rows, properties, new GeometrySource.None()).get(0);
        assertEquals(expected, record.attributes().get("day"));
    }

    @Test
    void aRowLongerThanTheHeaderIsAFault() throws Exception {
        String rows = "<row><c t=\"str\"><v>a</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>";
        assertNotNull(read(rows, "", new GeometrySource.None()).get(0).fault());
    }

    private List<SourceRecord> read(String rows, String properties, GeometrySource geometry) throws Exception {
        Path file = Zips.write(
                folder.resolve("data.xlsx"),
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\">" + properties + "<sheets><sheet name=\"h\" state=\"hidden\" r:id=\"rId9\"/>"
                        + "<sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"/xl/worksheets/sheet1.xml\"/></Relationships>",
                "xl/sharedStrings.xml",
                "<sst><si><t>名称</t></si><si><r><t>乌拉</t></r><r><t>根</t></r><rPh><t>wulagen</t></rPh></si></sst>",
                "xl/styles.xml",
                STYLES,
                "xl/worksheets/sheet1.xml",
                "<worksheet><dimension ref=\"A1\"/><sheetData>" + rows + "</sheetData></worksheet>");
        return Readings.of(file, SourceFormat.XLSX, geometry).records();
    }
}
