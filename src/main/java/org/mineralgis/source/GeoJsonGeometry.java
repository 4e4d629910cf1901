package org.mineralgis.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A geometry object as it stands in the file; nothing is known yet of whether it makes sense.
 *
 * @param type null when missing
 * @param coordinates null when missing
 * @param members of a GeometryCollection
 */
record GeoJsonGeometry(@Nullable String type, @Nullable GeoJsonCoordinates coordinates, List<GeoJsonGeometry> members) {

    /** Reads the value at which {@code parser} stands, to its end; null for JSON null. */
    static @Nullable GeoJsonGeometry read(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return new GeoJsonGeometry(null, null, List.of());
        }
        String type = null;
        GeoJsonCoordinates coordinates = null;
        List<GeoJsonGeometry> members = List.of();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "type" -> type = parser.getText();
                case "coordinates" -> coordinates = GeoJsonCoordinates.read(parser);
                case "geometries" -> members = members(parser);
                default -> parser.skipChildren();
            }
        }
        return new GeoJsonGeometry(type, coordinates, members);
    }

    private static List<GeoJsonGeometry> members(JsonParser parser) throws IOException {
        List<GeoJsonGeometry> members = new ArrayList<>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return members;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            GeoJsonGeometry member = read(parser);
            if (member != null) {
                members.add(member);
            }
        }
        return members;
    }

    /** As JTS geometry; null when it is empty. */
    @Nullable
    Geometry build() throws MalformedGeometryException {
        Geometry geometry = new GeoJsonGeometryBuilder().build(this);
        return geometry.isEmpty() ? null : geometry;
    }
}
