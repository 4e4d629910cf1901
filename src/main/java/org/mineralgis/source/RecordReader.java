package org.mineralgis.source;

import java.io.IOException;
import java.nio.file.Path;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceFormat;

/**
 * Reads the records of one file format verbatim, one at a time, so that memory does not grow with the file. A record
 * that is wrong is handed on with its {@link org.mineralgis.model.SourceFault}; no record is left out.
 */
public interface RecordReader {

    /**
     * Hands every record of {@code file} to {@code consumer}.
     *
     * @param spec what {@code dataset.yaml} says about the file
     * @throws SourceException if the file is not of its format
     * @throws IOException if its bytes cannot be read
     */
    void read(Path file, SourceFile spec, RecordConsumer consumer) throws IOException, SourceException;

    /** The reader for {@code format}. */
    static RecordReader of(SourceFormat format) {
        return switch (format) {
            case GEOJSON -> new GeoJsonReader();
            case GEOJSONSEQ -> new GeoJsonSequenceReader();
            case CSV, TSV -> new CsvRecordReader();
            case XLSX -> new XlsxReader();
            case SHAPEFILE -> new ShapefileReader();
            case GEOPACKAGE -> new GeoPackageReader();
            case KML, KMZ -> new KmlReader();
            case GEOTIFF -> new GridReader();
        };
    }
}
