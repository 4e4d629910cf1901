package org.mineralgis.http;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.mineralgis.model.Crs;
import org.mineralgis.submission.PlaceReading;

/** A place as well-known text (OGC 06-103r4, 7): what programs send, and what is read in one way only. */
final class WellKnownPlace {

    private static final Pattern BEGIN = Pattern.compile(
            "(point|linestring|polygon|multipoint|multilinestring|multipolygon|geometrycollection)[ zm]*(\\(|empty).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private WellKnownPlace() {}

    /** Whether the text means to be well-known text, right or wrong. */
    static boolean isMeant(String text) {
        return BEGIN.matcher(text).matches();
    }

    /** The place in WGS 84, longitude first; empty when the text is none, lies outside of the world or is a mixed collection. */
    static Optional<PlaceReading> find(String text) {
        try {
            Geometry geometry = new WKTReader().read(text);
            boolean usable = !geometry.isEmpty()
                    && !geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)
                    && Stream.of(geometry.getCoordinates()).allMatch(WellKnownPlace::inTheWorld);
            return usable
                    ? Optional.of(new PlaceReading(geometry, Crs.CRS84, Texts.WELL_KNOWN_PLACE))
                    : Optional.empty();
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is no number is not. */
    private static boolean inTheWorld(Coordinate position) {
        return Math.abs(position.x) <= 180 && Math.abs(position.y) <= 90;
    }
}
