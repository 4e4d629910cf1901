package org.mineralgis.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The value of a {@code coordinates} member, whatever its depth. */
sealed interface GeoJsonCoordinates {

    /** A position; longitude first, degrees. Further ordinates are left out. */
    record Position(double longitude, double latitude) implements GeoJsonCoordinates {}

    /** A list of positions or of such lists; also of nothing. */
    record Nested(List<GeoJsonCoordinates> items) implements GeoJsonCoordinates {}

    /** Anything else, such as a text in the place of a number. */
    record Malformed(String text) implements GeoJsonCoordinates {}

    /** More positions in one record than this are refused, so that one record cannot fill the memory. */
    int POSITIONS_MAX = 2_000_000;

    /** Reads the value at which {@code parser} stands, to its end. The parser limits the depth. */
    static GeoJsonCoordinates read(JsonParser parser) throws IOException {
        return read(parser, new int[1]);
    }

    private static GeoJsonCoordinates read(JsonParser parser, int[] positions) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            String text = parser.getText();
            parser.skipChildren();
            return new Malformed(text);
        }
        if (parser.nextToken().isScalarValue()) {
            positions[0]++;
            return position(parser);
        }
        List<GeoJsonCoordinates> items = new ArrayList<>();
        while (parser.currentToken() != JsonToken.END_ARRAY) {
            GeoJsonCoordinates item = read(parser, positions);
            if (positions[0] <= POSITIONS_MAX) {
                items.add(item);
            }
            parser.nextToken();
        }
        return positions[0] <= POSITIONS_MAX
                ? new Nested(Collections.unmodifiableList(items))
                : new Malformed("more than " + POSITIONS_MAX + " positions");
    }

    private static GeoJsonCoordinates position(JsonParser parser) throws IOException {
        double first = 0;
        double second = 0;
        int ordinates = 0;
        String odd = null;
        for (JsonToken token = parser.currentToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (!token.isNumeric()) {
                odd = parser.getText();
                parser.skipChildren();
            } else {
                ordinates++;
                if (ordinates == 1) {
                    first = parser.getDoubleValue();
                } else if (ordinates == 2) {
                    second = parser.getDoubleValue();
                }
            }
        }
        if (odd != null || ordinates < 2) {
            return new Malformed(odd != null ? odd : ordinates == 0 ? "[]" : "[" + first + "]");
        }
        return new Position(first, second);
    }
}
