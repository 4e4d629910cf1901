package org.mineralgis.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mineralgis.store.LoadedFixture.dataset;
import static org.mineralgis.store.LoadedFixture.feature;
import static org.mineralgis.store.LoadedFixture.field;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.SourceRecord;
import org.mineralgis.source.Readings;

/**
 * What we write, our own readers read: the same contract for every format that we know both ways in one file. Shapefiles, of
 * which several make a download, have tests of their own.
 */
final class OwnReaderContractTest {

    private static final double TOLERANCE_DEGREES = 5.1e-8;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"GEOJSON", "GEOJSONSEQ", "CSV", "XLSX", "KML", "KMZ", "GPKG"})
    void everyValueAndEveryPositionComesBack(FileFormat format) throws Exception {
        List<SourceRecord> found = read(format, AwkwardRecords.MINES, AwkwardRecords.ALL);
        assertEquals(AwkwardRecords.ALL.size(), found.size());
        for (int index = 0; index < found.size(); index++) {
            Feature written = AwkwardRecords.ALL.get(index);
            for (TableField field : TableField.of(AwkwardRecords.MINES)) {
                assertValue(format, field, written, found.get(index));
            }
            assertPosition(written.geometry(), found.get(index).geometry());
        }
    }

    private static void assertValue(FileFormat format, TableField field, Feature written, SourceRecord found) {
        boolean json = format == FileFormat.GEOJSON || format == FileFormat.GEOJSONSEQ;
        if (json && (field.name().equals("id") || field.type() == FieldType.LIST)) {
            // The id stands beside the properties; lists stay lists.
            return;
        }
        @Nullable Object value = field.value(written);
        @Nullable String text = found.attributes().get(field.name());
        String what = format + " " + written.id() + " " + field.name();
        if (value == null) {
            assertTrue(text == null || text.isEmpty(), () -> what + " became " + text);
            return;
        }
        assertNotNull(text, what);
        if (value instanceof Number number) {
            assertEquals(number.doubleValue(), Double.parseDouble(text), 1e-12, what);
        } else if (value instanceof Boolean flag) {
            assertTrue(List.of(flag.toString(), flag ? "1" : "0").contains(text), () -> what + " became " + text);
        } else if (format == FileFormat.XLSX && value.toString().length() > XlsxEncoder.TEXT_MAX) {
            assertEquals(XlsxEncoder.cut(value.toString()), text, what);
        } else {
            boolean formula = format == FileFormat.CSV && value.toString().startsWith("=");
            assertEquals((formula ? "'" : "") + value, text, what);
        }
    }

    private static void assertPosition(@Nullable Geometry written, @Nullable Geometry found) {
        if (written == null) {
            assertNull(found);
            return;
        }
        assertNotNull(found);
        assertTrue(single(written).equalsExact(single(found), TOLERANCE_DEGREES), () -> written + " became " + found);
    }

    /** Some formats have no difference between one part and several. */
    private static Geometry single(Geometry geometry) {
        Geometry first = geometry.getNumGeometries() == 1 ? geometry.getGeometryN(0) : geometry;
        return first.norm();
    }

    @ParameterizedTest
    @EnumSource(names = {"GEOJSON", "GEOJSONSEQ", "CSV", "XLSX", "KML", "KMZ", "GPKG"})
    void shapesOfSeveralKindsAndNoneComeBack(FileFormat format) throws Exception {
        Dataset areas = dataset("areas", GeometryType.MULTI_POLYGON, field("name", FieldType.TEXT));
        List<Feature> written = new ArrayList<>();
        for (String wkt : List.of(
                "POLYGON ((75 39, 76 39, 76 40, 75 40, 75 39), (75.25 39.25, 75.25 39.5, 75.5 39.25, 75.25 39.25))",
                "MULTIPOLYGON (((75 39, 75.1 39, 75.1 39.1, 75 39)), ((76 39, 76.1 39, 76.1 39.1, 76 39)))",
                "MULTILINESTRING ((75 39, 75.5 39.1234567), (76 39, 76.5 39.5))",
                "POINT (75.1234567 39)")) {
            written.add(feature(wkt.substring(0, 9), wkt, "形"));
        }
        written.add(feature("nowhere", null, "无"));
        List<SourceRecord> found = read(format, areas, written);
        assertEquals(written.size(), found.size());
        for (int index = 0; index < found.size(); index++) {
            assertPosition(written.get(index).geometry(), found.get(index).geometry());
        }
    }

    /** A sequence without records is an empty file, which readers refuse. */
    @ParameterizedTest
    @EnumSource(names = {"GEOJSON", "CSV", "XLSX", "KML", "KMZ", "GPKG"})
    void aFileWithoutRecordsHasNone(FileFormat format) throws Exception {
        assertEquals(List.of(), read(format, AwkwardRecords.MINES, List.of()));
    }

    private List<SourceRecord> read(FileFormat format, Dataset dataset, List<Feature> features) throws Exception {
        Path file = Reopened.write(folder, format, dataset, ServedCrs.CRS84, features);
        SourceFormat known = Stream.of(SourceFormat.values())
                .filter(each -> each.name().equals(format == FileFormat.GPKG ? "GEOPACKAGE" : format.name()))
                .findFirst()
                .orElseThrow();
        boolean points = dataset.schema().geometryType() == GeometryType.POINT;
        GeometrySource place = !known.tabular()
                ? new GeometrySource.InFile()
                : points ? new GeometrySource.Columns("longitude", "latitude") : new GeometrySource.WktColumn("wkt");
        return Readings.of(file, known, place).records();
    }
}
