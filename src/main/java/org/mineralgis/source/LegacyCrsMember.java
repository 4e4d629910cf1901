package org.mineralgis.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code crs} member of GeoJSON of 2008: {@code {"type": "name", "properties": {"name": "urn:…"}}}. */
final class LegacyCrsMember {

    private static final Pattern GEOGRAPHIC = Pattern.compile(
            "(urn:ogc:def:crs:)?(OGC:([0-9.]*:)?CRS84|EPSG:[0-9.]*:?(4326|4490))", Pattern.CASE_INSENSITIVE);

    private LegacyCrsMember() {}

    /** Whether {@code name} stands for a system that {@link org.mineralgis.model.Crs} knows by an authority's code. */
    static boolean geographic(String name) {
        return GEOGRAPHIC.matcher(name).matches();
    }

    /** Reads the member's value, at whose first token {@code parser} stands, to its end; null when it names nothing. */
    static @Nullable String name(JsonParser parser) throws IOException {
        String name = null;
        int depth = 0;
        for (JsonToken token = parser.currentToken(); ; token = parser.nextToken()) {
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING && depth == 2 && "name".equals(parser.currentName())) {
                name = parser.getText();
            }
            if (depth == 0) {
                return name;
            }
        }
    }
}
