package org.mineralgis.source;

import java.io.IOException;
import java.nio.file.Path;
import org.geotools.api.coverage.grid.GridEnvelope;
import org.geotools.api.data.DataSourceException;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.gce.geotiff.GeoTiffReader;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.mineralgis.model.SourceFile;

/**
 * Reads a GeoTIFF grid of one band in WGS 84, cell by cell, row by row from the first (northern) one. A record is a
 * cell: its centre, and the attributes {@code column} and {@code row}, from 0, and {@code value}, which is null in a
 * cell that the file marks as without data.
 */
final class GridReader implements RecordReader {

    private static final long CELLS_MAX = 16_000_000;

    @Override
    public void read(Path file, SourceFile spec, RecordConsumer consumer) throws IOException, SourceException {
        GeoTiffReader reader = open(file);
        try {
            refuseLarge(file, reader.getOriginalGridRange());
            GridCoverage2D grid = reader.read(new GeneralParameterValue[0]);
            try {
                refuseOtherSystem(file, grid);
                new GridCells(file, spec, grid).each(consumer);
            } finally {
                grid.dispose(true);
            }
        } finally {
            reader.dispose();
        }
    }

    private static GeoTiffReader open(Path file) throws SourceException {
        try {
            return new GeoTiffReader(file.toFile());
        } catch (DataSourceException | IllegalArgumentException broken) {
            throw new SourceException(file, "", "not a GeoTIFF: " + broken.getMessage(), broken);
        }
    }

    private static void refuseLarge(Path file, GridEnvelope range) throws SourceException {
        long cells = (long) range.getSpan(0) * range.getSpan(1);
        if (cells > CELLS_MAX) {
            throw new SourceException(file, "", "has " + cells + " cells; expected at most " + CELLS_MAX);
        }
    }

    /** Longitude first is what GeoTools makes of EPSG:4326 in a GeoTIFF; anything else must not pass unnoticed. */
    private static void refuseOtherSystem(Path file, GridCoverage2D grid) throws SourceException {
        if (!CRS.equalsIgnoreMetadata(grid.getCoordinateReferenceSystem2D(), DefaultGeographicCRS.WGS84)) {
            throw new SourceException(
                    file,
                    "",
                    "is in " + grid.getCoordinateReferenceSystem2D().getName() + "; expected WGS 84 in degrees");
        }
        if (grid.getNumSampleDimensions() != 1) {
            throw new SourceException(file, "", "has " + grid.getNumSampleDimensions() + " bands; expected one");
        }
    }
}
