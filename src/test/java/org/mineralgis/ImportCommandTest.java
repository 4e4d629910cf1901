package org.mineralgis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mineralgis.load.LoadProgress;
import org.mineralgis.load.LoadRefusedException;
import org.mineralgis.load.LoadReport;
import org.mineralgis.load.Loader;
import org.mineralgis.source.DatasetCatalogue;
import org.mineralgis.store.TestDatabase;

/** {@code import FILE --as ID}, from the file to PostGIS. */
final class ImportCommandTest {

    private static final String MINES = """
            编号,名称,经度,纬度,面积(km2)
            1,乌拉根,75.041712,39.681134,14.88
            2,特希克,75.912345,39.112345,3.5
            """;

    @TempDir
    private Path folder;

    private Path gisData;
    private Program program;

    @BeforeEach
    void start() throws Exception {
        gisData = Files.createDirectory(folder.resolve("gis-data"));
        program = new Program(folder);
    }

    private Program.Ending importFile(String... arguments) throws Exception {
        return program.run("import", List.of("--gis-data", "gis-data"), arguments);
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private String yaml(String id) throws Exception {
        return Files.readString(gisData.resolve(id).resolve("dataset.yaml"));
    }

    private void release(String id) throws Exception {
        Files.writeString(gisData.resolve(id).resolve("dataset.yaml"), yaml(id).replace("draft: true\n", ""));
    }

    private LoadReport load(TestDatabase test) throws Exception {
        return new Loader(test.database(), gisData, LoadProgress.silent()).load();
    }

    @Test
    void aTableBecomesADraftThatLoadsOnceSomebodyHasRemovedTheMark() throws Exception {
        write("矿山.csv", MINES);
        Program.Ending ending = importFile("矿山.csv", "--as", "my_mine");
        assertEquals(0, ending.code(), ending.err());
        assertTrue(ending.out().contains("draft: true"), ending.out());
        assertEquals(MINES, Files.readString(gisData.resolve("my_mine/my_mine.csv")));
        String yaml = yaml("my_mine");
        assertTrue(yaml.contains("role: declared_area_km2") && yaml.contains("records: 2"), yaml);
        assertTrue(yaml.lines().filter(line -> line.startsWith("# ? ")).count() >= 6, yaml);
        assertEquals(List.of(), DatasetCatalogue.read(gisData));
        assertEquals(List.of("my_mine"), DatasetCatalogue.listDrafts(gisData));
        try (TestDatabase test = TestDatabase.create()) {
            assertThrows(LoadRefusedException.class, () -> load(test), "a draft is no dataset");
            release("my_mine");
            LoadReport report = load(test);
            assertEquals(2, report.features());
            assertEquals(0, report.rejected());
        }
    }

    @Test
    void aZippedShapefileInGbkComesThroughWithItsNames() throws Exception {
        Path source = write("source.json", """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"名称": "乌拉根铅锌矿"},
                 "geometry": {"type": "Polygon", "coordinates": [[[75, 39], [75.1, 39], [75.1, 39.1], [75, 39]]]}}]}
                """);
        Process gdal = new ProcessBuilder(
                        "ogr2ogr", "area.shp", source.toString(), "-lco", "ENCODING=GBK", "-t_srs", "EPSG:4513")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        assertEquals(0, gdal.waitFor(), new String(gdal.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("area.zip")))) {
            for (String name : List.of("area.shp", "area.dbf", "area.shx", "area.prj")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(Files.readAllBytes(folder.resolve(name)));
                zip.closeEntry();
            }
        }
        assertEquals(0, importFile("area.zip", "--as", "area").code());
        assertEquals(0, importFile("area.shp", "--as", "loose").code());
        assertTrue(yaml("area").contains("crs: \"EPSG:4513\""), yaml("area"));
        release("area");
        release("loose");
        try (TestDatabase test = TestDatabase.create()) {
            assertEquals(2, load(test).features());
            assertEquals("乌拉根铅锌矿 EPSG:4513", text(test, "select name || ' ' || original_crs from gis.area"));
            assertEquals(
                    "1",
                    text(
                            test,
                            "select count(*)::text from gis.loose where st_x(st_centroid(geom)) between 75 and 75.1"));
        }
    }

    @Test
    void recordsWithErrorsAreNamedAndTheDraftIsWrittenAllTheSame() throws Exception {
        write("mines.csv", MINES.replace("75.912345,39.112345", "39.112345,75.912345"));
        Program.Ending ending = importFile("mines.csv", "--as", "mine");
        assertEquals(1, ending.code(), ending.err());
        assertTrue(Files.readString(folder.resolve("mines.csv.rejected.csv")).contains("特希克"));
        assertTrue(yaml("mine").contains("1 of them have errors"), yaml("mine"));
    }

    @Test
    void aZoneThatIsNotKnownStaysAQuestionAndTheDraftStillKeepsTheSchema() throws Exception {
        write("points.csv", "名称,X,Y\n甲,4393999.122,501715.823\n");
        assertEquals(1, importFile("points.csv", "--as", "point").code());
        assertTrue(yaml("point").contains("# ? 坐标系未定"), yaml("point"));
        assertEquals(1, DatasetCatalogue.readWithDrafts(gisData).size());
    }

    @Test
    void aFileThatCannotBeReadDraftsNothing() throws Exception {
        write("mines.csv", "");
        assertEquals(1, importFile("mines.csv", "--as", "mine").code());
        assertFalse(Files.exists(gisData.resolve("mine")));
        assertEquals(List.of("gis-data", "mines.csv"), program.files());
    }

    @Test
    void aBadIdAFolderThatIsThereAndMoreThanOneFileAreWrongUsage() throws Exception {
        write("mines.csv", MINES);
        Files.createDirectory(gisData.resolve("taken"));
        for (String id : List.of("Mine", "9mine", "../mine", "geom", "taken", "a".repeat(41))) {
            assertEquals(2, importFile("mines.csv", "--as", id).code(), id);
        }
        assertEquals(2, importFile("mines.csv").code());
        assertEquals(2, importFile("mines.csv", "gis-data", "--as", "mine").code());
    }

    @Test
    void aDraftThatSomebodyIsStillWritingNeitherStopsALoadNorIsLoaded() throws Exception {
        write("mines.csv", MINES);
        importFile("mines.csv", "--as", "mine");
        release("mine");
        Path other = Files.createDirectory(gisData.resolve("other"));
        Files.writeString(other.resolve("dataset.yaml"), "id: other\ndraft: true # not yet\ntitle: {zh: [broken\n");
        try (TestDatabase test = TestDatabase.create()) {
            assertEquals(2, load(test).features());
        }
        Program.Ending check = program.run("check", List.of("--gis-data", "gis-data"));
        assertEquals(1, check.code());
        assertTrue(check.err().contains("other"), check.err());
    }

    private static String text(TestDatabase test, String sql) {
        return test.database().with(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getString(1);
            }
        });
    }
}
