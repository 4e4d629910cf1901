package org.mineralgis.tile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.mineralgis.generalization.Generalization;
import org.mineralgis.model.DrawnShape;
import org.mineralgis.model.Feature;
import org.mineralgis.store.LiveStore;
import org.mineralgis.store.SelectedDataset;
import org.mineralgis.store.ShapeRow;
import org.mineralgis.store.ShapeRowConsumer;
import org.mineralgis.store.TileGround;

/** Draws records at the request, for as long as the shapes of their dataset are being made anew. */
final class LiveShapes {

    /** Each takes some 30 MB of memory. */
    private static final int AT_ONCE = 2;

    private final LiveStore store;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    LiveShapes(LiveStore store) {
        this.store = store;
    }

    /**
     * Hands over what lies on the ground of a tile.
     *
     * @param index what the rows name the dataset by
     * @throws org.mineralgis.store.DatabaseException when the database fails
     */
    void forEach(
            int index, SelectedDataset selected, TileGround ground, ShapeRowConsumer consumer, BooleanSupplier gone) {
        places.acquireUninterruptibly();
        try (Generalization generalization =
                Generalization.open(selected.loaded().dataset())) {
            Map<String, Integer> counts = new HashMap<>();
            store.forEach(selected, ground, (feature, count) -> add(feature, count, generalization, counts), gone);
            generalization.drawTo(shape -> {
                if (shape.band().contains(ground.zoom())) {
                    consumer.accept(row(index, shape, counts.getOrDefault(shape.fid(), 1)));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private static void add(Feature feature, int count, Generalization generalization, Map<String, Integer> counts) {
        if (count > 1) {
            counts.put(feature.id(), count);
        }
        try {
            generalization.add(feature);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ShapeRow row(int index, DrawnShape shape, int count) {
        return new ShapeRow(
                index,
                shape.label(),
                shape.band().gridZoom(),
                shape.rank(),
                shape.label() ? 1 : count,
                shape.wkb(),
                shape.properties());
    }
}
