package org.mineralgis.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mineralgis.source.FileHash;

/** A {@code gis-data/} folder whose datasets a test writes out. */
final class GisDataFixture {

    private static final String HEAD = """
            id: %1$s
            title: {zh: 数据集 %1$s, en: Dataset %1$s}
            description: {zh: 测试数据, en: Data of a test.}
            licence: {spdx: CC-BY-4.0, title: Creative Commons Attribution 4.0}
            attribution: Fixture of a test
            origin: {project: tests, version: "1", date: "2026"}
            evidence: published
            """;

    private final Path folder;

    GisDataFixture(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /**
     * Writes a dataset.
     *
     * @param description the part of {@code dataset.yaml} from {@code crs} on; {@code sha256(FILE)} stands for the hash of a
     *     file
     * @param files name to text
     */
    void write(String id, String description, Map<String, String> files) {
        try {
            Path dataset = Files.createDirectories(folder.resolve(id));
            String text = HEAD.formatted(id) + description;
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = dataset.resolve(file.getKey());
                Files.writeString(path, file.getValue());
                text = text.replace("sha256(" + file.getKey() + ")", FileHash.sha256(path));
            }
            Files.writeString(dataset.resolve("dataset.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a file and leaves {@code dataset.yaml} as it is. */
    void overwrite(String id, String file, String text) {
        try {
            Files.writeString(folder.resolve(id).resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a dataset away. */
    void remove(String id) {
        try (Stream<Path> files = Files.walk(folder.resolve(id))) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Mines at points; {@code rows} as {@code id,name,longitude,latitude}. */
    void writeMines(String... rows) {
        write("mine", """
                crs: OGC:CRS84
                geometry: Point
                files:
                  - path: mines.csv
                    sha256: sha256(mines.csv)
                    format: csv
                    records: %d
                    geometry: {longitude: longitude, latitude: latitude}
                id_field: id
                fields:
                  - {name: id, type: text, title: {zh: 编号, en: Number}}
                  - {name: name, type: text, title: {zh: 名称, en: Name}, required: true}
                """.formatted(rows.length), Map.of("mines.csv", csv("id,name,longitude,latitude", rows)));
    }

    /** The same mines with one more field; {@code rows} as {@code id,opened,name,longitude,latitude}. */
    void writeMinesWithYear(String... rows) {
        write("mine", """
                crs: OGC:CRS84
                geometry: Point
                files:
                  - path: mines.csv
                    sha256: sha256(mines.csv)
                    format: csv
                    records: %d
                    geometry: {longitude: longitude, latitude: latitude}
                id_field: id
                fields:
                  - {name: id, type: text, title: {zh: 编号, en: Number}}
                  - {name: opened, type: integer, title: {zh: 投产年, en: Opened}}
                  - {name: name, type: text, title: {zh: 名称, en: Name}, required: true}
                """.formatted(rows.length), Map.of("mines.csv", csv("id,opened,name,longitude,latitude", rows)));
    }

    /** Events without position; {@code rows} as {@code title}. */
    void writeEvents(String... rows) {
        write("event", """
                crs: OGC:CRS84
                geometry: none
                files:
                  - {path: events.csv, sha256: sha256(events.csv), format: csv, records: %d, geometry: none}
                id_field: "@row"
                fields:
                  - {name: title, type: text, title: {zh: 名称, en: Title}, required: true}
                """.formatted(rows.length), Map.of("events.csv", csv("title", rows)));
    }

    /**
     * Two counties, 1 degree wide, side by side north of {@code south}, and from them, by the file after it, the prefecture
     * 西州 of both.
     */
    void writeAreas(int south) {
        write(
                "area",
                """
                crs: OGC:CRS84
                geometry: MultiPolygon
                files:
                  - {path: counties.geojson, sha256: sha256(counties.geojson), format: geojson, records: 2, geometry: in_file}
                  - path: prefectures.csv
                    sha256: sha256(prefectures.csv)
                    format: csv
                    records: 1
                    geometry: {union_of: area, key: name, property: counties}
                id_field: name
                fields:
                  - {name: name, type: text, title: {zh: 名称, en: Name}, required: true}
                """,
                Map.of(
                        "counties.geojson",
                        """
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "properties": {"name": "甲县"}, "geometry": {"type": "Polygon", "coordinates":
                    [[[75, %1$d], [76, %1$d], [76, %2$d], [75, %2$d], [75, %1$d]]]}},
                  {"type": "Feature", "properties": {"name": "乙县"}, "geometry": {"type": "Polygon", "coordinates":
                    [[[76, %1$d], [77, %1$d], [77, %2$d], [76, %2$d], [76, %1$d]]]}}
                ]}
                """.formatted(south, south + 1),
                        "prefectures.csv",
                        csv("name,counties", "西州,甲县;乙县")));
    }

    /** Territories built from the areas; {@code rows} as {@code team,areas}. */
    void writeTerritories(String... rows) {
        write("territory", """
                crs: OGC:CRS84
                geometry: MultiPolygon
                files:
                  - path: territories.csv
                    sha256: sha256(territories.csv)
                    format: csv
                    records: %d
                    geometry: {union_of: area, key: name, property: areas}
                id_field: team
                fields:
                  - {name: team, type: text, title: {zh: 地质队, en: Team}, required: true}
                """.formatted(rows.length), Map.of("territories.csv", csv("team,areas", rows)));
    }

    private static String csv(String header, String... rows) {
        return header + "\n" + String.join("\n", rows) + "\n";
    }
}
