package org.mineralgis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mineralgis.source.FileHash;

/** A folder like {@code gis-data/} with three synthetic datasets, and one like {@code styles/} that puts them on a map. */
final class SyntheticMap {

    static final String POINTS = "bench_occurrence";
    static final String AREAS = "bench_unit";
    static final String LINES = "bench_fault";

    private static final String HEAD = """
            id: %1$s
            title: {zh: 合成数据 %1$s, en: Synthetic data %1$s}
            description: {zh: 由种子生成，仅用于测量, en: Made from a seed; for measurements only.}
            licence: {spdx: CC0-1.0, title: CC0 1.0}
            attribution: mineral-gis bench
            origin: {project: mineral-gis bench, version: "1", date: "2026-01-01"}
            evidence: published
            crs: EPSG:4326
            geometry: %2$s
            files:
              - {path: %3$s, sha256: %4$s, format: %5$s, records: %6$d, geometry: %7$s}
            id_field: id
            """;

    private static final String POINT_FIELDS = """
            title_field: {zh: name_zh}
            fields:
              - {name: id, type: text, title: {zh: 编号, en: id}, required: true}
              - {name: name_zh, type: text, title: {zh: 名称, en: Chinese name}, required: true}
              - {name: commodities, type: text, title: {zh: 矿种, en: commodities}}
              - {name: status, type: text, title: {zh: 状态, en: status}}
            """;

    private static final String AREA_FIELDS = """
            fields:
              - {name: id, type: text, title: {zh: 编号, en: id}, required: true}
              - {name: name_zh, type: text, title: {zh: 名称, en: Chinese name}, required: true}
              - {name: unit, type: text, title: {zh: 地层, en: unit}}
            """;

    private static final String LINE_FIELDS = """
            fields:
              - {name: id, type: text, title: {zh: 编号, en: id}, required: true}
              - {name: kind, type: text, title: {zh: 性质, en: kind}}
            """;

    private static final String ON_THE_MAP = """
            style: %s
            zoom: {min: 0, max: 14}
            tiles: {fields: [%s]}
            """;

    private static final String SLD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
              <NamedLayer><Name>%1$s</Name><UserStyle><Title>合成 | Synthetic</Title><FeatureTypeStyle><Rule>
                <Title>全部 | All</Title>%2$s
              </Rule></FeatureTypeStyle></UserStyle></NamedLayer>
            </StyledLayerDescriptor>
            """;

    private static final String STROKE = "<Stroke><CssParameter name=\"stroke\">#333333</CssParameter></Stroke>";
    private static final String FILL = "<Fill><CssParameter name=\"fill\">#888888</CssParameter></Fill>";
    private static final String POLYGON_SYMBOLIZER = "<PolygonSymbolizer>" + FILL + STROKE + "</PolygonSymbolizer>";
    private static final String OUTLINE = """
            order: [%1$s]
            groups:
              - id: bench
                title: {zh: 合成, en: Synthetic}
                datasets: [%1$s]
            """;

    /**
     * How much there is.
     *
     * @param points occurrences
     * @param areas units of a coverage, 100 vertices each
     * @param lines faults, 40 vertices each
     * @param seed the same one gives the same files
     */
    record Size(long points, long areas, long lines, long seed) {}

    private SyntheticMap() {}

    /** Writes both folders; a dataset that is not on the map has no tiles. */
    static void write(Path gisData, Path styles, Size size, boolean onTheMap) throws IOException {
        Path points = folder(gisData, POINTS).resolve("points.csv");
        SyntheticClusters.write(points, size.points, size.seed);
        String degrees = "{longitude: longitude, latitude: latitude}";
        describe(points, new String[] {"Point", "csv", degrees}, size.points, POINT_FIELDS, onTheMap);
        Path areas = folder(gisData, AREAS).resolve("areas.geojsonl");
        new SyntheticCoverage(size.areas, size.seed).write(areas, size.areas);
        describe(areas, new String[] {"MultiPolygon", "geojsonseq", "in_file"}, size.areas, AREA_FIELDS, onTheMap);
        writeLines(gisData, size.lines, size.seed, onTheMap);
        writeStyles(styles, List.of(AREAS), LINES, POINTS);
    }

    /** Writes the dataset {@link #LINES} alone. */
    static void writeLines(Path gisData, long count, long seed, boolean onTheMap) throws IOException {
        Path lines = folder(gisData, LINES).resolve("lines.geojsonl");
        SyntheticLines.write(lines, count, seed);
        describe(lines, new String[] {"MultiLineString", "geojsonseq", "in_file"}, count, LINE_FIELDS, onTheMap);
    }

    /** What puts a dataset on the map, at the end of its description; the names of the fields in tiles parted by commas. */
    static String portrayal(String dataset, String fields) {
        return ON_THE_MAP.formatted(dataset, fields);
    }

    private static Path folder(Path gisData, String dataset) throws IOException {
        return Files.createDirectories(gisData.resolve(dataset));
    }

    private static void describe(Path file, String[] form, long count, String fields, boolean onTheMap)
            throws IOException {
        String id = file.getParent().getFileName().toString();
        String head = HEAD.formatted(id, form[0], file.getFileName(), FileHash.sha256(file), form[1], count, form[2]);
        String inTiles = fields.contains("name_zh") ? "name_zh, " : "";
        String kind = fields.contains("status") ? "commodities, status" : fields.contains("unit") ? "unit" : "kind";
        String portrayal = onTheMap ? portrayal(id, inTiles + kind) : "";
        Files.writeString(file.resolveSibling("dataset.yaml"), head + portrayal + fields);
    }

    /** Writes the styles of datasets that lie above each other: areas, the lowest first, then lines, then points. */
    static void writeStyles(Path styles, List<String> areas, String lines, String points) throws IOException {
        Files.createDirectories(styles);
        List<String> order = new ArrayList<>(areas);
        order.addAll(List.of(lines, points));
        Files.writeString(styles.resolve("map.yaml"), OUTLINE.formatted(String.join(", ", order)));
        String mark = "<PointSymbolizer><Graphic><Mark><WellKnownName>circle</WellKnownName>" + FILL
                + "</Mark><Size>8</Size></Graphic></PointSymbolizer>";
        for (String each : areas) {
            style(styles, each, POLYGON_SYMBOLIZER);
        }
        style(styles, lines, "<LineSymbolizer>" + STROKE + "</LineSymbolizer>");
        style(styles, points, mark);
    }

    private static void style(Path styles, String dataset, String symbolizer) throws IOException {
        Files.writeString(styles.resolve(dataset + ".sld"), SLD.formatted(dataset, symbolizer));
    }
}
