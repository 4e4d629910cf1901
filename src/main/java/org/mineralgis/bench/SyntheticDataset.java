package org.mineralgis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.mineralgis.source.FileHash;

/** The folder of a synthetic dataset: one file, and the {@code dataset.yaml} that describes it. */
final class SyntheticDataset {

    private static final String HEAD = """
            id: %1$s
            title: {zh: 合成数据 %1$s, en: Synthetic data %1$s}
            description: {zh: 由种子生成，仅用于测量, en: Made from a seed; for measurements only.}
            licence: {spdx: CC0-1.0, title: CC0 1.0}
            attribution: mineral-gis bench
            origin: {project: mineral-gis bench, version: "1", date: "2026-01-01"}
            evidence: published
            crs: %2$s
            geometry: %3$s
            files:
              - path: %4$s
                sha256: %5$s
                format: %6$s
                records: %7$d
                geometry: %8$s
            """;

    private static final String ON_THE_MAP = """
            style: %s
            zoom: {min: 0, max: 14}
            tiles: {fields: [%s]}
            """;

    private static final String DEGREES = "EPSG:4326";

    private SyntheticDataset() {}

    /**
     * What a file holds, in the words of {@code dataset.yaml}.
     *
     * @param crs of its positions
     * @param geometryType of its records
     * @param format of the file
     * @param geometry where in it positions stand
     */
    record Form(String crs, String geometryType, String format, String geometry) {

        /** Degrees, or no positions at all. */
        Form(String geometryType, String format, String geometry) {
            this(DEGREES, geometryType, format, geometry);
        }
    }

    /** The file of a dataset within a folder like {@code gis-data/}, whose own folder is made if need be. */
    static Path file(Path gisData, String dataset, String name) throws IOException {
        return Files.createDirectories(gisData.resolve(dataset)).resolve(name);
    }

    /**
     * Describes a file that is written.
     *
     * @param rest what follows that of the file: its other parts, the field of ids, fields, {@link #portrayal}
     */
    static void describe(Path file, Form form, long records, String... rest) throws IOException {
        String head = HEAD.formatted(
                id(file),
                form.crs,
                form.geometryType,
                file.getFileName(),
                FileHash.sha256(file),
                form.format,
                records,
                form.geometry);
        Files.writeString(file.resolveSibling("dataset.yaml"), head + String.join("", rest));
    }

    private static String id(Path file) {
        return file.getParent().getFileName().toString();
    }

    /** What puts the dataset of a file on the map; the names of the fields in tiles parted by commas. */
    static String portrayal(Path file, String fields) {
        return ON_THE_MAP.formatted(id(file), fields);
    }

    /** A term of a vocabulary. */
    static String term(String value, String zh, String en) {
        return "{value: \"%s\", title: {zh: %s, en: %s}}".formatted(value, zh, en);
    }

    /** Words as terms of a vocabulary. */
    static String terms(String[] words) {
        return Arrays.stream(words).map(word -> term(word, word, word)).collect(Collectors.joining(", "));
    }
}
