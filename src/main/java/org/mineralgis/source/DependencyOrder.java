package org.mineralgis.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldType;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.Schema;

/** Puts datasets behind those whose areas they are built from or held to, and those that their fields are computed from. */
final class DependencyOrder {

    private final SortedMap<String, DatasetFolder.DatasetReading> readings;
    private final Set<String> underWay = new LinkedHashSet<>();
    private final Set<String> done = new LinkedHashSet<>();

    DependencyOrder(Map<String, DatasetFolder.DatasetReading> readings) {
        this.readings = new TreeMap<>(readings);
    }

    List<Dataset> sort() throws DatasetFileException {
        for (String id : readings.keySet()) {
            place(id);
        }
        List<Dataset> sorted = new ArrayList<>();
        done.forEach(id -> sorted.add(reading(id).dataset()));
        return sorted;
    }

    private void place(String id) throws DatasetFileException {
        if (done.contains(id)) {
            return;
        }
        underWay.add(id);
        Dataset dataset = reading(id).dataset();
        for (int index = 0; index < dataset.files().size(); index++) {
            if (dataset.files().get(index).geometry() instanceof GeometrySource.UnionOf union
                    && !union.dataset().equals(id)) {
                follow(reading(id).document(), "/files/" + index + "/geometry", union);
            }
        }
        if (dataset.heldToUnits()) {
            placeUnits(id, dataset.schema().namesUnits());
        }
        if (dataset.schema().computed()) {
            placeFigures(id);
        }
        underWay.remove(id);
        done.add(id);
    }

    /** Size classes are computed from the estimates of deposits and a table. */
    private void placeFigures(String id) throws DatasetFileException {
        for (Map.Entry<String, DatasetFolder.DatasetReading> other : readings.entrySet()) {
            Schema schema = other.getValue().dataset().schema();
            if (!schema.holdsEstimates() && !schema.holdsSizeClasses()) {
                continue;
            }
            if (underWay.contains(other.getKey())) {
                throw reading(id)
                        .document()
                        .fault(
                                "/fields",
                                "fields are computed from " + other.getKey()
                                        + ", which itself is built from this dataset");
            }
            place(other.getKey());
        }
    }

    /**
     * A record that names a county is held to the outlines of all counties.
     *
     * @param needed whether it is a fault when these are built from this dataset
     */
    private void placeUnits(String id, boolean needed) throws DatasetFileException {
        for (Map.Entry<String, DatasetFolder.DatasetReading> other : readings.entrySet()) {
            String units = other.getKey();
            if (!other.getValue().dataset().schema().holdsUnits()) {
                continue;
            }
            if (underWay.contains(units) && !needed) {
                continue;
            }
            if (underWay.contains(units)) {
                throw reading(id)
                        .document()
                        .fault(
                                "/fields",
                                "fields have the role county or prefecture, but " + units
                                        + ", which holds the areas of units, is built from this dataset");
            }
            place(units);
        }
    }

    private void follow(YamlDocument document, String place, GeometrySource.UnionOf union) throws DatasetFileException {
        String wanted = union.dataset();
        if (!readings.containsKey(wanted)) {
            throw document.fault(
                    place + "/union_of",
                    "union_of is \"" + wanted + "\"; expected one of " + String.join(", ", readings.keySet()));
        }
        if (underWay.contains(wanted)) {
            throw document.fault(
                    place + "/union_of",
                    "union_of is \"" + wanted + "\", which itself needs this dataset: " + String.join(" → ", underWay)
                            + " → " + wanted);
        }
        requireAreas(document, place, union);
        place(wanted);
    }

    private void requireAreas(YamlDocument document, String place, GeometrySource.UnionOf union)
            throws DatasetFileException {
        Dataset areas = reading(union.dataset()).dataset();
        if (areas.schema().geometryType() != GeometryType.MULTI_POLYGON) {
            throw document.fault(
                    place + "/union_of", "union_of is \"" + areas.id() + "\"; expected a dataset of MultiPolygon");
        }
        Optional<Field> key = areas.schema().findField(union.key());
        if (key.isEmpty() || (key.get().type() != FieldType.TEXT && key.get().type() != FieldType.INTEGER)) {
            throw document.fault(
                    place + "/key",
                    "key is \"" + union.key() + "\"; expected a field of " + areas.id() + " of type text or integer");
        }
    }

    private DatasetFolder.DatasetReading reading(String id) {
        DatasetFolder.DatasetReading reading = readings.get(id);
        if (reading == null) {
            throw new IllegalStateException("dataset " + id + " was not read");
        }
        return reading;
    }
}
