package org.mineralgis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.mineralgis.bench.SyntheticDataset.Form;
import org.mineralgis.model.Crs;
import org.mineralgis.source.FileHash;

/**
 * Folders like {@code gis-data/} with synthetic datasets: sixteen counties and one large file. All records are valid, lie in
 * the region and have the fields that the rules ask for, so that every check runs and nothing is rejected.
 */
public final class SyntheticData {

    private static final String COUNTIES = """
            id_field: code
            title_field: {zh: name}
            fields:
              - {name: code, type: text, role: unit_code, title: {zh: 代码, en: code}, required: true}
              - {name: name, type: text, role: unit_name, title: {zh: 名称, en: name}}
              - {name: parent, type: text, role: unit_parent, title: {zh: 上级, en: unit above}}
            """;

    private static final String POINTS = """
            id_field: id
            title_field: {zh: name_zh, en: name_en}
            fields:
              - {name: id, type: text, title: {zh: 编号, en: id}, required: true}
              - {name: name_zh, type: text, title: {zh: 名称, en: Chinese name}, required: true}
              - {name: name_en, type: text, title: {zh: 英文名称, en: English name}}
              - {name: commodities, type: list, role: commodity, title: {zh: 矿种, en: commodities}, vocabulary: [%s]}
              - {name: status, type: text, role: status, title: {zh: 状态, en: status}, vocabulary: [%s]}
              - {name: status_date, type: date, role: status_date, title: {zh: 状态日期, en: date of the status}}
              - {name: county, type: text, role: county, title: {zh: 县, en: county}, vocabulary: [%s]}
              - {name: map_sheet, type: text, role: map_sheet, title: {zh: 图幅, en: map sheet}}
              - {name: elevation_m, type: number, role: elevation_m, title: {zh: 高程, en: elevation}, unit: m}
              - {name: accuracy_m, type: integer, title: {zh: 精度, en: accuracy}, unit: m, range: {min: 0}}
              - {name: note, type: text, title: {zh: 备注, en: remarks}}
            """;

    private static final String POLYGONS = """
            id_field: id
            title_field: {zh: name_zh}
            fields:
              - {name: id, type: text, title: {zh: 编号, en: id}, required: true}
              - {name: name_zh, type: text, title: {zh: 名称, en: Chinese name}, required: true}
              - {name: licence, type: text, role: licence_number, title: {zh: 许可证号, en: licence}}
              - {name: area_km2, type: number, role: declared_area_km2, title: {zh: 面积, en: area}, unit: km2}
              - {name: county, type: text, role: county, title: {zh: 县, en: county}, vocabulary: [%s]}
              - {name: start_date, property: start, type: date, role: start_date, title: {zh: 起始, en: begin}}
              - {name: end_date, property: end, type: date, role: end_date, title: {zh: 终止, en: end}}
              - {name: holder, type: text, title: {zh: 权利人, en: holder}}
            """;

    private SyntheticData() {}

    /** Name of the dataset of the sixteen counties. */
    static final String COUNTY_DATASET = "bench_counties";

    /** Name of the dataset of points, of its folder and of its table. */
    public static final String POINT_DATASET = "bench_points";

    /** The same for polygons. */
    public static final String POLYGON_DATASET = "bench_polygons";

    /**
     * Writes counties and points as CSV into {@code folder}, which is made if need be.
     *
     * @param crs degrees, or metres of a zone around 75° E
     * @return the file of the points
     */
    public static Path writePoints(Path folder, long count, long seed, Crs crs) throws IOException {
        writeCounties(folder);
        Path file = SyntheticDataset.file(folder, POINT_DATASET, "points.csv");
        SyntheticPoints.write(file, count, seed, crs);
        String place =
                crs.zone().isPresent() ? "{east: east, north: north}" : "{longitude: longitude, latitude: latitude}";
        String fields = POINTS.formatted(
                SyntheticDataset.terms(SyntheticNames.vocabulary()),
                SyntheticDataset.terms(SyntheticNames.states()),
                SyntheticRegion.vocabulary());
        SyntheticDataset.describe(file, new Form(crs.key(), "Point", "csv", place), count, fields);
        return file;
    }

    /**
     * Writes counties and polygons into {@code folder}, which is made if need be.
     *
     * @param format {@code geojson}, {@code geojsonseq} or {@code shapefile}
     * @return the file of the polygons
     */
    public static Path writePolygons(Path folder, long count, long seed, String format) throws IOException {
        writeCounties(folder);
        boolean shapefile = format.equals("shapefile");
        Path file = SyntheticDataset.file(folder, POLYGON_DATASET, "polygons." + (shapefile ? "shp" : format));
        if (shapefile) {
            PolygonFiles.writeShapefile(file, count, seed);
        } else {
            PolygonFiles.writeGeoJson(file, count, seed, format.equals("geojson"));
        }
        Form form = new Form("MultiPolygon", format, "in_file");
        SyntheticDataset.describe(
                file, form, count, shapefile ? parts(file) : "", POLYGONS.formatted(SyntheticRegion.vocabulary()));
        return file;
    }

    private static String parts(Path shp) throws IOException {
        StringBuilder parts = new StringBuilder("    parts:\n");
        for (String ending : List.of("dbf", "prj", "cpg")) {
            Path part = shp.resolveSibling("polygons." + ending);
            parts.append("      - {path: polygons.%s, sha256: %s}\n".formatted(ending, FileHash.sha256(part)));
        }
        return parts.toString();
    }

    /** Puts the dataset of {@code folder} with that id on the map, with these fields in tiles, parted by commas. */
    static void portray(Path folder, String id, String fields) throws IOException {
        Path file = folder.resolve(id).resolve("dataset.yaml");
        Files.writeString(file, SyntheticDataset.portrayal(file, fields), StandardOpenOption.APPEND);
    }

    private static void writeCounties(Path folder) throws IOException {
        Path file = SyntheticDataset.file(folder, COUNTY_DATASET, "counties.geojson");
        Files.writeString(file, SyntheticRegion.geoJson());
        SyntheticDataset.describe(
                file, new Form("MultiPolygon", "geojson", "in_file"), SyntheticRegion.COUNTIES, COUNTIES);
    }
}
