package org.mineralgis.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.DatumPolicy;
import org.mineralgis.model.Evidence;
import org.mineralgis.model.Field;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.SmallShapes;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.ZoomRange;

class DatasetFolderTest {

    @TempDir
    Path gisData;

    @Test
    void aWellFormedDescriptionBecomesADataset() throws Exception {
        Dataset dataset = DatasetFolder.read(DatasetExample.write(gisData, DatasetExample.FAULT));

        assertEquals("fault", dataset.id());
        assertEquals("断层", dataset.metadata().title().zh());
        assertEquals("ODC-By-1.0", dataset.metadata().licence().label());
        assertEquals(Crs.CRS84, dataset.crs());
        assertEquals(Evidence.PUBLISHED, dataset.evidence());
        assertEquals(GeometryType.MULTI_LINE_STRING, dataset.schema().geometryType());
        assertEquals(SourceFormat.GEOJSON, dataset.files().get(0).format());
        assertEquals(new GeometrySource.InFile(), dataset.files().get(0).geometry());
        assertEquals("code", dataset.schema().idField());
        assertEquals(new ZoomRange(5, 12), dataset.portrayal().zoom());
        assertEquals("kind", dataset.portrayal().titleEn());
        assertNull(dataset.portrayal().titleZh());
    }

    @Test
    void theSchemaAllowsEverySystemThatTheProgramKnowsAndNoOther() throws Exception {
        try (InputStream schema = DatasetFolderTest.class.getResourceAsStream("/schema/dataset.schema.json")) {
            List<String> allowed = new ArrayList<>();
            new ObjectMapper().readTree(schema).at("/properties/crs/enum").forEach(key -> allowed.add(key.asText()));
            assertEquals(Stream.of(Crs.values()).map(Crs::key).toList(), allowed);
        }
    }

    @Test
    void whatTheOwnerAcceptsIsReadAndNothingIsAcceptedByDefault() throws Exception {
        Dataset strict = DatasetFolder.read(DatasetExample.write(gisData, DatasetExample.FAULT));
        assertEquals(DatumPolicy.STRICT, strict.datum());
        String beijing =
                DatasetExample.FAULT.replace("crs: OGC:CRS84", "crs: EPSG:2402\ndatum: {outside_area: extrapolate}");
        assertEquals(
                new DatumPolicy(true, false),
                DatasetFolder.read(DatasetExample.write(gisData, beijing)).datum());
        String xian = DatasetExample.FAULT.replace("crs: OGC:CRS84", "crs: EPSG:4610\ndatum: {xian_1980: as_wgs84}");
        assertEquals(
                new DatumPolicy(false, true),
                DatasetFolder.read(DatasetExample.write(gisData, xian)).datum());
    }

    @Test
    void aChoiceThatHasNoEffectOnTheSystemIsRefused() throws Exception {
        Path folder = DatasetExample.write(
                gisData,
                DatasetExample.FAULT.replace("crs: OGC:CRS84", "crs: EPSG:4513\ndatum: {outside_area: extrapolate}"));
        DatasetFileException refused = assertThrows(DatasetFileException.class, () -> DatasetFolder.read(folder));
        assertEquals(10, refused.line());
        assertTrue(
                refused.getMessage()
                        .endsWith(
                                "datum.outside_area is given, but crs is EPSG:4513; expected it only for a crs of Beijing 1954"));
    }

    @Test
    void aFieldIsReadFromTheSourcePropertyOfItsNameUnlessAnotherIsGiven() throws Exception {
        Dataset dataset = DatasetFolder.read(DatasetExample.write(gisData, DatasetExample.FAULT));

        Field code = dataset.schema().findField("code").orElseThrow();
        Field kind = dataset.schema().findField("kind").orElseThrow();
        Field rate = dataset.schema().findField("slip_rate").orElseThrow();
        assertEquals("Id", code.mapping().property());
        assertEquals("kind", kind.mapping().property());
        assertEquals(Map.of("rightslip", "right slip"), kind.mapping().synonyms());
        assertEquals(List.of("-9999"), rate.mapping().nil());
        assertTrue(code.required());
    }

    @Test
    void tilesHoldAllFieldsAndDropWhatIsSmallUnlessTheDescriptionSaysOtherwise() throws Exception {
        Dataset plain = DatasetFolder.read(DatasetExample.write(gisData, DatasetExample.FAULT));
        assertEquals(List.of("code", "kind", "slip_rate"), names(plain.tileFields()));
        assertEquals(SmallShapes.DROP, plain.portrayal().tiles().small());

        String tiles = "tiles: {fields: [kind, code], small_shapes: point}\n";
        Dataset chosen = DatasetFolder.read(DatasetExample.write(gisData, DatasetExample.FAULT + tiles));
        assertEquals(List.of("code", "kind"), names(chosen.tileFields()), "in the order of the schema");
        assertEquals(SmallShapes.POINT, chosen.portrayal().tiles().small());
    }

    private static List<String> names(List<Field> fields) {
        return fields.stream().map(Field::name).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    tiles: {fields: [kind, colour]}    | 41 | tiles.fields[1] is "colour"; expected the name of one of the fields
                    tiles: {fields: [code]}            | 38 | title_field is "kind", which tiles.fields leaves out; expected it there too
                    tiles: {fields: []}                | 41 | tiles.fields
                    tiles: {small_shapes: hide}        | 41 | tiles.small_shapes is "hide"; expected one of drop, point
                    """)
    void aFaultInWhatTilesHoldIsNamedToo(String tiles, int line, String expected) throws IOException {
        Path folder = DatasetExample.write(gisData, DatasetExample.FAULT + tiles + "\n");
        DatasetFileException fault = assertThrows(DatasetFileException.class, () -> DatasetFolder.read(folder));
        assertTrue(fault.getMessage().contains(expected), fault.getMessage());
        assertEquals(line, fault.line(), fault.getMessage());
    }

    @Test
    void pointsHaveNoRuleForSmallShapes() throws IOException {
        String points = DatasetExample.FAULT.replace("MultiLineString", "Point") + "tiles: {small_shapes: drop}\n";
        Path folder = DatasetExample.write(gisData, points);
        DatasetFileException fault = assertThrows(DatasetFileException.class, () -> DatasetFolder.read(folder));
        assertTrue(fault.getMessage().contains("expected it for lines and areas only"), fault.getMessage());
    }

    @ParameterizedTest(name = "{0} → {1}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    id: fault                       | id: river                 | 1  | id is "river"; expected the folder's name, fault
                    id: fault                       | id: Fault                 | 1  | id is "Fault"; expected a name of lower-case ASCII letters, digits and _, at most 63 of them
                    id: fault                       | id: geom                  | 1  | id is "geom"; this name is reserved
                    `  title: Open Data Commons Attribution Licence 1.0` | `` | 4  | licence.title is missing
                    required: true                  | role: countey             | 22 | fields[0].role is "countey"; expected one of unit_code, unit_name
                    required: true                  | role: unit_code           | 22 | fields[0].role is unit_code for a field of type integer; expected type text
                    type: integer                   | type: strng               | 21 | fields[0].type is "strng"; expected one of text, integer, number, boolean, date, list
                    attribution: HimaTibetMap       | atribution: HimaTibetMap  | 7  | atribution is not known; expected one of id, title
                    date: "2010"                    | date: 2010                | 8  | origin.date is 2010; expected text (put it in quotes)
                    crs: OGC:CRS84                  | crs: EPSG:3857            | 9  | crs is "EPSG:3857"; expected one of OGC:CRS84, EPSG:4326, EPSG:4490, EPSG:4491
                    evidence: published             | datum: {outside_area: guess}  | 11 | datum.outside_area is "guess"; expected one of refuse, extrapolate
                    path: fault.geojson             | path: ../fault.geojson    | 13 | files[0].path is "../fault.geojson"; expected the name of a file in this folder
                    path: fault.geojson             | path: faults.geojson      | 13 | files[0].path is "faults.geojson"; expected a file in
                    records: 59                     | records: -1               | 16 | files[0].records is -1; expected 0 or more
                    records: 59                     | records: many             | 16 | files[0].records is "many"; expected a whole number
                    geometry: in_file               | geometry: inside          | 17 | files[0].geometry is "inside"; expected one of none, in_file
                    geometry: in_file               | `geometry: {longitude: x}`  | 17 | files[0].geometry.latitude is missing
                    geometry: in_file               | `geometry: {longitude: x, latitude: y}`  | 17 | files[0].geometry names columns; expected that for csv, tsv and xlsx only
                    geometry: in_file               | `geometry: {union_of: fault, key: code, property: x}` | 17 | files[0].geometry makes a MultiPolygon, but the dataset's geometry is MultiLineString
                    name: kind                      | name: code                | 24 | fields[1].name is "code", as before; expected a name of its own
                    name: kind                      | name: evidence            | 24 | fields[1].name is "evidence"; this name is reserved
                    rightslip: right slip           | rightslip: left slip      | 30 | fields[1].synonyms leads to "left slip"; expected a value of the vocabulary
                    min: 0                          | min: 60                   | 35 | fields[2].range has min 60.0 above max 50.0
                    unit: mm/a                      | date_pattern: uuuu        | 33 | fields[2].date_pattern is given; expected that only for a field of type date
                    id_field: code                  | id_field: number          | 37 | id_field is "number"; expected the name of one of the fields
                    id_field: code                  | id_field: slip_rate       | 37 | id_field is "slip_rate", a field of type number; expected type text
                    `{en: kind}`                    | `{en: nme}`               | 38 | title_field.en is "nme"; expected the name of one of the fields
                    id_field: code                  | `{id_field: code`         | 38 | is not YAML: could not find expected
                    `title_field: {en: kind}`       | evidence_field: kind      | 24 | field kind is the evidence_field; expected required: true
                    `zoom: {min: 5`                 | `zoom: {min: 15`          | 40 | zoom.min is 15; expected at most zoom.max, which is 12
                    style: fault                    | id: fault                 | 39 | "id" stands here again, first in line 1
                    style: fault                    | style: *anchor            | 39 | has an alias
                    style: fault                    | style: !!java.lang.Object x | 39 | cannot be read as tag:yaml.org,2002:java.lang.Object
                    """)
    void aFaultIsNamedWithItsLineAndWhatWasExpected(String right, String wrong, int line, String expected)
            throws IOException {
        String yaml = DatasetExample.FAULT.replaceFirst(Pattern.quote(right), wrong == null ? "" : wrong);
        Path folder = DatasetExample.write(gisData, yaml);

        DatasetFileException fault = assertThrows(DatasetFileException.class, () -> DatasetFolder.read(folder));

        assertTrue(fault.getMessage().contains(expected), fault.getMessage());
        assertEquals(line, fault.line(), fault.getMessage());
        assertTrue(fault.getMessage().startsWith(folder.resolve("dataset.yaml") + ":" + line + ": "));
        assertEquals(1, fault.getMessage().lines().count());
    }

    @Test
    void aFolderWithoutADescriptionIsNoDataset() {
        assertTrue(faultOf(gisData).getMessage().endsWith("dataset.yaml:1: is not there; a dataset needs this file"));
    }

    @Test
    void anAliasIsRefusedSoThatNoneCanMultiply() throws IOException {
        String bomb = """
                a: &a [lol, lol, lol]
                b: &b [*a, *a, *a]
                """;
        assertTrue(faultOf(DatasetExample.write(gisData, bomb)).getMessage().contains(":2: has an alias (*)"));
    }

    @Test
    void aDescriptionNestedAMillionTimesIsRefused() throws IOException {
        Path folder = DatasetExample.write(gisData, "[".repeat(1_000_000));
        assertTrue(faultOf(folder).getMessage().contains(":1: is nested deeper than 20 levels"));
    }

    @Test
    void aDescriptionLargerThanOneMebibyteIsRefused() throws IOException {
        Path folder = DatasetExample.write(gisData, "#".repeat(YamlFile.SIZE_MAX + 1));
        assertTrue(faultOf(folder).getMessage().contains("is larger than 1 MiB"));
    }

    @Test
    void aDescriptionInGbkIsRefused() throws IOException {
        Path folder = DatasetExample.write(gisData, "");
        Files.write(folder.resolve("dataset.yaml"), "title: 断层".getBytes(Charset.forName("GBK")));
        assertTrue(faultOf(folder).getMessage().contains("is not UTF-8"));
    }

    @Test
    void anEmptyDescriptionIsRefused() throws IOException {
        assertTrue(faultOf(DatasetExample.write(gisData, "")).getMessage().contains("is empty"));
        assertTrue(faultOf(DatasetExample.write(gisData, "- a\n")).getMessage().contains("the file is a list"));
    }

    @Test
    void aControlCharacterIsRefusedWithItsLine() throws IOException {
        byte[] yaml = "id: fault\ntitle: a\u0001b\n".getBytes(StandardCharsets.UTF_8);
        Path folder = DatasetExample.write(gisData, "");
        Files.write(folder.resolve("dataset.yaml"), yaml);
        assertEquals(2, faultOf(folder).line());
    }

    @Test
    void aLineBreakInsideANameIsRefused() throws IOException {
        String yaml = DatasetExample.FAULT.replace("path: fault.geojson", "path: \"fault.geojson\\n\"");
        assertTrue(faultOf(DatasetExample.write(gisData, yaml)).getMessage().contains("files[0].path is"));
    }

    @Test
    void aLinkOutOfTheFolderIsRefused() throws IOException {
        Path folder = DatasetExample.write(gisData, DatasetExample.FAULT);
        Path elsewhere = Files.writeString(gisData.resolve("elsewhere.geojson"), "");
        Files.delete(folder.resolve("fault.geojson"));
        Files.createSymbolicLink(folder.resolve("fault.geojson"), elsewhere);
        assertTrue(faultOf(folder).getMessage().contains("a link out of the folder"));
    }

    private static DatasetFileException faultOf(Path folder) {
        return assertThrows(DatasetFileException.class, () -> DatasetFolder.read(folder));
    }
}
