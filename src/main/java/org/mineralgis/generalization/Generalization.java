package org.mineralgis.generalization;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.TileMatrixSet;
import org.mineralgis.model.ZoomBand;
import org.mineralgis.model.ZoomRange;

/**
 * Makes what tiles draw of a mapped dataset. Records come in any order, one by one, and wait in files without names; memory does
 * not grow with them. The same records give the same shapes.
 */
public final class Generalization implements AutoCloseable {

    /** To be raised when the same records give other shapes: then everything is loaded, and drawn, again. */
    public static final int VERSION = 1;

    private final GeometryType geometryType;
    private final WorldGrid grid;
    private final TileValues values;
    private final RecordRank rank;
    private final boolean labelled;
    private final PointThinning points;
    private final @Nullable ShapeBands shapes;

    private Generalization(Dataset dataset, ZoomRange drawn) {
        this.geometryType = dataset.schema().geometryType();
        this.grid = new WorldGrid(ZoomBand.detailed(drawn));
        this.values = new TileValues(dataset);
        this.rank = new RecordRank(dataset);
        this.labelled = dataset.labelled();
        this.points = new PointThinning(drawn);
        this.shapes = geometryType == GeometryType.POINT
                ? null
                : new ShapeBands(
                        drawn,
                        dataset.portrayal().tiles().small(),
                        geometryType == GeometryType.MULTI_POLYGON ? Simplification.COVERAGE : Simplification.LINES,
                        points);
    }

    /**
     * Begins with a dataset.
     *
     * @param dataset with positions and on the map
     * @throws java.io.UncheckedIOException when the folder for temporary files cannot be written to
     */
    public static Generalization open(Dataset dataset) {
        return new Generalization(
                dataset, Objects.requireNonNull(dataset.portrayal().zoom(), "a mapped dataset"));
    }

    /**
     * Adds a record; one without position is not drawn, and neither is what lies beyond 85.05 degrees of latitude.
     *
     * @throws IOException when the temporary files cannot be written
     */
    public void add(Feature feature) throws IOException {
        if (feature.geometry() == null) {
            return;
        }
        Geometry projected = grid.project(feature.geometry());
        if (projected.isEmpty()) {
            return;
        }
        byte[] properties = values.of(feature);
        if (shapes == null) {
            points.add(
                    point(DrawnPoint.Kind.RECORD, rank.of(feature, null), (Point) projected, feature.id(), properties));
            return;
        }
        long rankOfShape = rank.of(feature, projected);
        shapes.add(new DrawnRecord(rankOfShape, feature.id(), properties, projected));
        if (labelled) {
            Point label = largest(projected).getInteriorPoint();
            points.add(point(DrawnPoint.Kind.LABEL, rankOfShape, label, feature.id(), properties));
        }
    }

    private DrawnPoint point(DrawnPoint.Kind kind, long rankOfPoint, Point place, String fid, byte[] properties) {
        Coordinate position = Objects.requireNonNull(place.getCoordinate(), "a point that is not empty");
        return new DrawnPoint(
                kind,
                TileMatrixSet.ZOOM_MAX,
                rankOfPoint,
                grid.node(position.x),
                grid.node(position.y),
                fid,
                properties);
    }

    private static Geometry largest(Geometry areas) {
        Geometry largest = areas.getGeometryN(0);
        for (int part = 1; part < areas.getNumGeometries(); part++) {
            if (areas.getGeometryN(part).getArea() > largest.getArea()) {
                largest = areas.getGeometryN(part);
            }
        }
        return largest;
    }

    /**
     * Hands over all shapes of the records that were added; afterwards only closing is left.
     *
     * @throws IOException when the temporary files cannot be read, or what {@code consumer} throws
     */
    public void drawTo(ShapeConsumer consumer) throws IOException {
        if (shapes != null) {
            shapes.drawTo(consumer);
        }
        points.drawTo(consumer);
    }

    @Override
    public void close() {
        points.close();
        if (shapes != null) {
            shapes.close();
        }
    }
}
