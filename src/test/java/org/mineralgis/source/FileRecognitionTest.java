package org.mineralgis.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FileRecognitionTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    WMAP`D21                        | MAPGIS_LINES
                    WMAP`D22                        | MAPGIS_POINTS
                    WMAP`D23                        | MAPGIS_AREAS
                    WMAP6022                        | MAPGIS
                    AC1027\\0\\0                    | DWG
                    ~  0\\nSECTION\\n  2\\nHEADER\\n~ | DXF
                    ~ {"type": "FeatureCollection"}~ | JSON
                    ~<?xml version="1.0"?><kml xmlns="x">~ | KML
                    ~<?xml version="1.0"?><gml>~    | XML
                    ~id,name\\n1,a\\n~              | TEXT
                    ~SQLite format 3\\0~            | GEOPACKAGE
                    Rar!                            | ARCHIVE
                    %PDF-1.7                        | PDF
                    ~II*\\0~                        | TIFF
                    ~~                              | EMPTY
                    ~abc\\0def~                     | UNKNOWN
                    """)
    void aFileIsRecognisedByItsContent(String start, FileKind expected) throws Exception {
        String content = start.replace("\\0", "\0").replace("\\n", "\n");
        Path file = Files.write(folder.resolve("data.shp"), content.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(expected, FileRecognition.recognise(file));
    }

    @Test
    void aZipIsRecognisedByWhatIsInIt() throws Exception {
        assertEquals(FileKind.ZIPPED_SHAPEFILE, zip("a/b.SHP"));
        assertEquals(FileKind.XLSX, zip("xl/workbook.xml"));
        assertEquals(FileKind.KMZ, zip("doc.kml"));
        assertEquals(FileKind.ZIP, zip("readme.txt"));
        assertEquals(FileKind.ZIP, zip("../a.shp"));
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void whatIsNotReadComesWithAdviceInBothLanguages(FileKind kind) {
        assertEquals(kind.formats().isEmpty(), !kind.advice().zh().isEmpty());
        assertEquals(kind.formats().isEmpty(), !kind.advice().en().isEmpty());
        assertFalse(kind.title().zh().isEmpty() || kind.title().en().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    ~WMAP`D21~        | format is "geojson", but fault.geojson is a MapGIS 6.x line file (.WL); it does not hold its whole projection
                    ~id,name\\n1,x~   | format is "geojson", but fault.geojson is plain text; expected format csv or tsv
                    ~abc\\0~          | is a binary file of no known kind; save it as GeoPackage, shapefile or CSV
                    """)
    void aWrongFormatInADescriptionIsToldWithWhatTheFileIs(String content, String expected) throws Exception {
        Path dataset = DatasetExample.write(folder, DatasetExample.FAULT);
        Files.writeString(
                dataset.resolve("fault.geojson"), content.replace("\\n", "\n").replace("\\0", "\0"));
        DatasetFileException fault = assertThrows(DatasetFileException.class, () -> DatasetFolder.read(dataset));
        assertTrue(fault.getMessage().contains(expected), fault.getMessage());
        assertEquals(15, fault.line());
        assertEquals(1, fault.getMessage().lines().count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    dbf cpg     | dbf     | files[0].parts lacks "fault.cpg"; expected it with its sha256
                    dbf         | ~~      | files[0].parts lacks "fault.dbf"
                    dbf sbn     | dbf sbn | files[0].parts has "fault.sbn"; expected fault.dbf, prj or cpg
                    dbf cpg prj | dbf prj cpg | ~~
                    """)
    void aLooseShapefileDeclaresAllItsParts(String present, String declared, String expected) throws Exception {
        StringBuilder parts = new StringBuilder();
        for (String suffix : declared.isEmpty() ? new String[0] : declared.split(" ")) {
            parts.append(parts.isEmpty() ? "\n    parts:" : "")
                    .append("\n      - {path: fault.%s, sha256: %s}".formatted(suffix, "0".repeat(64)));
        }
        String yaml = DatasetExample.FAULT
                .replace("fault.geojson", "fault.shp")
                .replace("format: geojson", "format: shapefile" + parts);
        Path dataset = DatasetExample.write(folder, "fault", yaml, "fault.shp");
        for (String suffix : present.split(" ")) {
            Files.writeString(dataset.resolve("fault." + suffix), "");
        }
        if (expected.isEmpty()) {
            assertEquals(3, DatasetFolder.read(dataset).files().get(0).parts().size());
        } else {
            DatasetFileException fault = assertThrows(DatasetFileException.class, () -> DatasetFolder.read(dataset));
            assertTrue(fault.getMessage().contains(expected), fault.getMessage());
        }
    }

    private FileKind zip(String name) throws Exception {
        return FileRecognition.recognise(Zips.write(folder.resolve("data.bin"), name, "x"));
    }
}
