package org.mineralgis.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.SourceFile;
import org.mineralgis.source.DatasetFolder;
import org.mineralgis.source.RecordReader;

/** The counties and prefectures of {@code gis-data/admin_area}, as a load has them. */
final class ShippedUnits implements AreaLookup {

    private static final Path FOLDER = Path.of("gis-data", "admin_area");

    private final List<AdminUnit> units = new ArrayList<>();
    private final Map<String, KnownArea> areas = new HashMap<>();

    static ShippedUnits read() throws Exception {
        ShippedUnits shipped = new ShippedUnits();
        Dataset dataset = DatasetFolder.read(FOLDER);
        DatasetCheck check = new DatasetCheck(dataset, finding -> {}, shipped);
        for (SourceFile file : dataset.files()) {
            RecordReader.of(file.format()).read(FOLDER.resolve(file.path()), file, record -> check.check(record)
                    .ifPresent(feature -> shipped.add(dataset, feature)));
        }
        return shipped;
    }

    private void add(Dataset dataset, Feature feature) {
        Object name = feature.values().get(dataset.schema().indexOf("name_zh"));
        Object parent = feature.values().get(dataset.schema().indexOf("parent_adcode"));
        units.add(new AdminUnit(
                feature.id(),
                String.valueOf(name),
                String.valueOf(parent),
                Objects.requireNonNull(feature.geometry())));
        areas.put(feature.id(), new KnownArea(feature.geometry(), null));
    }

    @Override
    public Optional<KnownArea> find(String dataset, String keyField, String key) {
        return Optional.ofNullable(areas.get(key));
    }

    @Override
    public List<AdminUnit> listUnits() {
        return units;
    }
}
