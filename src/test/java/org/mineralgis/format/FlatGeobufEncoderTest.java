package org.mineralgis.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.model.SourceRecord;
import org.mineralgis.source.Gdal;

final class FlatGeobufEncoderTest {

    private static final Dataset DRILL = dataset("drill", GeometryType.POINT, field("name", FieldType.TEXT));

    @TempDir
    private Path folder;

    @Test
    void gdalFindsTheAwkwardRecordsWhole() throws Exception {
        Path file = write(AwkwardRecords.MINES, ServedCrs.CRS84, AwkwardRecords.ALL);
        Map<String, SourceRecord> found = byId(Reopened.of(FileFormat.FGB, file).records());
        assertEquals(4, found.size());
        Map<String, String> wulagen = new HashMap<>(found.get("wulagen").attributes());
        assertEquals("乌拉根铅锌矿", wulagen.get("mine"));
        assertEquals("铅;锌", wulagen.get("矿种"));
        assertEquals("<&> \"A\"; 'B', 镕", wulagen.get("the \"quoted\" name"));
        assertEquals("2000000000", wulagen.get(AwkwardRecords.LONGEST_NAME));
        assertEquals("2.625", wulagen.get("grade"));
        assertEquals("true", wulagen.get("working"));
        assertEquals("1893-01-05T00:00:00", wulagen.get("since"));
        assertEquals(
                "POINT (75.0417123 39.6811456)",
                String.valueOf(found.get("wulagen").geometry()));
        for (String name : List.of("mine", "矿种", AwkwardRecords.LONGEST_NAME, "grade", "working", "since")) {
            assertNull(found.get("unknown").attributes().get(name), name);
        }
        assertNull(found.get("nowhere").geometry());
        assertEquals(AwkwardRecords.LONG_TEXT, found.get("wordy").attributes().get("mine"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 15, 16, 17, 256, 257, 5_000})
    void aSearchThroughTheIndexFindsWhatABoxHolds(int count) throws Exception {
        Random random = new Random(count);
        List<Feature> records = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            String place =
                    "POINT (" + (73 + random.nextInt(400) / 100.0) + " " + (38 + random.nextInt(400) / 100.0) + ")";
            records.add(feature("k" + number, number % 7 == 3 ? null : place, "孔" + number));
        }
        Path file = write(DRILL, ServedCrs.CRS84, records);
        for (int box = 0; box < 3; box++) {
            double west = 73 + random.nextInt(300) / 100.0;
            double south = 38 + random.nextInt(300) / 100.0;
            Envelope wanted = new Envelope(west, west + 0.505, south, south + 0.505);
            TreeSet<String> expected = new TreeSet<>();
            records.stream()
                    .filter(record -> record.geometry() != null
                            && wanted.contains(record.geometry().getCoordinate()))
                    .forEach(record -> expected.add(record.id()));
            assertEquals(expected, found(file, wanted));
        }
    }

    private static TreeSet<String> found(Path file, Envelope box) throws Exception {
        Path target = file.resolveSibling("found.geojson");
        Files.deleteIfExists(target);
        Gdal.convert(
                file.toString(),
                target,
                List.of(
                        "-spat",
                        String.valueOf(box.getMinX()),
                        String.valueOf(box.getMinY()),
                        String.valueOf(box.getMaxX()),
                        String.valueOf(box.getMaxY())));
        TreeSet<String> ids = new TreeSet<>();
        Matcher id = Pattern.compile("\"id\": \"(k[0-9]+)\"").matcher(Files.readString(target));
        while (id.find()) {
            ids.add(id.group(1));
        }
        return ids;
    }

    @ParameterizedTest
    @EnumSource(ServedCrs.class)
    void theFileNamesItsSystem(ServedCrs crs) throws Exception {
        Path file = write(DRILL, crs, FileFormatContractTest.placed(List.of(feature("a", "POINT (75 39)", "x")), crs));
        assertTrue(Gdal.summary(file.toString()).contains("ID[\"EPSG\"," + WellKnownText.code(crs) + "]"), crs.key());
    }

    @Test
    void aFileWithoutRecordsHasFieldsAndType() throws Exception {
        Path file = write(AwkwardRecords.MINES, ServedCrs.EPSG_4513, List.of());
        String summary = Gdal.summary(file.toString());
        assertTrue(summary.contains("Feature Count: 0"), summary);
        assertTrue(summary.contains("Geometry: Point"), summary);
        assertTrue(summary.contains("working: Integer(Boolean)"), summary);
    }

    @Test
    void shapesOfSeveralKindsAndSeveralPartsStandInOneFile() throws Exception {
        Dataset areas = dataset("areas", GeometryType.MULTI_POLYGON, field("name", FieldType.TEXT));
        List<Feature> records = List.of(
                feature("line", "MULTILINESTRING ((75 39, 76 40), (75 40, 76 41))", "线"),
                feature(
                        "area",
                        "MULTIPOLYGON (((75 39, 76 39, 76 40, 75 40, 75 39), (75.25 39.25, 75.25 39.5, 75.5 39.25, 75.25 39.25)), ((77 39, 78 39, 78 40, 77 39)))",
                        "面"),
                feature("point", "POINT (75 39)", "点"));
        Map<String, SourceRecord> found = byId(Reopened.of(FileFormat.FGB, write(areas, ServedCrs.CRS84, records))
                .records());
        for (Feature record : records) {
            assertEquals(record.geometry(), found.get(record.id()).geometry());
        }
    }

    @Test
    void recordsOfADatasetWithoutPositionsComeAsATable() throws Exception {
        Dataset table = dataset("estimates", GeometryType.NONE, field("name", FieldType.TEXT));
        Path file = write(table, ServedCrs.CRS84, List.of(feature("1", null, "甲"), feature("2", null, "乙")));
        Map<String, SourceRecord> found = byId(Reopened.of(FileFormat.FGB, file).records());
        assertEquals("乙", found.get("2").attributes().get("name"));
        assertEquals(2, found.size());
    }

    private Path write(Dataset dataset, ServedCrs crs, List<Feature> records) throws Exception {
        return Reopened.write(folder, FileFormat.FGB, dataset, crs, records);
    }

    private static Map<String, SourceRecord> byId(List<SourceRecord> records) {
        Map<String, SourceRecord> byId = new HashMap<>();
        records.forEach(record -> byId.put(record.attributes().get("id"), record));
        return byId;
    }
}
