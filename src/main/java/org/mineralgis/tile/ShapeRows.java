package org.mineralgis.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.mineralgis.store.Database;
import org.mineralgis.store.LiveStore;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.store.ShapeRowConsumer;
import org.mineralgis.store.ShapeStore;
import org.mineralgis.store.TileGround;

/** What lies on a stretch of ground, as the load has drawn it or, for datasets being edited, as it is drawn at the request. */
public final class ShapeRows {

    private final ShapeStore store;
    private final LiveShapes live;

    /** Shapes of the datasets in {@code database}. */
    public ShapeRows(Database database) {
        this.store = new ShapeStore(database);
        this.live = new LiveShapes(new LiveStore(database));
    }

    /**
     * Hands over what lies there, in no order: of datasets whose shapes are there by one statement, of the others by one for each.
     *
     * @param datasets all mapped, with positions, and drawn at that zoom
     * @param consumer gets rows that name their dataset by its place in {@code datasets}
     * @param gone whether nobody waits any more
     * @throws org.mineralgis.store.DatabaseException when the database fails
     */
    public void forEach(
            List<SelectedDataset> datasets, TileGround ground, ShapeRowConsumer consumer, BooleanSupplier gone) {
        List<SelectedDataset> kept = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int index = 0; index < datasets.size(); index++) {
            SelectedDataset selected = datasets.get(index);
            if (selected.loaded().state().live()) {
                live.forEach(index, selected, ground, consumer, gone);
            } else {
                kept.add(selected);
                places.add(index);
            }
        }
        if (!kept.isEmpty()) {
            store.forEach(kept, ground, row -> consumer.accept(row.of(places.get(row.dataset()))), gone);
        }
    }
}
