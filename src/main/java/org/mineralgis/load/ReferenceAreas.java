package org.mineralgis.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mineralgis.check.AreaLookup;
import org.mineralgis.model.Dataset;
import org.mineralgis.source.DatasetFileException;

/** The administrative units of {@code gis-data/}, for files that are checked without being part of it. */
public final class ReferenceAreas {

    private ReferenceAreas() {}

    /**
     * Reads the datasets that declare units, and nothing else.
     *
     * @param folder that holds one folder per dataset
     * @throws DatasetFileException when a {@code dataset.yaml} is broken
     * @throws LoadRefusedException when there is no dataset, or its files are not what they are declared to be
     * @throws IOException when files cannot be read at all
     */
    public static AreaLookup read(Path folder) throws DatasetFileException, LoadRefusedException, IOException {
        GisData gisData = new GisData(folder);
        List<Dataset> datasets =
                gisData.read().stream().map(DatasetContent::dataset).toList();
        AreaIndex areas = new AreaIndex(datasets);
        for (Dataset dataset : datasets) {
            if (dataset.schema().holdsUnits()) {
                read(gisData, dataset, areas);
            }
        }
        return areas;
    }

    private static void read(GisData gisData, Dataset dataset, AreaIndex areas)
            throws LoadRefusedException, IOException {
        try {
            new DatasetReading(gisData, dataset, areas, LoadProgress.silent(), feature -> {}).run();
        } catch (UnreadableFileException e) {
            throw new LoadRefusedException(e.finding().message().en());
        }
    }
}
