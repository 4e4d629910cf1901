package org.mineralgis.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.mineralgis.datum.ServedConversion;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.model.SourceRecord;

/**
 * The contract of all formats of downloads: GDAL opens what we wrote and finds the same records, as far as
 * {@link Reopening} says that the format can have kept them.
 */
final class FileFormatContractTest {

    private static final String LONGEST_NAME =
            "a_name_of_sixty_three_bytes_which_is_as_long_as_postgresql_goes".substring(0, 63);
    private static final String LONG_TEXT = "很长的说明 ".repeat(20_000).strip();

    private static final Dataset MINES = dataset(
            "contract",
            GeometryType.POINT,
            field("mine", FieldType.TEXT),
            field("矿种", FieldType.LIST),
            field("the \"quoted\" name", FieldType.TEXT),
            field(LONGEST_NAME, FieldType.INTEGER),
            field("grade", FieldType.NUMBER),
            field("working", FieldType.BOOLEAN),
            field("since", FieldType.DATE));

    private static final List<Feature> RECORDS = List.of(
            feature(
                    "wulagen",
                    "POINT (75.0417123 39.6811456)",
                    "乌拉根铅锌矿",
                    List.of("铅", "锌"),
                    "<&> \"A\"; 'B', 镕",
                    2_000_000_000L,
                    2.625,
                    true,
                    LocalDate.of(1893, 1, 5)),
            feature("nothing known", "POINT (76.5 38.9)", null, null, null, null, null, null, null),
            feature("nowhere", null, "无坐标", List.of("金"), "x", -7L, -0.125, false, LocalDate.of(2024, 2, 29)),
            feature("wordy", "POINT (74.2875 40.0625)", LONG_TEXT, List.of(), "two\nlines", 0L, 1e-7, false, null));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = FileFormat.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"XLSX", "SHP", "FGB", "PARQUET"})
    void gdalFindsAllRecordsWithTheirValues(FileFormat format) throws Exception {
        Reopening kept = Reopening.of(format);
        ServedCrs crs = systemOf(format);
        List<Feature> written = placed(RECORDS, crs);
        Reopened reopened = Reopened.of(format, Reopened.write(folder, format, MINES, crs, written));
        if (!kept.fields()) {
            return;
        }
        assertEquals(RECORDS.size(), reopened.records().size());
        for (int index = 0; index < written.size(); index++) {
            assertValues(kept, written.get(index), reopened.records().get(index));
            assertGeometry(
                    crs,
                    written.get(index).geometry(),
                    reopened.records().get(index).geometry());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FileFormat.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"XLSX", "SHP", "FGB", "PARQUET"})
    void gdalFindsTheCoordinateSystemAndTheExtent(FileFormat format) throws Exception {
        for (ServedCrs crs : List.of(ServedCrs.CRS84, ServedCrs.EPSG_4490, ServedCrs.EPSG_4513, ServedCrs.EPSG_4534)) {
            // A table of points has longitude and latitude whatever the system.
            if (!format.holds(crs) || format == FileFormat.CSV && !crs.geographic()) {
                continue;
            }
            List<Feature> written = placed(RECORDS, crs);
            Reopened reopened = Reopened.of(format, Reopened.write(folder, format, MINES, crs, written));
            Envelope found = new Envelope();
            reopened.records().stream()
                    .filter(record -> record.geometry() != null)
                    .forEach(record -> found.expandToInclude(record.geometry().getEnvelopeInternal()));
            Envelope expected = new Envelope();
            written.stream()
                    .filter(record -> record.geometry() != null)
                    .forEach(
                            record -> expected.expandToInclude(record.geometry().getEnvelopeInternal()));
            double tolerance = toleranceOf(crs);
            assertEquals(expected.getMinX(), found.getMinX(), tolerance, crs.key());
            assertEquals(expected.getMinY(), found.getMinY(), tolerance, crs.key());
            if (Reopening.of(format).fields()) {
                assertEquals(expected.getMaxX(), found.getMaxX(), tolerance, crs.key());
                assertEquals(expected.getMaxY(), found.getMaxY(), tolerance, crs.key());
            }
            if (Reopening.of(format).system()) {
                assertSystem(crs, reopened.system());
            }
        }
    }

    private static void assertSystem(ServedCrs crs, @Nullable String name) {
        String code = crs.key().substring(crs.key().indexOf(':') + 1);
        boolean plain = crs == ServedCrs.CRS84 || crs == ServedCrs.EPSG_4326;
        assertTrue(
                plain ? name == null || name.contains("CRS84") : name != null && name.endsWith(":" + code),
                () -> crs + " became " + name);
    }

    @ParameterizedTest
    @EnumSource(
            value = FileFormat.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"XLSX", "SHP", "FGB", "PARQUET"})
    void aFileWithoutRecordsOpensAndHasNone(FileFormat format) throws Exception {
        Path file = Reopened.write(folder, format, MINES, systemOf(format), List.of());
        if (!Reopening.of(format).empty()) {
            return;
        }
        assertEquals(List.of(), Reopened.of(format, file).records());
    }

    @ParameterizedTest
    @EnumSource(
            value = FileFormat.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"XLSX", "SHP", "FGB", "PARQUET"})
    void linesAndAreasWithHolesKeepTheirShape(FileFormat format) throws Exception {
        assertShapes(
                format,
                GeometryType.MULTI_LINE_STRING,
                "MULTILINESTRING ((75.5 39.25, 75.75 39.375, 76 39.5))",
                "MULTILINESTRING ((75 39, 75.5 39), (76 39, 76.5 39.5))");
        assertShapes(
                format,
                GeometryType.MULTI_POLYGON,
                "MULTIPOLYGON (((75 39, 76 39, 76 40, 75 40, 75 39), (75.25 39.25, 75.25 39.75, 75.75 39.75, 75.75 39.25, 75.25 39.25)))",
                "MULTIPOLYGON (((75 39, 75.1 39, 75.1 39.1, 75 39)), ((76 39, 76.1 39, 76.1 39.1, 76 39)))");
    }

    @ParameterizedTest
    @EnumSource(
            value = FileFormat.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"XLSX", "SHP", "FGB", "PARQUET"})
    void geometriesOfSeveralKindsStandBesideEachOtherWhereTheFormatCan(FileFormat format) throws Exception {
        if (Reopening.of(format).mixed()) {
            assertShapes(
                    format,
                    GeometryType.MULTI_POLYGON,
                    "POINT (75 39)",
                    "LINESTRING (75 39, 76 40)",
                    "POLYGON ((75 39, 75.1 39, 75.1 39.1, 75 39))",
                    "MULTIPOINT ((75 39), (75.5 39.5))");
        }
    }

    private void assertShapes(FileFormat format, GeometryType type, String... shapes) throws Exception {
        ServedCrs crs = systemOf(format);
        Dataset dataset = dataset("shapes", type, field("mine", FieldType.TEXT));
        List<Feature> written = placed(
                java.util.Arrays.stream(shapes)
                        .map(wkt -> feature(wkt, wkt, "形"))
                        .toList(),
                crs);
        List<SourceRecord> found = Reopened.of(format, Reopened.write(folder, format, dataset, crs, written))
                .records();
        if (Reopening.of(format).fields()) {
            assertEquals(written.size(), found.size());
            for (int index = 0; index < found.size(); index++) {
                assertGeometry(
                        crs, written.get(index).geometry(), found.get(index).geometry());
            }
        } else {
            assertTrue(found.size() >= written.size(), found::toString);
        }
    }

    private static ServedCrs systemOf(FileFormat format) {
        return format.holds(ServedCrs.CRS84) ? ServedCrs.CRS84 : ServedCrs.EPSG_4513;
    }

    /** The records in the system. */
    static List<Feature> placed(List<Feature> records, ServedCrs crs) {
        ServedConversion conversion = ServedConversion.of(crs);
        return records.stream()
                .map(record -> record.geometry() == null
                        ? record
                        : new Feature(
                                record.id(),
                                conversion.fromWgs84(record.geometry()),
                                record.values(),
                                record.lineage()))
                .toList();
    }

    private static void assertValues(Reopening kept, Feature written, SourceRecord found) {
        for (TableField field : TableField.of(MINES)) {
            if (kept.lists() && field.name().equals("id")) {
                // The id of a feature is no property of it.
                continue;
            }
            String name = kept.fieldName().apply(field.name());
            assertValue(
                    kept,
                    name,
                    kept.lists() && field.type() == FieldType.LIST ? list(field, written) : field.value(written),
                    found.attributes().get(name));
        }
    }

    private static @Nullable String list(TableField field, Feature written) {
        Object items = field.reading().apply(written);
        return items == null ? null : new ObjectMapper().valueToTree(items).toString();
    }

    private static void assertValue(Reopening kept, String name, @Nullable Object written, @Nullable String found) {
        if (written == null) {
            assertTrue(found == null || found.isEmpty(), () -> name + " became " + found);
            return;
        }
        assertNotNull(found, name);
        if (written instanceof Number number) {
            assertEquals(number.doubleValue(), Double.parseDouble(found), 1e-12, name);
        } else if (written instanceof Boolean bool) {
            assertTrue(
                    List.of(bool ? "true" : "false", bool ? "1" : "0").contains(found),
                    () -> name + " became " + found);
        } else if (written instanceof LocalDate day) {
            assertEquals(day.toString(), found.replace('/', '-'), name);
        } else {
            String text = written.toString();
            assertTrue(
                    found.equals(text) || found.length() >= kept.textMax() && text.startsWith(found),
                    () -> name + " became " + found);
        }
    }

    private static void assertGeometry(ServedCrs crs, @Nullable Geometry written, @Nullable Geometry found) {
        if (written == null) {
            assertNull(found);
            return;
        }
        assertNotNull(found);
        Geometry left = single(written.norm());
        Geometry right = single(found.norm());
        assertTrue(left.equalsExact(right, toleranceOf(crs)), () -> left + " became " + right);
    }

    /** Some formats have no difference between one part and several. */
    private static Geometry single(Geometry geometry) {
        return geometry instanceof GeometryCollection && geometry.getNumGeometries() == 1
                ? geometry.getGeometryN(0)
                : geometry;
    }

    private static double toleranceOf(ServedCrs crs) {
        return crs.geographic() ? 5.1e-8 : 0.0051;
    }
}
