package org.mineralgis.check;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.model.Dataset;

/**
 * The administrative units that records are compared with. They are there once the datasets before this one were read, so
 * they are looked up when they are first needed, by any thread. A dataset that holds the units itself is compared with none.
 */
final class KnownUnits {

    private final AreaLookup areas;
    private final boolean own;
    private volatile Known known = new Known(0, new UnitIndex(List.of()));

    /** @param size how many units there are */
    private record Known(int size, UnitIndex index) {}

    KnownUnits(Dataset dataset, AreaLookup areas) {
        this.areas = areas;
        this.own = dataset.schema().holdsUnits();
    }

    UnitIndex index() {
        Known current = known;
        if (!own) {
            List<AdminUnit> units = areas.listUnits();
            if (units.size() != current.size()) {
                current = new Known(units.size(), new UnitIndex(units));
                known = current;
            }
        }
        return current.index();
    }

    /** The name of the county that {@code place} (WGS 84) lies in; empty where none is known. */
    Optional<String> findName(Coordinate place) {
        return index().locate(place).map(AdminUnit::name).filter(name -> !name.isEmpty());
    }
}
