package org.mineralgis.store;

/**
 * One geometry of a record as a tile draws it.
 *
 * @param dataset which of the datasets that were asked for, from 0
 * @param label whether it is the point of the record's label
 * @param gridZoom level of the grid on which its vertices lie, see {@link org.mineralgis.model.ZoomBand}
 * @param rank what stays when there is too much, larger first
 * @param count how many records it stands for at the tile's zoom, itself included
 * @param wkb Web Mercator (EPSG:3857), metres, easting first, little-endian WKB of two dimensions
 * @param properties as in {@link org.mineralgis.model.DrawnShape#properties()}
 */
public record ShapeRow(int dataset, boolean label, int gridZoom, long rank, int count, byte[] wkb, byte[] properties) {

    /** The same for another number of its dataset. */
    public ShapeRow of(int otherDataset) {
        return new ShapeRow(otherDataset, label, gridZoom, rank, count, wkb, properties);
    }
}
