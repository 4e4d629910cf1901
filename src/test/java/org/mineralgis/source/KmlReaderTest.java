package org.mineralgis.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.SourceRecord;

class KmlReaderTest {

    @TempDir
    Path folder;

    @Test
    void namesDescriptionsAndExtendedDataAreAttributes() throws Exception {
        SourceRecord record = read("""
                <name>乌拉根 &amp; 北</name><description><![CDATA[<b>铅锌</b>]]></description><styleUrl>#a</styleUrl>
                <ExtendedData><Data name="grade"><displayName>x</displayName><value>2.50</value></Data>
                  <SchemaData schemaUrl="#s"><SimpleData name="kind">mine</SimpleData></SchemaData></ExtendedData>
                """);
        assertEquals("乌拉根 & 北", record.attributes().get("name"));
        assertEquals("<b>铅锌</b>", record.attributes().get("description"));
        assertEquals("2.50", record.attributes().get("grade"));
        assertEquals("mine", record.attributes().get("kind"));
        assertEquals("p1", record.attributes().get("@id"));
        assertEquals(5, record.attributes().size());
        assertNull(record.geometry());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    <Point><coordinates> 75.5,39.25,1200 </coordinates></Point>           | POINT (75.5 39.25)
                    <LineString><coordinates>75,39 76,40</coordinates></LineString>       | LINESTRING (75 39, 76 40)
                    <LinearRing><coordinates>75,39 76,39 76,40 75,39</coordinates></LinearRing> | LINESTRING (75 39, 76 39, 76 40, 75 39)
                    <MultiGeometry><Point><coordinates>75,39</coordinates></Point><MultiGeometry><Point><coordinates>76,39</coordinates></Point></MultiGeometry></MultiGeometry> | MULTIPOINT ((75 39), (76 39))
                    <Polygon><outerBoundaryIs><LinearRing><coordinates>75,39 78,39 78,42 75,39</coordinates></LinearRing></outerBoundaryIs><innerBoundaryIs><LinearRing><coordinates>76,39.5 77,39.5 77,40 76,39.5</coordinates></LinearRing></innerBoundaryIs></Polygon> | POLYGON ((75 39, 78 39, 78 42, 75 39), (76 39.5, 77 39.5, 77 40, 76 39.5))
                    """)
    void everyTypeOfGeometryIsReadInTwoDimensions(String kml, String wkt) throws Exception {
        SourceRecord record = read(kml);
        assertEquals(wkt, String.valueOf(record.geometry()), () -> String.valueOf(record.fault()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Point><coordinates>75.5</coordinates></Point>",
                "<Point><coordinates>75.5, 39.25</coordinates></Point>",
                "<Point><coordinates>75,39 76,39</coordinates></Point>",
                "<LineString><coordinates>75,39</coordinates></LineString>",
                "<LinearRing><coordinates>75,39 76,39 75,39</coordinates></LinearRing>",
                "<Track/>",
                "<MultiGeometry><Point><coordinates>75,39</coordinates></Point><Model/></MultiGeometry>"
            })
    void malformedGeometryIsAFaultOfItsPlacemark(String kml) throws Exception {
        SourceRecord record = read(kml);
        assertNotNull(record.fault());
        assertNull(record.geometry());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB2312", "UTF-16"})
    void theDeclaredEncodingIsHeeded(String encoding) throws Exception {
        String kml = "<?xml version=\"1.0\" encoding=\"" + encoding
                + "\"?><kml><Document><Placemark><name>乌恰县</name></Placemark></Document></kml>";
        Path file = Files.write(folder.resolve("data.kml"), kml.getBytes(Charset.forName(encoding)));
        Readings readings = Readings.of(file, SourceFormat.KML, new GeometrySource.InFile());
        assertEquals("乌恰县", readings.records().get(0).attributes().get("name"));
    }

    private SourceRecord read(String content) throws Exception {
        Path file = Files.writeString(
                folder.resolve("data.kml"),
                "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Style/><Folder><Placemark id=\"p1\">"
                        + content + "</Placemark></Folder></Document></kml>");
        return Readings.of(file, SourceFormat.KML, new GeometrySource.InFile())
                .records()
                .get(0);
    }
}
