package org.mineralgis.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.GeometrySource;
import org.mineralgis.model.SourceRecord;

/** What a file itself says of a record's position, in its own words. */
final class OriginalCoordinates {

    private OriginalCoordinates() {}

    /**
     * The cells that hold the position as they stand in the file, two of them parted by a comma; of a point that the file
     * holds as a geometry its two numbers.
     *
     * @return null for lines and areas of the file, areas built from others, and records without position
     */
    static @Nullable String of(@Nullable GeometrySource source, SourceRecord record) {
        Geometry geometry = record.geometry();
        if (source == null || source instanceof GeometrySource.UnionOf || geometry == null || geometry.isEmpty()) {
            return null;
        }
        List<String> cells = source.properties();
        if (cells.isEmpty()) {
            return geometry.getNumPoints() == 1 ? numbers(geometry.getCoordinate()) : null;
        }
        StringJoiner text = new StringJoiner(", ");
        for (String cell : cells) {
            text.add(Objects.requireNonNullElse(record.attributes().get(cell), ""));
        }
        // The one character that PostgreSQL cannot hold in a text.
        return text.toString().replace('\0', '\uFFFD');
    }

    private static String numbers(Coordinate position) {
        return number(position.x) + ", " + number(position.y);
    }

    /** The shortest decimal text that reads back as {@code value}. */
    private static String number(double value) {
        String text = Double.toString(value);
        if (text.indexOf('E') >= 0) {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        }
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
