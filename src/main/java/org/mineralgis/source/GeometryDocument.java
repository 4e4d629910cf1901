package org.mineralgis.source;

import com.fasterxml.jackson.databind.JsonNode;
import org.mineralgis.model.CoordinateNotation;
import org.mineralgis.model.GeometrySource;

/** Turns {@code files[].geometry} of a {@code dataset.yaml} that keeps the schema into a {@link GeometrySource}. */
final class GeometryDocument {

    private GeometryDocument() {}

    static GeometrySource source(JsonNode geometry) {
        if (geometry.isTextual()) {
            return geometry.asText().equals("in_file") ? new GeometrySource.InFile() : new GeometrySource.None();
        }
        if (geometry.has("union_of")) {
            return new GeometrySource.UnionOf(
                    text(geometry, "union_of"), text(geometry, "key"), text(geometry, "property"));
        }
        if (geometry.has("wkt")) {
            return new GeometrySource.WktColumn(text(geometry, "wkt"));
        }
        if (geometry.has("corners")) {
            return new GeometrySource.Corners(
                    text(geometry, "corners"),
                    DatasetDocument.word(CoordinateNotation.class, geometry.get("notation")),
                    text(geometry, "order").equals("north_east"));
        }
        if (geometry.has("east")) {
            return new GeometrySource.PlaneColumns(text(geometry, "east"), text(geometry, "north"));
        }
        boolean angles = geometry.path("notation").asText().equals("dms");
        return angles
                ? new GeometrySource.AngleColumns(text(geometry, "longitude"), text(geometry, "latitude"))
                : new GeometrySource.Columns(text(geometry, "longitude"), text(geometry, "latitude"));
    }

    private static String text(JsonNode geometry, String key) {
        return geometry.get(key).asText();
    }
}
