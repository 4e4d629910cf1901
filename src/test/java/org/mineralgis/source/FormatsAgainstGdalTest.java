package org.mineralgis.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.SourceNotice;
import org.mineralgis.model.SourceRecord;

/** The contract of all formats: what GDAL writes from a GeoJSON file is read as that file is. */
class FormatsAgainstGdalTest {

    private static final GeometrySource IN_FILE = new GeometrySource.InFile();

    private static final String POINTS = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"code": 7, "mine": "乌拉根铅锌矿", "grade": 2.5, "day": "2023-01-15"},
               "geometry": {"type": "Point", "coordinates": [75.0417, 39.6811]}},
              {"type": "Feature", "properties": {"code": -12, "mine": "萨瓦亚尔顿金矿 \\"A\\"; <&> 镕", "grade": 0.125, "day": null},
               "geometry": {"type": "Point", "coordinates": [74.2875, 40.0625]}},
              {"type": "Feature", "properties": {"code": null, "mine": null, "grade": null, "day": "1999-12-31"},
               "geometry": {"type": "Point", "coordinates": [76.5, 38.9]}}]}
            """;

    private static final String LINES = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"code": 1, "mine": "卡兹克阿尔特断裂", "grade": 1.5, "day": "2001-02-03"},
               "geometry": {"type": "LineString", "coordinates": [[75.5, 39.25], [75.75, 39.375], [76, 39.5]]}},
              {"type": "Feature", "properties": {"code": 2, "mine": "two parts", "grade": 2, "day": "2001-02-04"},
               "geometry": {"type": "MultiLineString", "coordinates": [[[75, 39], [75.5, 39]], [[76, 39], [76.5, 39.5]]]}}]}
            """;

    private static final String AREAS = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"code": 1, "mine": "有洞", "grade": 1.5, "day": "2001-02-03"},
               "geometry": {"type": "Polygon", "coordinates": [
                 [[75, 39], [76, 39], [76, 40], [75, 40], [75, 39]],
                 [[75.25, 39.25], [75.25, 39.75], [75.75, 39.75], [75.75, 39.25], [75.25, 39.25]]]}},
              {"type": "Feature", "properties": {"code": 2, "mine": "island in the hole", "grade": 2, "day": "2001-02-04"},
               "geometry": {"type": "MultiPolygon", "coordinates": [
                 [[[75, 39], [76, 39], [76, 40], [75, 40], [75, 39]],
                  [[75.25, 39.25], [75.25, 39.75], [75.75, 39.75], [75.75, 39.25], [75.25, 39.25]]],
                 [[[75.4, 39.4], [75.6, 39.4], [75.6, 39.6], [75.4, 39.6], [75.4, 39.4]],
                  [[75.45, 39.45], [75.45, 39.55], [75.55, 39.55], [75.55, 39.45], [75.45, 39.45]]]]}}]}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = SourceFormat.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"GEOTIFF"})
    void pointsAndTheirValuesAreReadAsGdalWroteThem(SourceFormat format) throws Exception {
        assertSame(POINTS, format);
    }

    @ParameterizedTest
    @EnumSource(
            value = SourceFormat.class,
            names = {"GEOJSON", "GEOJSONSEQ", "SHAPEFILE", "GEOPACKAGE", "KML", "KMZ", "CSV"})
    void linesAndTheirValuesAreReadAsGdalWroteThem(SourceFormat format) throws Exception {
        assertSame(LINES, format);
    }

    @ParameterizedTest
    @EnumSource(
            value = SourceFormat.class,
            names = {"GEOJSON", "GEOJSONSEQ", "SHAPEFILE", "GEOPACKAGE", "KML", "KMZ", "CSV"})
    void areasWithHolesAndIslandsAreReadAsGdalWroteThem(SourceFormat format) throws Exception {
        assertSame(AREAS, format);
    }

    @ParameterizedTest
    @CsvSource({"GBK", "UTF-8", "GB18030", "CP936"})
    void aShapefileIsReadInTheEncodingThatGdalWroteItIn(String encoding) throws Exception {
        Path source = Files.writeString(folder.resolve("points.geojson"), POINTS);
        Gdal.convert(source, folder.resolve("points.shp"), "-f", "ESRI Shapefile", "-lco", "ENCODING=" + encoding);
        Readings readings = Readings.of(
                folder.resolve("points.shp"),
                SourceFormat.SHAPEFILE,
                IN_FILE,
                "points.dbf",
                "points.cpg",
                "points.prj");
        assertRecords(Readings.of(source, SourceFormat.GEOJSON, IN_FILE).records(), readings.records());
        assertEquals(List.of(SourceNotice.Kind.SYSTEM_NAMED), readings.kinds());
    }

    @Test
    void heightsAndMeasuresOfAShapefileAreLeftOut() throws Exception {
        Path source = Files.writeString(folder.resolve("areas.geojson"), AREAS);
        for (String dimension : List.of("XYZ", "XYM", "XYZM")) {
            Path shp = Gdal.convert(
                    source, folder.resolve(dimension + ".shp"), "-dim", dimension, "-lco", "ENCODING=UTF-8");
            Readings readings = Readings.of(
                    shp, SourceFormat.SHAPEFILE, IN_FILE, dimension + ".dbf", dimension + ".cpg", dimension + ".prj");
            assertRecords(Readings.of(source, SourceFormat.GEOJSON, IN_FILE).records(), readings.records());
        }
    }

    @Test
    void aGeoPackageNamesItsCoordinateSystem() throws Exception {
        Path source = Files.writeString(folder.resolve("points.geojson"), POINTS);
        Path target = Gdal.convert(source, folder.resolve("a b#%.gpkg"), "-a_srs", "EPSG:4490");
        Readings readings = Readings.of(target, SourceFormat.GEOPACKAGE, IN_FILE);
        assertTrue(
                readings.notices().get(0).message().en().contains("EPSG:4490"),
                readings.notices().toString());
        assertEquals(3, readings.records().size());
    }

    private void assertSame(String geoJson, SourceFormat format) throws Exception {
        Path source = Files.writeString(folder.resolve("source.geojson"), geoJson);
        List<SourceRecord> expected =
                Readings.of(source, SourceFormat.GEOJSON, IN_FILE).records();
        assertRecords(expected, written(source, format).records());
    }

    private Readings written(Path source, SourceFormat format) throws Exception {
        GeometrySource wkt = new GeometrySource.WktColumn("WKT");
        GeometrySource columns = new GeometrySource.Columns("X", "Y");
        return switch (format) {
            case GEOJSON -> Readings.of(convert(source, "geojson", "-lco", "RFC7946=YES"), format, IN_FILE);
            case GEOJSONSEQ -> Readings.of(convert(source, "geojsons", "-lco", "RS=YES"), format, IN_FILE);
            case CSV -> Readings.of(convert(source, "csv", "-lco", "GEOMETRY=AS_WKT"), format, wkt);
            case TSV ->
                Readings.of(convert(source, "csv", "-lco", "GEOMETRY=AS_XY", "-lco", "SEPARATOR=TAB"), format, columns);
            case XLSX ->
                Readings.of(
                        convert(
                                source,
                                "xlsx",
                                "-dialect",
                                "SQLITE",
                                "-sql",
                                "select *, ST_X(geometry) as X," + " ST_Y(geometry) as Y from source"),
                        format,
                        columns);
            case SHAPEFILE -> Readings.of(convert(source, "shz", "-lco", "ENCODING=GBK"), format, IN_FILE);
            case GEOPACKAGE -> Readings.of(convert(source, "gpkg"), format, IN_FILE);
            case KML -> Readings.of(convert(source, "kml", "-f", "LIBKML"), format, IN_FILE);
            case KMZ -> Readings.of(zipped(convert(source, "kml", "-f", "KML")), format, IN_FILE);
            case GEOTIFF -> throw new IllegalArgumentException("a grid has no features");
        };
    }

    private Path convert(Path source, String suffix, String... options) throws Exception {
        return Gdal.convert(source, folder.resolve("target." + suffix), options);
    }

    private Path zipped(Path kml) throws Exception {
        return Zips.write(folder.resolve("target.kmz"), "doc.kml", Files.readAllBytes(kml));
    }

    /** Same geometry, and the same value under each name, compared as numbers where both are. */
    static void assertRecords(List<SourceRecord> expected, List<SourceRecord> actual) {
        assertEquals(expected.size(), actual.size());
        for (int index = 0; index < expected.size(); index++) {
            SourceRecord left = expected.get(index);
            SourceRecord right = actual.get(index);
            assertNull(right.fault(), () -> String.valueOf(right.fault()));
            assertGeometry(left.geometry(), right.geometry());
            left.attributes()
                    .forEach((name, value) ->
                            assertValue(name, value, right.attributes().get(name)));
        }
    }

    private static void assertGeometry(Geometry expected, Geometry actual) {
        assertNotNull(actual);
        Geometry left = single(expected.norm());
        Geometry right = single(actual.norm());
        assertTrue(left.equalsExact(right, 1e-12), () -> left + " became " + right);
    }

    /** Some formats have no difference between one part and several. */
    private static Geometry single(Geometry geometry) {
        return geometry.getNumGeometries() == 1 ? geometry.getGeometryN(0) : geometry;
    }

    private static void assertValue(String name, String expected, String actual) {
        if (expected == null) {
            assertTrue(actual == null || actual.isEmpty(), () -> name + " became " + actual);
        } else if (expected.matches("-?[0-9.]+")) {
            assertEquals(Double.parseDouble(expected), Double.parseDouble(Objects.requireNonNull(actual)), 1e-12, name);
        } else {
            assertEquals(expected, actual == null ? null : actual.replace('/', '-'), name);
        }
    }
}
