package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.mineralgis.datum.MapSheet;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Language;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.submission.PlaceReading;
import org.mineralgis.submission.WrittenPlace;

/** Says which places a text can mean: coordinates, lists of corners, numbers of map sheets. */
final class Positions {

    /** Degrees are told to a tenth of a millimetre. */
    private static final double ROUND = 1e9;

    Answer answer(Request request) {
        String text = request.query()
                .find("text")
                .orElseThrow(() -> Problem.missingParameter("text", Texts.WRITTEN_PLACE))
                .strip();
        if (text.isEmpty() || text.length() > WrittenPlace.LENGTH_MAX) {
            throw Problem.invalidParameter("text", text.substring(0, Math.min(40, text.length())), Texts.WRITTEN_PLACE);
        }
        ObjectNode document = Json.object();
        document.put("text", text);
        putReadings(text, request.language(), document.putArray("readings"));
        Links.self(request, request.route().offered()).putTo(document);
        return request.html()
                ? Page.answer(new PositionsPage(request.visit()).of(document))
                : Json.answer(request, document);
    }

    /** Appends the ways to read a text as a place, the likelier first. */
    static void putReadings(String text, Language language, ArrayNode readings) {
        Optional<MapSheet> sheet = MapSheet.find(text);
        if (sheet.isPresent()) {
            put(readings.addObject(), sheet.get(), language);
        } else {
            List<PlaceReading> found = WrittenPlace.readings(text);
            found.forEach(reading -> put(readings.addObject(), reading, language));
        }
    }

    private static void put(ObjectNode node, MapSheet sheet, Language language) {
        LocalizedText how =
                Texts.sheet(sheet.number(), sheet.oldNumber(), sheet.scale().denominator());
        node.put("kind", "sheet");
        node.put("how", how.in(language));
        node.put("crs", Crs.CGCS2000.key());
        put(node, new GeometryFactory().toGeometry(sheet.extent()));
        node.put("number", sheet.number());
        node.put("oldNumber", sheet.oldNumber());
        node.put("scaleDenominator", sheet.scale().denominator());
    }

    private static void put(ObjectNode node, PlaceReading reading, Language language) {
        node.put("kind", kind(reading.geometry()));
        node.put("how", reading.how().in(language));
        node.put("crs", reading.crs().key());
        put(node, reading.geometry());
        if (reading.geometry().getDimension() == 2) {
            node.put("valid", reading.geometry().isValid());
        }
    }

    private static String kind(Geometry geometry) {
        return switch (geometry.getDimension()) {
            case 0 -> "point";
            case 1 -> "line";
            default -> "area";
        };
    }

    private static void put(ObjectNode node, Geometry geometry) {
        ObjectNode shape = node.putObject("geometry");
        shape.put("type", geometry.getGeometryType());
        ArrayNode coordinates = shape.putArray("coordinates");
        if (geometry.getDimension() == 0) {
            put(coordinates, geometry.getCoordinate());
        } else {
            ArrayNode line = geometry.getDimension() == 1 ? coordinates : coordinates.addArray();
            for (Coordinate corner : geometry.getCoordinates()) {
                put(line.addArray(), corner);
            }
        }
        Envelope box = geometry.getEnvelopeInternal();
        ArrayNode corners = node.putArray("bbox");
        put(corners, new Coordinate(box.getMinX(), box.getMinY()));
        put(corners, new Coordinate(box.getMaxX(), box.getMaxY()));
    }

    private static void put(ArrayNode numbers, Coordinate position) {
        numbers.add(Math.round(position.x * ROUND) / ROUND).add(Math.round(position.y * ROUND) / ROUND);
    }
}
