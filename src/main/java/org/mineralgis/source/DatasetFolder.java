package org.mineralgis.source;

import java.io.IOException;
import java.nio.file.Path;
import org.mineralgis.model.Dataset;

/** One folder of {@code gis-data/}: a {@code dataset.yaml} and the files that it describes. */
public final class DatasetFolder {

    static final String DESCRIPTION = "dataset.yaml";

    private DatasetFolder() {}

    /**
     * The dataset that {@code folder} holds. Its files are there, inside the folder, and
     * by their first bytes of the declared format; their records are not read.
     *
     * @throws DatasetFileException if {@code dataset.yaml} departs from its schema or contradicts itself or the folder,
     *     with the line
     */
    public static Dataset read(Path folder) throws DatasetFileException, IOException {
        return readDocument(folder).dataset();
    }

    static DatasetReading readDocument(Path folder) throws DatasetFileException, IOException {
        YamlDocument document = YamlFile.read(folder.resolve(DESCRIPTION));
        YamlSchema.DATASET.validate(document);
        refuseReversedZoom(document);
        Dataset dataset = DatasetDocument.dataset(document.tree());
        new DatasetReferences(document, dataset).check();
        new DatumRules(document, dataset).check();
        new FieldRules(document, dataset).check();
        new RoleRules(document, dataset).check();
        FolderFiles.check(document, dataset, folder);
        return new DatasetReading(document, dataset);
    }

    /** Before the dataset is made, because {@link org.mineralgis.model.ZoomRange} cannot hold it. */
    private static void refuseReversedZoom(YamlDocument document) throws DatasetFileException {
        int min = document.tree().at("/zoom/min").asInt();
        int max = document.tree().at("/zoom/max").asInt();
        if (min > max) {
            throw document.fault("/zoom/min", "zoom.min is " + min + "; expected at most zoom.max, which is " + max);
        }
    }

    /**
     * A dataset and the document it was read from.
     *
     * @param document for the lines of later findings
     * @param dataset the content
     */
    record DatasetReading(YamlDocument document, Dataset dataset) {}
}
