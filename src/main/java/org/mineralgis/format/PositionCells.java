package org.mineralgis.format;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.WKTWriter;
import org.mineralgis.datum.ServedConversion;
import org.mineralgis.model.GeometryType;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.ServedCrs;

/**
 * Positions in the cells of a table. A point: longitude and latitude in WGS 84 degrees with seven digits, the same in degrees,
 * minutes and seconds with three, and east and north in metres with two (Notice 2022-24 of the ministry, which asks for three
 * and two digits): in the system of the file when that is in metres, else in the 3-degree zone of CGCS2000 in which the point
 * lies. Everything else: well-known text in the system of the file.
 */
final class PositionCells {

    private static final List<String> OF_POINTS =
            List.of("longitude", "latitude", "longitude_dms", "latitude_dms", "plane_crs", "east_m", "north_m");

    private final ServedCrs crs;
    private final ServedConversion toDegrees;
    private final Map<ServedCrs, ServedConversion> planes = new EnumMap<>(ServedCrs.class);
    private final GeometryType type;

    PositionCells(FileContent content) {
        this.crs = content.crs();
        this.toDegrees = ServedConversion.of(crs);
        this.type = content.dataset().schema().geometryType();
    }

    /** The headings, which differ from those of {@code fields} whatever the case; none where there are no positions. */
    List<String> names(List<TableField> fields) {
        Set<String> taken = new HashSet<>();
        fields.forEach(field -> taken.add(field.name().toLowerCase(Locale.ROOT)));
        return switch (type) {
            case NONE -> List.of();
            case POINT ->
                OF_POINTS.stream().map(name -> TableField.unused(name, taken)).toList();
            default -> List.of(TableField.unused("wkt", taken));
        };
    }

    /** The cells of a record, as many as there are names; all null for one without position. */
    List<@Nullable String> of(@Nullable Geometry geometry, int count) {
        if (geometry == null || geometry.isEmpty() || count == 0) {
            return Arrays.asList(new @Nullable String[count]);
        }
        if (type != GeometryType.POINT) {
            return List.of(wellKnownText(geometry));
        }
        Point point = geometry instanceof Point itself ? itself : geometry.getInteriorPoint();
        return ofPoint(point.getCoordinate());
    }

    private List<@Nullable String> ofPoint(Coordinate place) {
        Coordinate degrees = crs.geographic() ? place : toDegrees.toWgs84(place);
        @Nullable ServedCrs plane = crs.geographic() ? zoneOf(degrees.x) : crs;
        @Nullable
        Coordinate meters =
                plane == null ? null : plane == crs ? place : conversion(plane).fromWgs84(degrees);
        return Arrays.asList(
                Decimal.coordinate(degrees.x),
                Decimal.coordinate(degrees.y),
                Sexagesimal.of(degrees.x, 'E', 'W'),
                Sexagesimal.of(degrees.y, 'N', 'S'),
                plane == null ? null : plane.key(),
                meters == null ? null : Decimal.fixedMeters(meters.x),
                meters == null ? null : Decimal.fixedMeters(meters.y));
    }

    private ServedConversion conversion(ServedCrs plane) {
        return planes.computeIfAbsent(plane, ServedConversion::of);
    }

    /** The zone of 3 degrees around the longitude; null outside of the three that are served. */
    private static @Nullable ServedCrs zoneOf(double longitude) {
        return switch ((int) Math.floor((longitude + 1.5) / 3)) {
            case 25 -> ServedCrs.EPSG_4513;
            case 26 -> ServedCrs.EPSG_4514;
            case 27 -> ServedCrs.EPSG_4515;
            default -> null;
        };
    }

    private String wellKnownText(Geometry geometry) {
        WKTWriter writer = new WKTWriter(2);
        writer.setPrecisionModel(Decimal.precision(crs));
        return writer.write(geometry);
    }

    /** What the headings mean, in their order, for the data dictionary. */
    static List<LocalizedText> meanings(GeometryType type) {
        if (type != GeometryType.POINT) {
            return type == GeometryType.NONE
                    ? List.of()
                    : List.of(new LocalizedText("几何（WKT），东向在前", "geometry as well-known text, east first"));
        }
        return List.of(
                new LocalizedText("经度，WGS 84，度", "longitude, WGS 84, degrees"),
                new LocalizedText("纬度，WGS 84，度", "latitude, WGS 84, degrees"),
                new LocalizedText("经度，度分秒", "longitude, degrees, minutes and seconds"),
                new LocalizedText("纬度，度分秒", "latitude, degrees, minutes and seconds"),
                new LocalizedText("东坐标、北坐标所用的坐标系", "system of the east and north coordinates"),
                new LocalizedText("东坐标（横坐标），米", "east, metres"),
                new LocalizedText("北坐标（纵坐标），米", "north, metres"));
    }

    /** Whether the cells of a heading are numbers. */
    static boolean numeric(int index, GeometryType type) {
        return type == GeometryType.POINT && (index < 2 || index > 4);
    }
}
