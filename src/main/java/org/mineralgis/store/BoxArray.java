package org.mineralgis.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.BoundingBox;

/** Boxes as the database holds them: west, south, east, north, one after the other. */
final class BoxArray {

    private BoxArray() {}

    static List<BoundingBox> read(Array array) throws SQLException {
        Double[] corners = (Double[]) array.getArray();
        List<BoundingBox> boxes = new ArrayList<>(corners.length / 4);
        for (int at = 0; at + 3 < corners.length; at += 4) {
            boxes.add(box(corners[at], corners[at + 1], corners[at + 2], corners[at + 3]));
        }
        return boxes;
    }

    static Double[] write(List<BoundingBox> boxes) {
        return boxes.stream()
                .flatMap(box -> List.of(box.west(), box.south(), box.east(), box.north()).stream())
                .toArray(Double[]::new);
    }

    /** The box of a row; null when it has none. */
    static @Nullable BoundingBox box(ResultSet rows) throws SQLException {
        double west = rows.getDouble("west");
        if (rows.wasNull()) {
            return null;
        }
        return box(west, rows.getDouble("south"), rows.getDouble("east"), rows.getDouble("north"));
    }

    /** Who edits may put a record beyond the ends of the world. */
    static BoundingBox box(double west, double south, double east, double north) {
        return new BoundingBox(within(west, 180), within(south, 90), within(east, 180), within(north, 90));
    }

    private static double within(double degrees, double limit) {
        return Double.isNaN(degrees) ? 0 : Math.max(-limit, Math.min(limit, degrees));
    }
}
