package org.mineralgis.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.ZoomRange;
import org.mineralgis.store.Database;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.store.ShapeRow;
import org.mineralgis.tile.ShapeRows;

/** Fetches what a picture shows. */
final class PictureFeatures {

    /** As in tiles: the largest rank first, and of equal ones the smaller id. */
    private static final Comparator<PictureFeature> BY_RANK =
            Comparator.comparingLong(PictureFeature::rank).reversed().thenComparing(PictureFeature::fid);

    private final ShapeRows rows;

    PictureFeatures(Database database) {
        this.rows = new ShapeRows(database);
    }

    /** Of each dataset by its id, the largest rank first. */
    Map<String, List<PictureFeature>> of(PictureView view, List<SelectedDataset> datasets, BooleanSupplier gone) {
        List<SelectedDataset> there = datasets.stream()
                .filter(selected ->
                        drawnAt(selected.loaded().dataset(), view.ground().zoom()))
                .toList();
        Map<String, List<PictureFeature>> features = new HashMap<>();
        if (there.isEmpty()) {
            return features;
        }
        List<ValueBytes> values = there.stream()
                .map(selected -> new ValueBytes(selected.loaded().dataset()))
                .toList();
        List<List<PictureFeature>> found = there.stream()
                .<List<PictureFeature>>map(one -> new ArrayList<>())
                .toList();
        rows.forEach(there, view.ground(), row -> found.get(row.dataset()).add(feature(row, values, view)), gone);
        for (int index = 0; index < there.size(); index++) {
            found.get(index).sort(BY_RANK);
            features.put(there.get(index).loaded().dataset().id(), found.get(index));
        }
        return features;
    }

    private static PictureFeature feature(ShapeRow row, List<ValueBytes> values, PictureView view) {
        return new PictureFeature(
                row.label(),
                row.rank(),
                values.get(row.dataset()).read(row.properties()),
                PixelShape.of(row.wkb(), view.frame()));
    }

    /** Beyond its last level a dataset is drawn with the detail of that level. */
    private static boolean drawnAt(Dataset dataset, int zoom) {
        @Nullable ZoomRange range = dataset.portrayal().zoom();
        return dataset.portrayal().mapped() && range != null && range.min() <= zoom;
    }
}
