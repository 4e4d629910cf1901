package org.mineralgis.bench;

import java.io.IOException;
import java.nio.file.Path;

/** The lines of {@link SyntheticLines} as the dataset of faults that distances are measured to, on the map. */
final class SyntheticFaults {

    /** By this id the service knows faults. */
    static final String DATASET = "fault";

    private static final String FIELDS = """
            id_field: id
            fields:
              - {name: id, type: text, title: {zh: 编号, en: id}, required: true}
              - {name: structure_type, property: kind, type: text, title: {zh: 性质, en: kind}, vocabulary: [%s]}
            """;

    private SyntheticFaults() {}

    static void write(Path gisData, long count, long seed) throws IOException {
        Path file = SyntheticDataset.file(gisData, DATASET, "faults.geojsonl");
        SyntheticLines.write(file, count, seed);
        SyntheticDataset.describe(
                file,
                SyntheticLines.FORM,
                count,
                FIELDS.formatted(SyntheticDataset.terms(SyntheticLines.KINDS)),
                SyntheticDataset.portrayal(file, "structure_type"));
    }
}
