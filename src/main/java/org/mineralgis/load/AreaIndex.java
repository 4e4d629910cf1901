package org.mineralgis.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.mineralgis.check.AdminUnit;
import org.mineralgis.check.AreaLookup;
import org.mineralgis.check.KnownArea;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.SourceFile;

/**
 * The areas that other records are built from, in WGS 84, as they came out of the checks. It only keeps the fields and
 * datasets that somebody refers to.
 */
final class AreaIndex implements AreaLookup {

    /** The field of a dataset that names its areas. */
    private record Key(String dataset, String field) {}

    private final Map<Key, Map<String, List<KnownArea>>> areas = new HashMap<>();
    private final List<AdminUnit> units = new ArrayList<>();
    private boolean unitsNeeded;

    /** An index for all that {@code datasets} are built from or held to. */
    AreaIndex(List<Dataset> datasets) {
        for (Dataset dataset : datasets) {
            unitsNeeded |= dataset.heldToUnits();
            for (SourceFile file : dataset.files()) {
                if (file.geometry() instanceof GeometrySource.UnionOf union) {
                    areas.put(new Key(union.dataset(), union.key()), new HashMap<>());
                }
            }
        }
    }

    /** An index of the areas of units, whether or not {@code datasets} are held to them. */
    static AreaIndex ofUnits(List<Dataset> datasets) {
        AreaIndex index = new AreaIndex(datasets);
        index.unitsNeeded = true;
        return index;
    }

    /**
     * Ids of those of {@code all}, in dependency order, that areas of {@code dataset} come from, that its
     * records are held to, or that its fields are computed from.
     */
    static SortedSet<String> origins(Dataset dataset, List<Dataset> all) {
        SortedSet<String> origins = new TreeSet<>();
        if (dataset.heldToUnits()) {
            // Units that are built from this dataset come after it.
            all.stream()
                    .takeWhile(other -> !other.id().equals(dataset.id()))
                    .filter(other -> other.schema().holdsUnits())
                    .map(Dataset::id)
                    .forEach(origins::add);
        }
        if (dataset.schema().computed()) {
            all.stream()
                    .filter(other ->
                            other.schema().holdsEstimates() || other.schema().holdsSizeClasses())
                    .map(Dataset::id)
                    .forEach(origins::add);
        }
        for (SourceFile file : dataset.files()) {
            if (file.geometry() instanceof GeometrySource.UnionOf union
                    && !union.dataset().equals(dataset.id())) {
                origins.add(union.dataset());
            }
        }
        return origins;
    }

    /** {@code wanted} and all that these are built from, near and far. */
    static Set<String> withOrigins(List<Dataset> inDependencyOrder, Set<String> wanted) {
        Set<String> needed = new TreeSet<>(wanted);
        for (int index = inDependencyOrder.size() - 1; index >= 0; index--) {
            Dataset dataset = inDependencyOrder.get(index);
            if (needed.contains(dataset.id())) {
                needed.addAll(origins(dataset, inDependencyOrder));
            }
        }
        return needed;
    }

    /** Remembers the area of a checked record, if somebody may ask for it. */
    void add(Dataset dataset, Feature feature) {
        if (feature.geometry() == null) {
            return;
        }
        addUnit(dataset, feature, feature.geometry());
        areas.forEach((key, byName) -> {
            int place = key.dataset().equals(dataset.id()) ? dataset.schema().indexOf(key.field()) : -1;
            Object name = place < 0 ? null : feature.values().get(place);
            if (name != null) {
                byName.computeIfAbsent(name.toString().strip(), any -> new ArrayList<>())
                        .add(new KnownArea(feature.geometry(), feature.lineage().datumAccuracyMeters()));
            }
        });
    }

    private void addUnit(Dataset dataset, Feature feature, Geometry area) {
        if (unitsNeeded && dataset.schema().holdsUnits()) {
            units.add(new AdminUnit(
                    text(dataset, feature, FieldRole.UNIT_CODE),
                    text(dataset, feature, FieldRole.UNIT_NAME),
                    text(dataset, feature, FieldRole.UNIT_PARENT),
                    area));
        }
    }

    /** The value of the field of this role; empty when there is none. */
    private static String text(Dataset dataset, Feature feature, FieldRole role) {
        String field = dataset.schema().roles().get(role);
        Object value =
                field == null ? null : feature.values().get(dataset.schema().indexOf(field));
        return value == null ? "" : value.toString().strip();
    }

    @Override
    public List<AdminUnit> listUnits() {
        return Collections.unmodifiableList(units);
    }

    /** The area of this name; several records of one name are one area. */
    @Override
    public Optional<KnownArea> find(String dataset, String keyField, String key) {
        List<KnownArea> parts =
                areas.getOrDefault(new Key(dataset, keyField), Map.of()).getOrDefault(key, List.of());
        return parts.isEmpty() ? Optional.empty() : Optional.of(union(parts));
    }

    private static KnownArea union(List<KnownArea> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Geometry joined =
                UnaryUnionOp.union(parts.stream().map(KnownArea::geometry).toList());
        Double worst = parts.stream()
                .map(KnownArea::accuracyMeters)
                .filter(Objects::nonNull)
                .max(Double::compare)
                .orElse(null);
        return new KnownArea(joined, worst);
    }
}
