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
    private final int groupVertices;
    private long vertices;

    /**
     * Bands without records.
     *
     * @param points takes what stands for shapes that are too small
     */
    ShapeBands(ZoomRange drawn, SmallShapes small, Simplification simplification, PointThinning points) {
        this(drawn, small, simplification, points, GROUP_VERTICES);
    }

    /** Bands with groups of another size. */
    ShapeBands(
            ZoomRange drawn,
            SmallShapes small,
            Simplification simplification,
            PointThinning points,
            int groupVertices) {
        this.groupVertices = groupVertices;
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
            Group detail = new Group(finer, detailed(), consumer);
            records.forEach(detail::add);
            detail.finish();
            for (int band = bands.size() - 2; band >= 0; band--) {
                RecordFile coarser = new RecordFile();
                RecordFile from = finer;
                finer = coarser;
                try (from) {
                    Group group = new Group(coarser, bands.get(band), consumer);
                    from.forEach(group::add);
                    group.finish();
                }
            }
        } finally {
            finer.close();
        }
    }

    /** Neighbours that are simplified and rounded together, as many as fit. */
    private final class Group {

        private final RecordFile into;
        private final ZoomBand band;
        private final ShapeConsumer consumer;
        private final GridRounding rounding;
        private final GridWkb wkb;
        private final boolean whole = vertices <= groupVertices;
        private final List<Long> keys = new ArrayList<>();
        private final List<DrawnRecord> members = new ArrayList<>();
        private int size;
        private long left;

        Group(RecordFile into, ZoomBand band, ShapeConsumer consumer) {
            this.into = into;
            this.band = band;
            this.consumer = consumer;
            this.rounding = new GridRounding(1L << detailed().gridZoom() - band.gridZoom());
            this.wkb = new GridWkb(new WorldGrid(band));
        }

        void add(long key, byte[] bytes) throws IOException {
            DrawnRecord record = DrawnRecord.decode(bytes);
            if (!band.equals(detailed()) && tooSmall(record.geometry(), band)) {
                standIn(record, band);
                return;
            }
            int more = record.geometry().getNumPoints();
            if (size > 0 && size + more > groupVertices) {
                draw();
            }
            keys.add(key);
            members.add(record);
            size += more;
        }

        void finish() throws IOException {
            draw();
            vertices = left;
        }

        private void draw() throws IOException {
            List<Geometry> geometries =
                    members.stream().map(DrawnRecord::geometry).toList();
            if (!band.equals(detailed())) {
                geometries = simplification.of(geometries, pixel(band) / 2, whole);
            }
            List<Geometry> rounded = rounding.round(geometries);
            for (int index = 0; index < geometries.size(); index++) {
                draw(keys.get(index), members.get(index), geometries.get(index), rounded.get(index));
            }
            keys.clear();
            members.clear();
            size = 0;
        }

        /** What has collapsed in a band is nothing in the coarser ones either. */
        private void draw(long key, DrawnRecord record, Geometry simplified, Geometry rounded) throws IOException {
            if (rounded.isEmpty()) {
                standIn(record, band);
                return;
            }
            byte[] bytes = record.withGeometry(simplified).encode();
            into.add(key, bytes, 0, bytes.length);
            left += simplified.getNumPoints();
            consumer.accept(new DrawnShape(
                    record.fid(), false, band, record.rank(), wkb.of(rounded), null, record.properties()));
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

    /** At the levels of the last band nothing is dropped. */
    private void standIn(DrawnRecord record, ZoomBand band) throws IOException {
        if (small == SmallShapes.POINT || band.equals(detailed())) {
            Point middle = record.geometry().getInteriorPoint();
            points.add(new DrawnPoint(
                    DrawnPoint.Kind.STAND_IN,
                    band.max(),
                    record.rank(),
                    grid.node(middle.getX()),
                    grid.node(middle.getY()),
                    record.fid(),
                    record.properties()));
        }
    }

    @Override
    public void close() {
        records.close();
    }
}
