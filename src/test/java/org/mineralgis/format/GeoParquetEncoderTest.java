package org.mineralgis.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.io.WKBReader;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.source.Gdal;

/** DuckDB reads the files, because the GDAL of Debian 12 cannot. */
final class GeoParquetEncoderTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Dataset DRILL =
            dataset("drill", GeometryType.POINT, field("name", FieldType.TEXT), field("deep", FieldType.BOOLEAN));

    private static Connection duck;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() throws Exception {
        duck = DriverManager.getConnection("jdbc:duckdb:");
    }

    @AfterAll
    static void close() throws Exception {
        duck.close();
    }

    @Test
    void theAwkwardRecordsAreFoundWholeWithTheirTypes() throws Exception {
        Path file = write(AwkwardRecords.MINES, ServedCrs.CRS84, AwkwardRecords.ALL);
        try (Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery("select * from '" + file + "'")) {
            rows.next();
            assertEquals("wulagen", rows.getString("id"));
            assertEquals("乌拉根铅锌矿", rows.getString("mine"));
            assertEquals("铅;锌", rows.getString("矿种"));
            assertEquals("<&> \"A\"; 'B', 镕", rows.getString("the \"quoted\" name"));
            assertEquals(2_000_000_000L, rows.getObject(AwkwardRecords.LONGEST_NAME));
            assertEquals(2.625, rows.getObject("grade"));
            assertEquals(true, rows.getObject("working"));
            assertEquals(LocalDate.of(1893, 1, 5), rows.getObject("since", LocalDate.class));
            rows.next();
            for (String name : List.of("mine", "矿种", "grade", "working", "since", AwkwardRecords.LONGEST_NAME)) {
                assertNull(rows.getObject(name), name);
            }
            rows.next();
            assertNull(rows.getObject("geometry"));
            assertNull(rows.getObject("bbox"));
            assertEquals(false, rows.getObject("working"));
            rows.next();
            assertEquals(AwkwardRecords.LONG_TEXT, rows.getString("mine"));
            assertEquals(1e-7, rows.getObject("grade"));
        }
    }

    @Test
    void geometriesKeepEveryDigitAndHaveTheirBoxes() throws Exception {
        Dataset areas = dataset("areas", GeometryType.MULTI_POLYGON, field("name", FieldType.TEXT));
        Feature area = feature(
                "a",
                "MULTIPOLYGON (((75 39, 76 39, 76 40, 75 40, 75 39), (75.25 39.25, 75.25 39.5, 75.5 39.25, 75.25 39.25)))",
                "面");
        Feature line = feature("l", "LINESTRING (75.1 39, 77.3 40.7)", "线");
        Path file = write(areas, ServedCrs.CRS84, List.of(area, line));
        List<String> shapes = texts("select hex(geometry) from '" + file + "'");
        assertEquals(area.geometry(), new WKBReader().read(WKBReader.hexToBytes(shapes.get(0))));
        assertEquals(
                line.geometry(),
                new WKBReader().read(WKBReader.hexToBytes(shapes.get(1))).getGeometryN(0));
        assertEquals(
                List.of("75.1 39.0 77.3 40.7"),
                texts("select concat_ws(' ', bbox.xmin, bbox.ymin, bbox.xmax, bbox.ymax) from '" + file
                        + "' where bbox.xmax > 76.5"));
        JsonNode column = geo(file).at("/columns/geometry");
        assertEquals(
                "[\"MultiLineString\",\"MultiPolygon\"]",
                column.get("geometry_types").toString());
        assertEquals("[75.0,39.0,77.3,40.7]", column.get("bbox").toString());
        assertEquals("[\"bbox\",\"xmin\"]", column.at("/covering/bbox/xmin").toString());
    }

    @ParameterizedTest
    @EnumSource(ServedCrs.class)
    void theSystemIsNamedUnlessItIsThatOfTheSpecification(ServedCrs crs) throws Exception {
        Path file = write(
                DRILL, crs, FileFormatContractTest.placed(List.of(feature("a", "POINT (75 39)", "x", true)), crs));
        JsonNode geo = geo(file);
        assertEquals("1.1.0", geo.get("version").asText());
        JsonNode system = geo.at("/columns/geometry/crs");
        if (crs == ServedCrs.CRS84 || crs == ServedCrs.EPSG_4326) {
            assertTrue(system.isMissingNode(), system.toString());
        } else {
            assertEquals(WellKnownText.code(crs), system.at("/id/code").asInt());
            assertEquals(WellKnownText.esri(crs), Gdal.wellKnownText(system.toString(), "wkt_esri"));
        }
    }

    @Test
    void manyRecordsStandInSeveralRowGroupsInTheirOrder() throws Exception {
        List<Feature> records = new ArrayList<>();
        for (int number = 0; number < 150_000; number++) {
            boolean placed = number % 3 != 0;
            records.add(feature(
                    "k" + number,
                    placed ? "POINT (" + (70 + number / 20_000.0) + " 39)" : null,
                    number % 5 == 0 ? null : "孔 " + number,
                    number % 7 == 0 ? null : number % 2 == 0));
        }
        Path file = write(DRILL, ServedCrs.CRS84, records);
        assertEquals(List.of("3"), texts("select count(distinct row_group_id) from parquet_metadata('" + file + "')"));
        assertEquals(List.of("150000"), texts("select count(*) from '" + file + "'"));
        assertEquals(List.of("120000"), texts("select count(name) from '" + file + "'"));
        assertEquals(
                List.of("0"),
                texts("select count(*) from (select *, row_number() over () - 1 as n from '" + file
                        + "') where id <> 'k' || n"
                        + " or name is distinct from case when n % 5 <> 0 then '孔 ' || n end"
                        + " or deep is distinct from case when n % 7 <> 0 then n % 2 = 0 end"
                        + " or (geometry is null) <> (n % 3 = 0)"));
        assertEquals(
                List.of("70.00005"),
                texts("select min(stats_min_value::double) from parquet_metadata('" + file
                        + "') where path_in_schema = 'bbox, xmin'"));
    }

    @Test
    void anEmptyAnswerHasItsFields() throws Exception {
        Path file = write(AwkwardRecords.MINES, ServedCrs.EPSG_4513, List.of());
        assertEquals(List.of("0"), texts("select count(*) from '" + file + "'"));
        assertEquals(
                List.of("DATE"),
                texts("select column_type from (describe select * from '" + file + "') where column_name = 'since'"));
    }

    @Test
    void recordsWithoutPositionsArePlainParquet() throws Exception {
        Dataset table = dataset("estimates", GeometryType.NONE, field("geometry", FieldType.TEXT));
        Path file = write(table, ServedCrs.CRS84, List.of(feature("1", null, "甲")));
        assertEquals(List.of("甲"), texts("select geometry from '" + file + "'"));
        assertEquals(
                List.of("fields", "notes"),
                texts("select decode(key) as k from parquet_kv_metadata('" + file + "') order by k"));
    }

    @Test
    void notesAndDataDictionaryAreInTheMetadata() throws Exception {
        FileNote note = new FileNote("licence", new LocalizedText("许可", "Licence"), new LocalizedText("署名", "BY"));
        FileContent content = new FileContent(DRILL, ServedCrs.CRS84, StandardCharsets.UTF_8, List.of(note));
        Path file = Reopened.write(folder, FileFormat.PARQUET, content, List.of());
        assertEquals("署名", metadata(file, "notes").at("/licence/text/zh").asText());
        JsonNode fields = metadata(file, "fields");
        assertEquals("字段 name", fields.at("/1/title/zh").asText());
        assertEquals("boolean", fields.at("/2/type").asText());
    }

    private Path write(Dataset dataset, ServedCrs crs, List<Feature> records) throws Exception {
        return Reopened.write(folder, FileFormat.PARQUET, dataset, crs, records);
    }

    private static JsonNode geo(Path file) throws Exception {
        return metadata(file, "geo");
    }

    private static JsonNode metadata(Path file, String key) throws Exception {
        return JSON.readTree(
                texts("select decode(value) from parquet_kv_metadata('" + file + "') where decode(key) = '" + key + "'")
                        .get(0));
    }

    private static List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
