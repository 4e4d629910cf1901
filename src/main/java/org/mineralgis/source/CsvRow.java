package org.mineralgis.source;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceFault;
import org.mineralgis.model.SourceFile;
import org.mineralgis.model.SourceRecord;

/** Makes records of the rows of one CSV file. */
final class CsvRow {

    // Bounded, so that no row can make the number parser work for long.
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?([0-9]{1,40}(\\.[0-9]{0,40})?|\\.[0-9]{1,40})([eE][-+]?[0-9]{1,3})?");

    private final GeometryFactory factory = new GeometryFactory();
    private final SourceFile spec;
    private final List<String> header;

    /** @throws SourceException if the header is unfit or lacks what {@code dataset.yaml} says is in the file */
    CsvRow(Path file, SourceFile spec, List<String> header) throws SourceException {
        this.spec = spec;
        this.header = List.copyOf(header);
        Set<String> names = new HashSet<>();
        for (String name : header) {
            if (name.isBlank() || !names.add(name)) {
                throw new SourceException(
                        file, "header", OneLine.quote(name) + " is empty or stands twice; expected names of their own");
            }
        }
        for (String needed : needed(spec.geometry())) {
            if (!names.contains(needed)) {
                throw new SourceException(
                        file, "header", OneLine.quote(needed) + " is not in it; dataset.yaml takes positions from it");
            }
        }
    }

    private static List<String> needed(GeometrySource geometry) {
        if (geometry instanceof GeometrySource.Columns columns) {
            return List.of(columns.longitude(), columns.latitude());
        }
        return geometry instanceof GeometrySource.UnionOf union ? List.of(union.property()) : List.of();
    }

    SourceRecord record(int number, List<String> cells) {
        Map<String, @Nullable String> attributes = new LinkedHashMap<>();
        for (int index = 0; index < Math.min(header.size(), cells.size()); index++) {
            attributes.put(header.get(index), cells.get(index));
        }
        if (cells.size() != header.size()) {
            SourceFault fault = new SourceFault(
                    SourceFault.Kind.STRUCTURE,
                    new LocalizedText(
                            "该行有 " + cells.size() + " 格，表头有 " + header.size() + " 格",
                            "the row has " + cells.size() + " cells, the header " + header.size()));
            return new SourceRecord(spec.path(), number, attributes, null, fault);
        }
        if (!(spec.geometry() instanceof GeometrySource.Columns columns)) {
            return new SourceRecord(spec.path(), number, attributes, null);
        }
        String longitude = String.valueOf(attributes.get(columns.longitude()));
        String latitude = String.valueOf(attributes.get(columns.latitude()));
        return positioned(number, attributes, longitude.strip(), latitude.strip());
    }

    private SourceRecord positioned(
            int number, Map<String, @Nullable String> attributes, String longitude, String latitude) {
        if (longitude.isEmpty() && latitude.isEmpty()) {
            return new SourceRecord(spec.path(), number, attributes, null);
        }
        if (!DECIMAL.matcher(longitude).matches() || !DECIMAL.matcher(latitude).matches()) {
            String found = OneLine.quote(longitude) + ", " + OneLine.quote(latitude);
            SourceFault fault = new SourceFault(
                    SourceFault.Kind.COORDINATES,
                    new LocalizedText("经度、纬度为 " + found, "longitude and latitude are " + found));
            return new SourceRecord(spec.path(), number, attributes, null, fault);
        }
        Coordinate position = new CoordinateXY(Double.parseDouble(longitude), Double.parseDouble(latitude));
        Geometry point = factory.createPoint(position);
        return new SourceRecord(spec.path(), number, attributes, point);
    }
}
