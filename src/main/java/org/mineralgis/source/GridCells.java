package org.mineralgis.source;

import java.awt.geom.Point2D;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.geotools.api.metadata.spatial.PixelOrientation;
import org.geotools.api.referencing.operation.MathTransform2D;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.coverage.util.CoverageUtilities;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.GeometryFactory;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceRecord;

/** Walks the cells of one grid. */
final class GridCells {

    private final GeometryFactory factory = new GeometryFactory();
    private final Path file;
    private final SourceFile spec;
    private final RenderedImage image;
    private final MathTransform2D toGround;
    private final @Nullable Double noData;

    GridCells(Path file, SourceFile spec, GridCoverage2D grid) {
        this.file = file;
        this.spec = spec;
        this.image = grid.getRenderedImage();
        this.toGround = grid.getGridGeometry().getGridToCRS2D(PixelOrientation.CENTER);
        this.noData = noData(grid);
    }

    private static @Nullable Double noData(GridCoverage2D grid) {
        var declared = CoverageUtilities.getNoDataProperty(grid);
        return declared == null ? null : (Double) declared.getAsSingleValue();
    }

    void each(RecordConsumer consumer) throws SourceException {
        Raster cells = image.getData();
        for (int row = 0; row < image.getHeight(); row++) {
            for (int column = 0; column < image.getWidth(); column++) {
                consumer.accept(cell(cells, column, row));
            }
        }
    }

    private SourceRecord cell(Raster cells, int column, int row) throws SourceException {
        int x = image.getMinX() + column;
        int y = image.getMinY() + row;
        Map<String, @Nullable String> attributes = new LinkedHashMap<>();
        attributes.put("column", Integer.toString(column));
        attributes.put("row", Integer.toString(row));
        attributes.put("value", value(cells, x, y));
        Point2D centre = centre(x, y);
        return new SourceRecord(
                spec.path(),
                row * image.getWidth() + column + 1,
                attributes,
                factory.createPoint(new CoordinateXY(centre.getX(), centre.getY())));
    }

    private @Nullable String value(Raster cells, int x, int y) {
        double value = cells.getSampleDouble(x, y, 0);
        if (Double.isNaN(value) || (noData != null && value == noData)) {
            return null;
        }
        int type = cells.getSampleModel().getDataType();
        if (type == DataBuffer.TYPE_FLOAT) {
            return Float.toString((float) value);
        }
        return type == DataBuffer.TYPE_DOUBLE ? Double.toString(value) : Long.toString((long) value);
    }

    private Point2D centre(int x, int y) throws SourceException {
        try {
            return toGround.transform(new Point2D.Double(x, y), null);
        } catch (TransformException impossible) {
            throw new SourceException(file, "cell " + x + ", " + y, "has no place on the ground", impossible);
        }
    }
}
