package org.mineralgis.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;

/** The parameter {@code properties}: which properties are sent; id and position are always. */
final class PropertiesParameter {

    /** What every record has beside its fields. */
    private static final List<String> LINEAGE =
            List.of("evidence", "original_crs", "datum_steps", "datum_accuracy_m", "original_coordinates");

    private PropertiesParameter() {}

    /** The names of all properties of the records of a dataset. */
    static Set<String> returnables(Dataset dataset) {
        Set<String> names = new LinkedHashSet<>();
        dataset.schema().fields().stream().map(Field::name).forEach(names::add);
        names.addAll(LINEAGE);
        return names;
    }

    /**
     * Reads names parted by commas; an empty text is none of them.
     *
     * @throws Problem for a name that is no property
     */
    static Set<String> parse(Dataset dataset, String text) {
        if (text.isEmpty()) {
            return Set.of();
        }
        Set<String> known = returnables(dataset);
        List<String> wanted = new ArrayList<>();
        for (String name : text.split(",", -1)) {
            if (!known.contains(name.strip())) {
                throw Problem.invalidParameter("properties", text, Texts.KNOWN_PROPERTY, known);
            }
            wanted.add(name.strip());
        }
        return Set.copyOf(wanted);
    }
}
