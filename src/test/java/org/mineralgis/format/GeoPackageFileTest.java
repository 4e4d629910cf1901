package org.mineralgis.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldMapping;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.Term;
import org.mineralgis.source.Gdal;
import org.mineralgis.source.Readings;

final class GeoPackageFileTest {

    private static final Dataset AREAS = dataset("areas", GeometryType.MULTI_POLYGON, field("name", FieldType.TEXT));
    private static final Dataset TABLE = dataset("estimates", GeometryType.NONE, field("name", FieldType.TEXT));
    private static final String AREA = "POLYGON ((75 39, 76 39, 76 40, 75 40, 75 39))";
    private static final FileNote LICENCE =
            new FileNote("licence", new LocalizedText("许可", "Licence"), new LocalizedText("署名 4.0", "Attribution 4.0"));

    @TempDir
    private Path folder;

    @Test
    void theValidatorOfGdalFindsNoFaultInAFileOfSeveralDatasets() throws Exception {
        Path file = several();
        String verdict =
                Gdal.run(List.of("/usr/bin/python3", "-m", "osgeo_utils.samples.validate_gpkg", "-k", file.toString()));
        assertEquals(
                "", verdict.replaceAll("(?m)^.* (?:is )?(?:valid|OK).*$", "").strip());
        assertEquals("ok", one(file, "PRAGMA integrity_check"));
    }

    @Test
    void everyDatasetOfAFileIsATableOfItsOwn() throws Exception {
        Path file = several();
        String summary = Gdal.summary(file.toString());
        assertTrue(summary.contains("Layer name: mine"), summary);
        assertTrue(summary.contains("Geometry: Point"), summary);
        assertTrue(summary.contains("Feature Count: 4"), summary);
        assertTrue(summary.contains("Layer name: areas"), summary);
        assertTrue(summary.contains("Geometry: Multi Polygon"), summary);
        assertTrue(summary.contains("Layer name: estimates"), summary);
        assertEquals("attributes", one(file, "select data_type from gpkg_contents where table_name = 'estimates'"));
        assertEquals(
                "字段 mine / Field mine", one(file, "select title from gpkg_data_columns where column_name = 'mine'"));
        assertEquals(
                "许可 / Licence\n署名 4.0\nAttribution 4.0",
                one(
                        file,
                        "select metadata from gpkg_metadata m join gpkg_metadata_reference r on r.md_file_id = m.id where reference_scope = 'geopackage'"));
    }

    private Path several() throws Exception {
        Path file = folder.resolve("region.gpkg");
        try (GeoPackageFile geoPackage = GeoPackageFile.create(file)) {
            add(geoPackage, AwkwardRecords.MINES, ServedCrs.CRS84, AwkwardRecords.ALL);
            add(geoPackage, AREAS, ServedCrs.EPSG_4490, List.of(feature("a", AREA, "面")));
            add(geoPackage, TABLE, ServedCrs.CRS84, List.of(feature("1", null, "甲")));
            geoPackage.addNotes(List.of(LICENCE), Instant.EPOCH);
        }
        return file;
    }

    private static void add(GeoPackageFile file, Dataset dataset, ServedCrs crs, List<Feature> records)
            throws Exception {
        FileContent content = new FileContent(dataset, crs, StandardCharsets.UTF_8, List.of(LICENCE));
        try (FeatureEncoder encoder = file.add(content)) {
            for (Feature record : records) {
                encoder.write(record);
            }
            encoder.finish();
        }
    }

    @ParameterizedTest
    @EnumSource(ServedCrs.class)
    void ourOwnReaderFindsSystemAndRecords(ServedCrs crs) throws Exception {
        Path file = Reopened.write(
                folder,
                FileFormat.GPKG,
                AwkwardRecords.MINES,
                crs,
                FileFormatContractTest.placed(AwkwardRecords.ALL, crs));
        Readings readings = Readings.of(file, SourceFormat.GEOPACKAGE, new GeometrySource.InFile());
        assertEquals(SourceNotice.Kind.SYSTEM_NAMED, readings.notices().get(0).kind());
        assertTrue(
                readings.notices().get(0).message().en().contains("EPSG:" + WellKnownText.code(crs) + " "),
                readings.notices().toString());
        Map<String, String> wulagen = readings.records().get(0).attributes();
        assertEquals("乌拉根铅锌矿", wulagen.get("mine"));
        assertEquals("铅;锌", wulagen.get("矿种"));
        assertEquals("1893-01-05", wulagen.get("since"));
        assertEquals("true", wulagen.get("working"));
        assertEquals(
                AwkwardRecords.LONG_TEXT, readings.records().get(3).attributes().get("mine"));
        assertEquals(null, readings.records().get(2).geometry());
    }

    @Test
    void aSearchThroughTheIndexFindsWhatABoxHolds() throws Exception {
        Random random = new Random(7);
        List<Feature> records = new ArrayList<>();
        for (int number = 0; number < 3_000; number++) {
            String place =
                    "POINT (" + (73 + random.nextInt(400) / 100.0) + " " + (38 + random.nextInt(400) / 100.0) + ")";
            records.add(feature("k" + number, place, "孔"));
        }
        Dataset drill = dataset("drill", GeometryType.POINT, field("name", FieldType.TEXT));
        Path file = Reopened.write(folder, FileFormat.GPKG, drill, ServedCrs.CRS84, records);
        Envelope box = new Envelope(74.005, 75.005, 39.005, 40.005);
        long expected = records.stream()
                .filter(record -> box.contains(record.geometry().getCoordinate()))
                .count();
        String summary = Gdal.summary(file.toString(), "-spat", "74.005", "39.005", "75.005", "40.005");
        assertTrue(summary.contains("Feature Count: " + expected + "\n"), summary);
        assertEquals(
                String.valueOf(expected),
                one(
                        file,
                        "select count(*) from rtree_drill_geom where minx >= 74.005 and maxx <= 75.005 and miny >= 39.005 and maxy <= 40.005"));
    }

    @Test
    void aVocabularyBecomesADomainOfTheField() throws Exception {
        Field kind = new Field(
                "kind",
                FieldType.TEXT,
                new LocalizedText("类型", "Kind"),
                null,
                false,
                List.of(new Term("thrust", new LocalizedText("逆断层", "Thrust"))),
                null,
                null,
                new FieldMapping("kind", List.of(), null, Map.of()));
        Dataset faults = dataset("fault", GeometryType.MULTI_LINE_STRING, kind);
        Path file = Reopened.write(
                folder,
                FileFormat.GPKG,
                faults,
                ServedCrs.CRS84,
                List.of(feature("1", "LINESTRING (75 39, 76 40)", "thrust")));
        String summary = Gdal.summary(file.toString());
        assertTrue(summary.contains("domain name=fault_kind"), summary);
        assertEquals("逆断层 / Thrust", one(file, "select description from gpkg_data_column_constraints"));
        assertEquals("MULTILINESTRING", one(file, "select geometry_type_name from gpkg_geometry_columns"));
    }

    @Test
    void aTableOfSeveralKindsOfShapesSaysSoAndStaysValid() throws Exception {
        List<Feature> records = List.of(feature("a", AREA, "面"), feature("p", "POINT (75 39)", "点"));
        Path file = Reopened.write(folder, FileFormat.GPKG, AREAS, ServedCrs.CRS84, records);
        assertEquals("GEOMETRY", one(file, "select geometry_type_name from gpkg_geometry_columns"));
        assertEquals("ok", one(file, "PRAGMA integrity_check"));
        assertEquals("", validated(file));
    }

    private static String validated(Path file) throws Exception {
        String verdict =
                Gdal.run(List.of("/usr/bin/python3", "-m", "osgeo_utils.samples.validate_gpkg", "-k", file.toString()));
        return verdict.strip();
    }

    @Test
    void anUnfinishedFileLeavesNothingBehind() throws Exception {
        long before = temporaryFolders();
        try (FeatureEncoder encoder = FileFormat.GPKG.open(
                OutputStream.nullOutputStream(), new FileContent(TABLE, ServedCrs.CRS84, StandardCharsets.UTF_8))) {
            encoder.write(feature("1", null, "甲"));
            assertEquals(before + 1, temporaryFolders());
        }
        assertEquals(before, temporaryFolders());
    }

    private static long temporaryFolders() throws Exception {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("mineral-gis-download-"))
                    .count();
        }
    }

    private static String one(Path file, String sql) throws Exception {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
