package org.mineralgis.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mineralgis.check.AdminUnit;
import org.mineralgis.check.AreaLookup;
import org.mineralgis.check.KnownArea;
import org.mineralgis.model.Dataset;
import org.mineralgis.source.DatasetCatalogue;
import org.mineralgis.source.DatasetFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The administrative units of {@code gis-data/}, straight from its files, for checks that have no database. They are read
 * when they are first asked for; where there are none, or they cannot be read, no unit is known. May be used by several
 * threads.
 */
public final class ReferenceUnits implements AreaLookup {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceUnits.class);

    private final Path folder;
    private @Nullable AreaIndex index;

    /** @param gisData the folder that holds one folder per dataset; it need not be there */
    public ReferenceUnits(Path gisData) {
        this.folder = gisData;
    }

    @Override
    public List<AdminUnit> listUnits() {
        return index().listUnits();
    }

    @Override
    public Optional<KnownArea> find(String dataset, String keyField, String key) {
        return index().find(dataset, keyField, key);
    }

    private synchronized AreaIndex index() {
        AreaIndex made = index;
        if (made == null) {
            made = read();
            index = made;
        }
        return made;
    }

    private AreaIndex read() {
        if (Files.isDirectory(folder)) {
            try {
                return read(DatasetCatalogue.read(folder));
            } catch (DatasetFileException | UnreadableFileException | IOException broken) {
                LOG.warn("The outlines of counties in {} cannot be read: {}", folder, broken.getMessage());
            }
        }
        return AreaIndex.ofUnits(List.of());
    }

    private AreaIndex read(List<Dataset> all) throws UnreadableFileException, IOException {
        Set<String> units = all.stream()
                .filter(dataset -> dataset.schema().holdsUnits())
                .map(Dataset::id)
                .collect(Collectors.toSet());
        Set<String> needed = AreaIndex.withOrigins(all, units);
        List<Dataset> datasets =
                all.stream().filter(dataset -> needed.contains(dataset.id())).toList();
        Origins origins = Origins.ofUnits(datasets);
        for (Dataset dataset : datasets) {
            DatasetContent content = new DatasetContent(dataset, "", List.of(), List.of());
            FindingTally findings = new FindingTally(null, dataset.id());
            new DatasetReading(
                            new GisData(folder, null), content, origins, LoadProgress.silent(), findings, feature -> {})
                    .run();
        }
        return origins.areas();
    }
}
