package org.mineralgis.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.coverage.grid.GridCoverageFactory;
import org.geotools.gce.geotiff.GeoTiffWriter;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.SourceRecord;

class GridReaderTest {

    @TempDir
    Path folder;

    @Test
    void eachCellIsARecordAtItsCentreFromTheNorthWestOn() throws Exception {
        Path file = write(new ReferencedEnvelope(75, 76.5, 39, 40, DefaultGeographicCRS.WGS84));

        List<SourceRecord> records = read(file);

        assertEquals(6, records.size());
        SourceRecord first = records.get(0);
        assertEquals("1000.0", first.attributes().get("value"));
        assertEquals("0", first.attributes().get("column"));
        assertPosition(75.25, 39.75, first);
        SourceRecord last = records.get(5);
        assertEquals("-1005.5", last.attributes().get("value"));
        assertEquals("2", last.attributes().get("column"));
        assertEquals("1", last.attributes().get("row"));
        assertEquals(6, last.row());
        assertPosition(76.25, 39.25, last);
    }

    @Test
    void aGridInMetresIsRefused() throws Exception {
        Path file = write(new ReferencedEnvelope(400_000, 430_000, 4_400_000, 4_420_000, CRS.decode("EPSG:32643")));

        SourceException refused = assertThrows(SourceException.class, () -> read(file));
        assertTrue(refused.getMessage().contains("expected WGS 84 in degrees"), refused.getMessage());
    }

    @Test
    void aFileThatIsNoTiffIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("grid.tif"), "II*\0 this is no picture");

        SourceException refused = assertThrows(SourceException.class, () -> read(file));
        assertTrue(refused.getMessage().contains("not a GeoTIFF"), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
    }

    private static void assertPosition(double longitude, double latitude, SourceRecord record) {
        assertNull(record.fault());
        Coordinate centre =
                record.geometry() == null ? new Coordinate() : record.geometry().getCoordinate();
        assertEquals(longitude, centre.x, 1e-9);
        assertEquals(latitude, centre.y, 1e-9);
    }

    /** Three columns, two rows: 1000, 999, 998 / 997, 996, -1005.5. */
    private Path write(ReferencedEnvelope extent) throws Exception {
        float[][] cells = {{1000, 999, 998}, {997, 996, -1005.5f}};
        GridCoverage2D grid = new GridCoverageFactory().create("relief", cells, extent);
        Path file = folder.resolve("grid.tif");
        GeoTiffWriter writer = new GeoTiffWriter(file.toFile());
        writer.write(grid, new GeneralParameterValue[0]);
        writer.dispose();
        return file;
    }

    private static List<SourceRecord> read(Path file) throws Exception {
        List<SourceRecord> records = new ArrayList<>();
        SourceFile spec =
                new SourceFile("grid.tif", "0".repeat(64), SourceFormat.GEOTIFF, 6, new GeometrySource.InFile());
        RecordReader.of(SourceFormat.GEOTIFF).read(file, spec, records::add);
        return records;
    }
}
