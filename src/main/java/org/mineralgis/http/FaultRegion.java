package org.mineralgis.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.mineralgis.analysis.RegionGrid;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.store.LineDistanceStore;

/**
 * How far the places of the region lie from faults. It is the same for all datasets, so that it is kept for as long as neither faults
 * nor areas change.
 */
final class FaultRegion {

    static final double SPACING_METERS = 5000;
    private static final int KEPT_MAX = 16;

    private final LineDistanceStore store;
    private final Cache<Key, Distances> kept =
            Caffeine.newBuilder().maximumSize(KEPT_MAX).build();

    FaultRegion(LineDistanceStore store) {
        this.store = store;
    }

    /** Of what contents it was made. */
    private record Key(ContentKey areas, ContentKey faults, LineDistanceStore.Lines lines) {

        static Key of(LoadedDataset areas, LineDistanceStore.Lines lines) {
            return new Key(ContentKey.of(areas), ContentKey.of(lines.loaded()), lines);
        }
    }

    /**
     * Places that stand for the region, and their distances.
     *
     * @param areas the dataset whose areas are the region
     * @param grid the places
     * @param meters of the places, ascending; none when there is no fault
     * @param kinds how many lines of the dataset of faults have which type
     * @param evidence how many of the faults have which
     */
    record Distances(
            LoadedDataset areas,
            RegionGrid grid,
            double[] meters,
            Map<String, Long> kinds,
            Map<String, Long> evidence) {}

    /** Those of the administrative units that are served; empty when none are. */
    Optional<Distances> of(Catalogue catalogue, LineDistanceStore.Lines lines) {
        return catalogue.datasets().stream()
                .filter(loaded -> loaded.dataset().schema().holdsUnits())
                .findFirst()
                .map(areas -> kept.get(Key.of(areas, lines), key -> measure(areas, lines)));
    }

    private Distances measure(LoadedDataset areas, LineDistanceStore.Lines lines) {
        RegionGrid grid = RegionGrid.of(store.areas(areas), SPACING_METERS);
        double[] meters = store.meters(grid.places(), lines);
        Arrays.sort(meters);
        return new Distances(areas, grid, meters, store.kinds(lines.loaded(), lines.field()), store.evidence(lines));
    }
}
