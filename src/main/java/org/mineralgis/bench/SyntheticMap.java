package org.mineralgis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mineralgis.bench.SyntheticDataset.Form;

/** A folder like {@code gis-data/} with three synthetic datasets, and one like {@code styles/} that puts them on a map. */
final class SyntheticMap {

    static final String POINTS = "bench_occurrence";
    static final String AREAS = "bench_unit";
    static final String LINES = "bench_fault";

    private static final String POINT_FIELDS = """
            id_field: id
            title_field: {zh: name_zh}
            fields:
              - {name: id, type: text, title: {zh: 编号, en: id}, required: true}
              - {name: name_zh, type: text, title: {zh: 名称, en: Chinese name}, required: true}
              - {name: commodities, type: text, title: {zh: 矿种, en: commodities}}
              - {name: status, type: text, title: {zh: 状态, en: status}}
            """;

    private static final String AREA_FIELDS = """
            id_field: id
            fields:
              - {name: id, type: text, title: {zh: 编号, en: id}, required: true}
              - {name: name_zh, type: text, title: {zh: 名称, en: Chinese name}, required: true}
              - {name: unit, type: text, title: {zh: 地层, en: unit}}
            """;

    private static final String LINE_FIELDS = """
            id_field: id
            fields:
              - {name: id, type: text, title: {zh: 编号, en: id}, required: true}
              - {name: kind, type: text, title: {zh: 性质, en: kind}}
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
        Path points = SyntheticDataset.file(gisData, POINTS, "points.csv");
        SyntheticClusters.write(points, size.points, size.seed);
        Form degrees = new Form("Point", "csv", "{longitude: longitude, latitude: latitude}");
        String shown = onTheMap ? SyntheticDataset.portrayal(points, "name_zh, commodities, status") : "";
        SyntheticDataset.describe(points, degrees, size.points, shown, POINT_FIELDS);
        writeAreas(gisData, size.areas, size.seed, onTheMap);
        writeLines(gisData, size.lines, size.seed, onTheMap);
        writeStyles(styles, List.of(AREAS), LINES, POINTS);
    }

    private static void writeAreas(Path gisData, long count, long seed, boolean onTheMap) throws IOException {
        Path areas = SyntheticDataset.file(gisData, AREAS, "areas.geojsonl");
        new SyntheticCoverage(count, seed).write(areas, count);
        String shown = onTheMap ? SyntheticDataset.portrayal(areas, "name_zh, unit") : "";
        SyntheticDataset.describe(areas, new Form("MultiPolygon", "geojsonseq", "in_file"), count, shown, AREA_FIELDS);
    }

    /** Writes the dataset {@link #LINES} alone. */
    static void writeLines(Path gisData, long count, long seed, boolean onTheMap) throws IOException {
        Path lines = SyntheticDataset.file(gisData, LINES, "lines.geojsonl");
        SyntheticLines.write(lines, count, seed);
        String shown = onTheMap ? SyntheticDataset.portrayal(lines, "kind") : "";
        SyntheticDataset.describe(lines, SyntheticLines.FORM, count, shown, LINE_FIELDS);
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
