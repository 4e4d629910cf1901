package org.mineralgis.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.DatumParameters;
import org.mineralgis.model.GeocentricShift;
import org.mineralgis.model.GeocentricShift.Axes;
import org.mineralgis.model.GeodeticDatum;

class DatumParametersFileTest {

    /** Made up, like all values here. */
    private static final String TWO_SETS = """
            operations:
              - id: wuqia-1954
                version: "2024.1"
                title: {zh: 乌恰 1954, en: Wuqia 1954}
                from: beijing_1954
                to: cgcs2000
                method: coordinate_frame
                parameters:
                  dx_m: -11.5
                  dy_m: 154.25
                  dz_m: 80.75
                  rx_arcsec: 1.5
                  ry_arcsec: -2.5
                  rz_arcsec: 3.25
                  scale_ppm: 4.5
                area: {west: 74, south: 39, east: 76, north: 40.5}
                accuracy_m: 0.4
                source: adjustment of 12 common points
              - id: region-1980
                version: "3"
                title: {zh: 全区 1980, en: Region 1980}
                from: xian_1980
                to: wgs84
                method: geocentric_translation
                parameters: {dx_m: 1, dy_m: 2, dz_m: -3}
                area: {west: 73, south: 35, east: 80.5, north: 42}
                accuracy_m: 5
                source: a survey
            """;

    @TempDir
    Path folder;

    private Path write(String text) throws Exception {
        return Files.writeString(folder.resolve("local.yaml"), text);
    }

    @Test
    void aFileOfTwoSetsIsReadInItsOrder() throws Exception {
        DatumParametersFile file = DatumParametersFile.read(folder, write(TWO_SETS));
        assertEquals(FileHash.sha256(folder.resolve("local.yaml")), file.sha256());
        DatumParameters first = file.sets().get(0);
        assertEquals("wuqia-1954@2024.1", first.id() + "@" + first.version());
        assertEquals("乌恰 1954", first.title().zh());
        assertEquals(GeodeticDatum.BEIJING_1954, first.from());
        assertEquals(GeodeticDatum.CGCS2000, first.to());
        assertEquals(
                new GeocentricShift(
                        GeocentricShift.Method.COORDINATE_FRAME,
                        new Axes(-11.5, 154.25, 80.75),
                        new Axes(1.5, -2.5, 3.25),
                        4.5,
                        "adjustment of 12 common points"),
                first.shift());
        assertEquals(new BoundingBox(74, 39, 76, 40.5), first.area());
        assertEquals(0.4, first.accuracyMeters());
        DatumParameters second = file.sets().get(1);
        assertEquals(GeocentricShift.translation(1, 2, -3, "a survey"), second.shift());
        assertEquals(GeodeticDatum.WGS84, second.to());
        assertTrue(file.concerns(GeodeticDatum.XIAN_1980));
        assertFalse(file.concerns(GeodeticDatum.CGCS2000));
    }

    @Test
    void theFileBesideTheDatasetsIsReadUnlessAnotherIsNamed() throws Exception {
        assertEquals(List.of(), DatumParametersFile.read(folder, null).sets());
        Files.writeString(folder.resolve("datum-parameters.yaml"), TWO_SETS);
        assertEquals(2, DatumParametersFile.read(folder, null).sets().size());
        Path other = write(TWO_SETS.substring(0, TWO_SETS.indexOf("  - id: region")));
        assertEquals(1, DatumParametersFile.read(folder, other).sets().size());
    }

    @Test
    void aNamedFileThatIsNotThereIsAFault() {
        Path nowhere = folder.resolve("nowhere.yaml");
        var fault = assertThrows(DatasetFileException.class, () -> DatumParametersFile.read(folder, nowhere));
        assertEquals(nowhere + ":1: is not there, or not a file; expected the datum parameters", fault.getMessage());
    }

    @ParameterizedTest(name = "{0} → {1}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id: wuqia-1954       | id: Wuqia                | 2  | operations[0].id is "Wuqia"; expected a name of lower-case ASCII letters, digits and -, at most 63 of them
            id: wuqia-1954       | id: epsg-15921           | 2  | operations[0].id is "epsg-15921"; this name is reserved
            id: wuqia-1954       | id: gauss-kruger-inverse-4513 | 2  | operations[0].id is "gauss-kruger-inverse-4513"; this name is reserved
            id: region-1980      | id: wuqia-1954           | 19 | operations[1].id is "wuqia-1954", as in line 2; expected an id of its own
            version: "3"         | version: 3               | 20 | operations[1].version is 3; expected text (put it in quotes)
            version: "3"         | version: "3 beta"        | 20 | operations[1].version is "3 beta"; expected letters, digits, dot, _ and -, at most 32 of them, in quotes
            title: {zh: 全区 1980, en: Region 1980} | title: {zh: 全区 1980} | 21 | operations[1].title.en is missing
            from: xian_1980      | from: cgcs2000           | 22 | operations[1].from is "cgcs2000"; expected one of beijing_1954, xian_1980
            from: xian_1980      | from: wgs84              | 22 | operations[1].from is "wgs84"; expected one of beijing_1954, xian_1980
            to: wgs84            | to: gcj02                | 23 | operations[1].to is "gcj02"; expected one of cgcs2000, wgs84
            method: coordinate_frame | method: seven_parameter | 7  | operations[0].method is "seven_parameter"; expected one of geocentric_translation, position_vector, coordinate_frame
            method: coordinate_frame | method: geocentric_translation | 12 | operations[0].parameters.rx_arcsec is given; expected that only for position_vector and coordinate_frame, which say in what sense rotations are meant
            method: geocentric_translation | method: position_vector | 25 | operations[1].parameters.rx_arcsec is missing; position_vector needs it (0 is allowed)
            dx_m: -11.5          | dx: -11.5                | 9  | operations[0].parameters.dx is not known; expected one of dx_m, dy_m, dz_m, rx_arcsec, ry_arcsec, rz_arcsec, scale_ppm
            dx_m: -11.5          | dx_m: -1100.5            | 9  | operations[0].parameters.dx_m has a value that is not shown here; expected -1000 or more
            dx_m: -11.5          | dx_m: "-11.5"            | 9  | operations[0].parameters.dx_m has a value that is not shown here; expected a number
            rz_arcsec: 3.25      | rz_arcsec: 60.5          | 14 | operations[0].parameters.rz_arcsec has a value that is not shown here; expected 60 or less
            scale_ppm: 4.5       | scale_ppm: 1000004.5     | 15 | operations[0].parameters.scale_ppm has a value that is not shown here; expected 100 or less
            west: 74, south      | west: 76, south          | 16 | operations[0].area: west is not below east; expected an area that is not empty
            south: 39            | south: 41                | 16 | operations[0].area: south is not below north; expected an area that is not empty
            south: 39            | south: -91               | 16 | operations[0].area.south is -91; expected -90 or more
            accuracy_m: 0.4      | accuracy_m: 0            | 17 | operations[0].accuracy_m is 0; expected 0.001 or more
            source: a survey     | scource: a survey        | 28 | operations[1].scource is not known; expected one of id, version, title
            source: a survey     | source: ""               | 28 | operations[1].source is empty; expected text
            """)
    void aFaultIsToldWithFileAndLineAndWithoutParameterValues(String right, String wrong, int line, String message)
            throws Exception {
        assertTrue(TWO_SETS.contains(right), right);
        Path file = write(TWO_SETS.replace(right, wrong));
        var fault = assertThrows(DatasetFileException.class, () -> DatumParametersFile.read(folder, file));
        assertEquals(file + ":" + line + ": ", fault.getMessage().substring(0, (file + ":" + line + ": ").length()));
        assertTrue(fault.getMessage().contains(message), fault.getMessage());
        assertEquals(line, fault.line());
        for (String value : List.of("11.5", "1100.5", "154.25", "3.25", "60.5", "1000004")) {
            assertFalse(fault.getMessage().contains(value), fault.getMessage());
        }
    }

    @Test
    void anEmptyFileIsAFault() throws Exception {
        Path file = write("operations: []\n");
        var fault = assertThrows(DatasetFileException.class, () -> DatumParametersFile.read(folder, file));
        assertEquals(file + ":1: operations is empty; expected at least one entry", fault.getMessage());
    }
}
