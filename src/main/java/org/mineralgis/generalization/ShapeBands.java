package org.mineralgis.generalization;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.mineralgis.model.DrawnShape;
import org.mineralgis.model.SmallShapes;
import org.mineralgis.model.ZoomBand;
import org.mineralgis.model.ZoomRange;

/**
 * Lines and areas of a dataset in every band, from full detail to the coarsest, each simplified from the one before. Records are
 * worked on in groups of neighbours, so that memory does not grow with the dataset.
 */
final class ShapeBands implements AutoCloseable {

    /** Pixels along a tile, of those screens that draw it largest. */
    private static final double PIXELS = 512;

    /** Vertices that are simplified together. */
    private static final int GROUP_VERTICES = 200_000;

    private final List<ZoomBand> bands;
    private final WorldGrid grid;
    private final SmallShapes small;
    private final PointThinning points;
    private final Simplification simplification;
    private final SortedRecords records = new SortedRecords();
    private long vertices;

    /**
     * Bands without records.
     *
     * @param points takes what stands for shapes that are too small
     */
    ShapeBands(ZoomRange drawn, SmallShapes small, Simplification simplification, PointThinning points) {
        this.bands = ZoomBand.of(drawn);
        this.grid = new WorldGrid(detailed());
        this.small = small;
        this.simplification = simplification;
        this.points = points;
    }

    private ZoomBand detailed() {
        return bands.get(bands.size() - 1);
    }

    void add(DrawnRecord record) throws IOException {
        Envelope extent = record.geometry().getEnvelopeInternal();
        double east = (extent.getMinX() + extent.getMaxX()) / 2 / grid.cells();
        double north = (extent.getMinY() + extent.getMaxY()) / 2 / grid.cells();
        records.add(MortonOrder.number(east, north), record.encode());
        vertices += record.geometry().getNumPoints();
    }

    /** Hands over the shapes of all bands, and what stands for the small ones to the points. */
    void drawTo(ShapeConsumer consumer) throws IOException {
        RecordFile finer = new RecordFile();
        try {
            records.forEach((key, bytes) -> {
                finer.add(key, bytes, 0, bytes.length);
                draw(DrawnRecord.decode(bytes), detailed(), consumer);
            });
            RecordFile last = finer;
            for (int band = bands.size() - 2; band >= 0; band--) {
                RecordFile coarser = new RecordFile();
                long left = simplify(last, coarser, bands.get(band), consumer);
                if (last != finer) {
                    last.close();
                }
                last = coarser;
                vertices = left;
            }
            if (last != finer) {
                last.close();
            }
        } finally {
            finer.close();
        }
    }

    /** From one file into the next; returns the vertices that are left. */
    private long simplify(RecordFile from, RecordFile into, ZoomBand band, ShapeConsumer consumer) throws IOException {
        Group group = new Group(into, band, consumer, vertices <= GROUP_VERTICES);
        from.forEach((key, bytes) -> group.add(key, DrawnRecord.decode(bytes)));
        group.finish();
        return group.left;
    }

    /** Neighbours that are simplified together. */
    private final class Group {

        private final RecordFile into;
        private final ZoomBand band;
        private final ShapeConsumer consumer;
        private final boolean whole;
        private final List<Long> keys = new ArrayList<>();
        private final List<DrawnRecord> members = new ArrayList<>();
        private int size;
        private long left;

        Group(RecordFile into, ZoomBand band, ShapeConsumer consumer, boolean whole) {
            this.into = into;
            this.band = band;
            this.consumer = consumer;
            this.whole = whole;
        }

        void add(long key, DrawnRecord record) throws IOException {
            if (tooSmall(record.geometry(), band)) {
                standIn(record, band);
                return;
            }
            int more = record.geometry().getNumPoints();
            if (size > 0 && size + more > GROUP_VERTICES) {
                finish();
            }
            keys.add(key);
            members.add(record);
            size += more;
        }

        void finish() throws IOException {
            Geometry[] simplified = simplification.of(
                    members.stream().map(DrawnRecord::geometry).toArray(Geometry[]::new), pixel(band) / 2, whole);
            for (int index = 0; index < simplified.length; index++) {
                DrawnRecord record = members.get(index).withGeometry(simplified[index]);
                byte[] bytes = record.encode();
                into.add(keys.get(index), bytes, 0, bytes.length);
                left += simplified[index].getNumPoints();
                draw(record, band, consumer);
            }
            keys.clear();
            members.clear();
            size = 0;
        }
    }

    /** A pixel at the band's last level, in cells of the detailed grid. */
    private double pixel(ZoomBand band) {
        return grid.cells() / (1L << Math.min(band.max(), band.gridZoom())) / PIXELS;
    }

    private boolean tooSmall(Geometry geometry, ZoomBand band) {
        Envelope extent = geometry.getEnvelopeInternal();
        return Math.max(extent.getWidth(), extent.getHeight()) < pixel(band) / 2;
    }

    private void draw(DrawnRecord record, ZoomBand band, ShapeConsumer consumer) throws IOException {
        double cell = 1L << detailed().gridZoom() - band.gridZoom();
        Geometry rounded = new GridRounding(cell).round(record.geometry());
        if (rounded.isEmpty()) {
            standIn(record, band);
            return;
        }
        consumer.accept(new DrawnShape(
                record.fid(),
                false,
                band,
                record.rank(),
                new GridWkb(new WorldGrid(band)).of(rounded),
                null,
                record.properties()));
    }

    private void standIn(DrawnRecord record, ZoomBand band) throws IOException {
        if (small == SmallShapes.POINT) {
            Point middle = record.geometry().getInteriorPoint();
            points.add(new DrawnPoint(
                    DrawnPoint.Kind.STAND_IN,
                    band.max(),
                    record.rank(),
                    Math.round(middle.getX()),
                    Math.round(middle.getY()),
                    record.fid(),
                    record.properties()));
        }
    }

    @Override
    public void close() {
        records.close();
    }
}
