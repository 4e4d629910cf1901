package org.mineralgis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mineralgis.source.FileHash;

/** The lines of {@link SyntheticLines} as the dataset of faults that distances are measured to, on the map. */
final class SyntheticFaults {

    /** By this id the service knows faults. */
    static final String DATASET = "fault";

    private static final String DESCRIPTION = """
            id: %1$s
            title: {zh: 合成断层, en: Synthetic faults}
            description: {zh: 由种子生成，仅用于测量, en: Made from a seed; for measurements only.}
            licence: {spdx: CC0-1.0, title: CC0 1.0}
            attribution: mineral-gis bench
            origin: {project: mineral-gis bench, version: "1", date: "2026-01-01"}
            evidence: published
            crs: EPSG:4326
            geometry: MultiLineString
            files:
              - {path: faults.geojsonl, sha256: %2$s, format: geojsonseq, records: %3$d, geometry: in_file}
            id_field: id
            fields:
              - {name: id, type: text, title: {zh: 编号, en: id}, required: true}
              - {name: structure_type, property: kind, type: text, title: {zh: 性质, en: kind}, vocabulary: [%4$s]}
            """;

    private SyntheticFaults() {}

    static void write(Path gisData, long count, long seed) throws IOException {
        Path file = Files.createDirectories(gisData.resolve(DATASET)).resolve("faults.geojsonl");
        SyntheticLines.write(file, count, seed);
        String description =
                DESCRIPTION.formatted(DATASET, FileHash.sha256(file), count, SyntheticData.terms(SyntheticLines.KINDS));
        String portrayal = SyntheticMap.portrayal(DATASET, "structure_type");
        Files.writeString(file.resolveSibling("dataset.yaml"), description + portrayal);
    }
}
