package org.mineralgis.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Feature;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.ServedCrs;
import org.mineralgis.model.SourceFormat;
import org.mineralgis.model.SourceRecord;
import org.mineralgis.source.Gdal;
import org.mineralgis.source.Readings;

/**
 * What GDAL reads from a file that we wrote.
 *
 * @param records in the order of the file
 * @param system the name of the coordinate system that GDAL found; null for WGS 84, longitude first, and for none
 */
record Reopened(List<SourceRecord> records, @Nullable String system) {

    /** Writes the records, which are in the system already. */
    static Path write(Path folder, FileFormat format, Dataset dataset, ServedCrs crs, List<Feature> features)
            throws IOException {
        return write(folder, format, new FileContent(dataset, crs, StandardCharsets.UTF_8), features);
    }

    static Path write(Path folder, FileFormat format, FileContent content, List<Feature> features) throws IOException {
        // GDAL keeps what it learnt of a file beside it.
        Path file = Files.createTempDirectory(folder, "written")
                .resolve(content.dataset().id() + "." + format.key());
        try (OutputStream out = Files.newOutputStream(file);
                FeatureEncoder encoder = format.open(out, content)) {
            for (Feature feature : features) {
                encoder.write(feature);
            }
            encoder.finish();
        }
        return file;
    }

    /** Opens a file with GDAL, which tells as GeoJSON what it finds. */
    static Reopened of(FileFormat format, Path file) throws Exception {
        Reopening way = Reopening.of(format);
        Path target = file.resolveSibling("reopened-" + format.key() + ".geojson");
        Files.deleteIfExists(target);
        List<String> options = new ArrayList<>(List.of("-f", "GeoJSON", "-lco", "RFC7946=NO"));
        options.addAll(way.options());
        Gdal.convert(way.source().apply(file), target, options);
        Readings readings = Readings.of(target, SourceFormat.GEOJSON, new GeometrySource.InFile());
        String name = new ObjectMapper()
                .readTree(Files.readString(target))
                .at("/crs/properties/name")
                .asText(null);
        return new Reopened(readings.records(), name);
    }
}
