package org.mineralgis.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.mineralgis.datum.CoordinateOperations;
import org.mineralgis.datum.PositionRefusedException;
import org.mineralgis.datum.ServedRegion;
import org.mineralgis.datum.SystemDetection;
import org.mineralgis.datum.SystemReading;
import org.mineralgis.model.Crs;
import org.mineralgis.model.DatumPolicy;
import org.mineralgis.model.LocalizedText;

/**
 * Reads a position or a list of corners as people write or paste it: degrees, degrees with minutes and seconds in any of
 * their forms, metres with or without the zone before the easting, in either order, with numbers of the corners before
 * them. Every reading that brings all of it into the region counts; the text alone cannot choose among them.
 */
public final class WrittenPlace {

    /** Longer texts are no list of corners. */
    public static final int LENGTH_MAX = 6000;

    /** More corners than this are a file. */
    public static final int CORNERS_MAX = 300;

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Pattern LINES = Pattern.compile("[;；\\r\\n]+");

    private WrittenPlace() {}

    /**
     * The ways to read {@code text}, the likelier first; empty when it is no place or lies outside the region. Texts
     * longer than {@link #LENGTH_MAX} and lists of more than {@link #CORNERS_MAX} corners have none.
     */
    public static List<PlaceReading> readings(String text) {
        if (text.length() > LENGTH_MAX) {
            return List.of();
        }
        List<WrittenPair> pairs = pairs(text);
        if (pairs.isEmpty() || pairs.size() > CORNERS_MAX) {
            return List.of();
        }
        return Stream.of(WrittenNotation.values())
                .flatMap(notation -> readings(pairs, notation).stream())
                .toList();
    }

    /** Empty when a line of the text holds no pair. */
    private static List<WrittenPair> pairs(String text) {
        List<WrittenPair> pairs = new ArrayList<>();
        for (String line : LINES.split(text)) {
            if (line.isBlank()) {
                continue;
            }
            List<WrittenPair> found = WrittenPair.of(WrittenNumber.all(line));
            if (found.isEmpty()) {
                return List.of();
            }
            pairs.addAll(found);
        }
        return pairs;
    }

    private static List<PlaceReading> readings(List<WrittenPair> pairs, WrittenNotation notation) {
        List<Coordinate> positions = new ArrayList<>();
        for (WrittenPair pair : pairs) {
            OptionalDouble first = pair.first().in(notation);
            OptionalDouble second = pair.second().in(notation);
            if (first.isEmpty() || second.isEmpty()) {
                return List.of();
            }
            positions.add(new CoordinateXY(first.getAsDouble(), second.getAsDouble()));
        }
        return SystemDetection.of(positions).readings().stream()
                .filter(reading -> reading.crs().zone().isEmpty() != (notation == WrittenNotation.METRES))
                .filter(reading -> pairs.stream().allMatch(pair -> pair.allows(reading.swapped())))
                .flatMap(reading -> reading(positions, reading, notation).stream())
                .toList();
    }

    private static Optional<PlaceReading> reading(
            List<Coordinate> positions, SystemReading reading, WrittenNotation notation) {
        Coordinate[] corners = positions.stream()
                .map(position -> reading.swapped() ? new CoordinateXY(position.y, position.x) : position)
                .toArray(Coordinate[]::new);
        Crs crs = reading.crs().zone().isEmpty() ? Crs.CGCS2000 : reading.crs();
        try {
            Geometry placed = CoordinateOperations.toWgs84(crs, DatumPolicy.STRICT)
                    .toWgs84(shape(corners))
                    .geometry();
            boolean inside = Stream.of(placed.getCoordinates()).allMatch(ServedRegion::contains);
            return inside ? Optional.of(new PlaceReading(placed, crs, how(notation, reading))) : Optional.empty();
        } catch (PositionRefusedException refused) {
            return Optional.empty();
        }
    }

    private static Geometry shape(Coordinate[] corners) {
        if (corners.length == 1) {
            return FACTORY.createPoint(corners[0]);
        }
        boolean closed = corners[0].equals2D(corners[corners.length - 1]);
        if (corners.length == 2 || closed && corners.length == 3) {
            return FACTORY.createLineString(new Coordinate[] {corners[0], corners[1]});
        }
        Coordinate[] ring = closed
                ? corners
                : Stream.concat(Stream.of(corners), Stream.of(corners[0].copy()))
                        .toArray(Coordinate[]::new);
        return FACTORY.createPolygon(ring);
    }

    private static LocalizedText how(WrittenNotation notation, SystemReading reading) {
        String zh = notation.title().zh();
        String en = notation.title().en();
        if (reading.crs().zone().isEmpty()) {
            return new LocalizedText(
                    zh + (reading.swapped() ? "，纬度在前" : "，经度在前") + "；按 CGCS2000 读取",
                    en + (reading.swapped() ? ", latitude first" : ", longitude first") + "; read as CGCS2000");
        }
        int meridian = reading.crs().zone().orElseThrow().centralMeridian();
        int zone = reading.crs().zone().orElseThrow().number();
        String width = zone == 0 ? "" : zone < 24 ? "6" : "3";
        return new LocalizedText(
                zh + (reading.swapped() ? "，北坐标在前" : "，东坐标在前")
                        + (zone == 0 ? "，东坐标没有带号" : "，" + width + "° 带第 " + zone + " 带")
                        + "，中央子午线 " + meridian + "°E；按 CGCS2000 读取",
                en + (reading.swapped() ? ", northing first" : ", easting first")
                        + (zone == 0 ? ", no zone before the easting" : ", " + width + "-degree zone " + zone)
                        + ", central meridian " + meridian + " E; read as CGCS2000");
    }
}
