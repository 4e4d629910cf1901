package org.mineralgis.tile;

import java.util.List;
import java.util.Map;
import org.mineralgis.model.BoundingBox;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.model.TileCoordinate;
import org.mineralgis.query.Selection;
import org.mineralgis.store.SelectedDataset;

/**
 * What a tile was made from: datasets as a release loaded them, which of their records, and the place. Edits are not part of it:
 * where something was edited, tiles are dropped, and elsewhere they stay.
 */
final class TileKey {

    /** A tile shows as much of its neighbours, as a share of its side: its buffer and the cells of points that lie in it. */
    private static final double MARGIN = 4.0 / 64;

    /** Heap that a selection takes for each character of its description, roughly. */
    private static final int BYTES_PER_CHARACTER = 4;

    private record Content(String datasetId, long releaseId, String hash, boolean live, Selection selection) {

        static Content of(SelectedDataset selected) {
            LoadedDataset loaded = selected.loaded();
            return new Content(
                    loaded.dataset().id(),
                    loaded.releaseId(),
                    loaded.contentHash(),
                    loaded.state().live(),
                    selected.selection());
        }
    }

    private final List<Content> contents;
    private final TileCoordinate tile;
    private final int hash;

    private TileKey(List<Content> contents, TileCoordinate tile) {
        this.contents = contents;
        this.tile = tile;
        this.hash = 31 * contents.hashCode() + tile.hashCode();
    }

    static TileKey of(List<SelectedDataset> datasets, TileCoordinate tile) {
        return new TileKey(datasets.stream().map(Content::of).toList(), tile);
    }

    /** Whether the tile shows anything of these places, which are those of datasets by their ids. */
    boolean touches(Map<String, List<BoundingBox>> places) {
        for (Content content : contents) {
            List<BoundingBox> boxes = places.getOrDefault(content.datasetId, List.of());
            if (!boxes.isEmpty() && meets(boxes)) {
                return true;
            }
        }
        return false;
    }

    private boolean meets(List<BoundingBox> boxes) {
        BoundingBox bounds = tile.bounds();
        double width = (bounds.east() - bounds.west()) * MARGIN;
        double height = (bounds.north() - bounds.south()) * MARGIN;
        for (BoundingBox box : boxes) {
            if (box.east() >= bounds.west() - width
                    && box.west() <= bounds.east() + width
                    && box.north() >= bounds.south() - height
                    && box.south() <= bounds.north() + height) {
                return true;
            }
        }
        return false;
    }

    int weight() {
        int weight = 0;
        for (Content content : contents) {
            if (content.selection != Selection.ALL) {
                weight += content.selection.toString().length() * BYTES_PER_CHARACTER;
            }
        }
        return weight;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof TileKey key
                        && hash == key.hash
                        && tile.equals(key.tile)
                        && contents.equals(key.contents);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
