package org.mineralgis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.mineralgis.datum.GeodesicArea;
import org.mineralgis.datum.MapSheet;
import org.mineralgis.model.Crs;
import org.mineralgis.model.Language;
import org.mineralgis.submission.PlaceReading;
import org.mineralgis.submission.WrittenPlace;

/**
 * The parameters {@code place} and {@code place-crs}: a position, an area or a map sheet as people write it, or as well-known
 * text.
 *
 * @param reading how it is read
 * @param others the other ways to read the same numbers in the same system, such as degrees with minutes behind the point
 */
record PlaceParameter(PlaceReading reading, List<PlaceReading> others) {

    static final String PLACE = "place";
    static final String PLACE_CRS = "place-crs";

    /** What of a long list of corners is repeated to who sent it. */
    private static final int REPEATED = 40;

    /**
     * Reads the place. Numbers that several systems allow are refused: zones lie hundreds of kilometres apart.
     *
     * @param name of the parameter that holds the text
     * @throws Problem that lists the ways
     */
    static PlaceParameter parse(Query query, String name) {
        String text = query.find(name)
                .map(String::strip)
                .orElseThrow(() -> Problem.missingParameter(name, Texts.PLACE_EXPECTED));
        List<PlaceReading> all = readings(text);
        if (all.isEmpty()) {
            throw Problem.invalidParameter(name, repeated(text), Texts.PLACE_EXPECTED);
        }
        Optional<String> crs = query.find(PLACE_CRS).filter(key -> !key.isEmpty());
        List<PlaceReading> readings = all.stream()
                .filter(reading ->
                        crs.isEmpty() || crs.get().equals(reading.crs().key()))
                .toList();
        if (readings.isEmpty()) {
            throw Problem.invalidParameter(PLACE_CRS, crs.orElse(""), Texts.PLACE_CRS_EXPECTED, ways(all));
        }
        if (readings.stream().map(PlaceReading::crs).distinct().count() > 1) {
            throw Problem.invalidParameter(name, repeated(text), Texts.PLACE_AMBIGUOUS, ways(readings));
        }
        if (!readings.get(0).geometry().isValid()) {
            throw Problem.invalidParameter(name, repeated(text), Texts.PLACE_CROSSES);
        }
        return new PlaceParameter(readings.get(0), readings.subList(1, readings.size()));
    }

    /** Says where the place is and how it was read. */
    void put(ObjectNode node, Language language) {
        Geometry geometry = reading.geometry();
        node.put("how", reading.how().in(language));
        node.put("crs", reading.crs().key());
        ArrayNode ways = node.putArray("otherReadings");
        others.forEach(other -> ways.add(other.how().in(language)));
        if (geometry.getDimension() == 2) {
            node.put("area_km2", Json.rounded(GeodesicArea.squareKilometers(geometry), 4));
        }
        Json.put(node, "geometry", geometry);
    }

    /** Says which map sheets the place is on, and of which scales there are too many to be listed. */
    void putSheets(ObjectNode node) {
        WrittenPosition.putSheets(
                node.putArray("mapSheets"), node.putArray("mapSheetScalesLeftOut"), reading.geometry());
    }

    private static List<PlaceReading> readings(String text) {
        if (text.isEmpty() || text.length() > WrittenPlace.LENGTH_MAX) {
            return List.of();
        }
        if (WellKnownPlace.isMeant(text)) {
            return WellKnownPlace.find(text).stream().toList();
        }
        return sheet(text).map(List::of).orElseGet(() -> WrittenPlace.readings(text));
    }

    private static Optional<PlaceReading> sheet(String text) {
        return MapSheet.find(text).map(sheet -> {
            Geometry outline = new GeometryFactory().toGeometry(sheet.extent());
            int denominator = sheet.scale().denominator();
            return new PlaceReading(outline, Crs.CGCS2000, Texts.sheet(sheet.number(), sheet.oldNumber(), denominator));
        });
    }

    private static List<String> ways(List<PlaceReading> readings) {
        List<String> ways = new ArrayList<>();
        readings.forEach(
                reading -> ways.add(reading.crs().key() + " (" + reading.how().en() + ")"));
        return ways;
    }

    private static String repeated(String text) {
        return text.codePointCount(0, text.length()) <= REPEATED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, REPEATED)) + "…";
    }
}
