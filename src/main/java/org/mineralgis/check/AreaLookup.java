package org.mineralgis.check;

import java.util.List;
import java.util.Optional;

/** Finds the areas that records are built from, such as a county by its code. */
@FunctionalInterface
public interface AreaLookup {

    /**
     * The area in WGS 84, longitude first, as it came out of the checks.
     *
     * @param dataset id of the dataset that holds it; may be the dataset under check, whose accepted records count
     * @param keyField the field of that dataset that names an area
     * @param key the name, without blanks around it
     */
    Optional<KnownArea> find(String dataset, String keyField, String key);

    /** All administrative units of the datasets that declare the role {@code unit_code}; empty where none is known. */
    default List<AdminUnit> listUnits() {
        return List.of();
    }
}
