package org.mineralgis.check;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.model.Dataset;

/**
 * The administrative units that records are compared with. They are there once the datasets before this one were read, so
 * they are looked up when they are first needed. A dataset that holds the units itself is compared with none.
 */
final class KnownUnits {

    private final AreaLookup areas;
    private final boolean own;
    private UnitIndex index = new UnitIndex(List.of());
    private int size;

    KnownUnits(Dataset dataset, AreaLookup areas) {
        this.areas = areas;
        this.own = dataset.schema().holdsUnits();
    }

    UnitIndex index() {
        if (!own) {
            List<AdminUnit> units = areas.listUnits();
            if (units.size() != size) {
                index = new UnitIndex(units);
                size = units.size();
            }
        }
        return index;
    }

    /** The name of the county that {@code place} (WGS 84) lies in; empty where none is known. */
    Optional<String> findName(Coordinate place) {
        return index().locate(place).map(AdminUnit::name).filter(name -> !name.isEmpty());
    }
}
