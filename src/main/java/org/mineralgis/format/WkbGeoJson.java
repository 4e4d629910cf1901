package org.mineralgis.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Geometry objects of RFC 7946 straight from the WKB of two dimensions that PostGIS gives (ISO 19125-1, 3.3.2), without a
 * geometry in between: outer rings counterclockwise and holes clockwise (section 3.1.6). Not for several threads.
 */
final class WkbGeoJson {

    private static final VarHandle LITTLE_LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LITTLE_INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BIG_INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private static final int POSITION = 2 * Double.BYTES;
    private static final String[] TYPES = {
        "", "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon", "GeometryCollection"
    };
    private static final int POINT = 1;
    private static final int LINE = 2;
    private static final int POLYGON = 3;
    private static final int COLLECTION = 7;

    private final JsonText json = new JsonText();
    private final int decimals;
    private final boolean northFirst;
    private byte[] wkb = {};
    private int at;

    /**
     * @param decimals digits after the point, 0 to 7
     * @param northFirst whether the second coordinate is written first
     */
    WkbGeoJson(int decimals, boolean northFirst) {
        this.decimals = decimals;
        this.northFirst = northFirst;
    }

    /** For coordinates in degrees: seven digits after the point. */
    static WkbGeoJson degrees(boolean northFirst) {
        return new WkbGeoJson(7, northFirst);
    }

    /**
     * The object; until the next is asked for.
     *
     * @throws IllegalArgumentException if the geometry has more than two dimensions
     */
    JsonText of(byte[] geometry) {
        json.clear();
        wkb = geometry;
        at = 0;
        object();
        return json;
    }

    private void object() {
        boolean little = wkb[at++] == 1;
        int type = integer(little);
        if (type < POINT || type > COLLECTION) {
            throw new IllegalArgumentException("no geometry of two dimensions: type " + type);
        }
        json.put("{\"type\":\"");
        json.put(TYPES[type]);
        json.put(type == COLLECTION ? "\",\"geometries\":" : "\",\"coordinates\":");
        if (type == COLLECTION) {
            objects(integer(little));
        } else {
            coordinates(type, little);
        }
        json.put('}');
    }

    private void objects(int count) {
        json.put('[');
        for (int index = 0; index < count; index++) {
            comma(index);
            object();
        }
        json.put(']');
    }

    private void coordinates(int type, boolean little) {
        switch (type) {
            case POINT -> {
                position(at, little);
                at += POSITION;
            }
            case LINE -> positions(little, false, false);
            case POLYGON -> rings(little);
            default -> parts(integer(little));
        }
    }

    private void parts(int count) {
        json.put('[');
        for (int index = 0; index < count; index++) {
            comma(index);
            boolean little = wkb[at++] == 1;
            coordinates(integer(little), little);
        }
        json.put(']');
    }

    private void rings(boolean little) {
        int count = integer(little);
        json.put('[');
        for (int index = 0; index < count; index++) {
            comma(index);
            positions(little, true, index == 0);
        }
        json.put(']');
    }

    private void positions(boolean little, boolean ring, boolean counterclockwise) {
        int count = integer(little);
        int first = at;
        at += count * POSITION;
        boolean backwards = ring && counterclockwise(first, count, little) != counterclockwise;
        json.put('[');
        for (int index = 0; index < count; index++) {
            comma(index);
            position(first + (backwards ? count - 1 - index : index) * POSITION, little);
        }
        json.put(']');
    }

    /** By the sign of the area, taken from the first position, so that small rings far from the origin keep their sign. */
    private boolean counterclockwise(int first, int count, boolean little) {
        double x0 = number(first, little);
        double y0 = number(first + Double.BYTES, little);
        double doubled = 0;
        double x1 = 0;
        double y1 = 0;
        int end = first + count * POSITION;
        for (int from = first + POSITION; from < end; from += POSITION) {
            double x2 = number(from, little) - x0;
            double y2 = number(from + Double.BYTES, little) - y0;
            doubled += x1 * y2 - x2 * y1;
            x1 = x2;
            y1 = y2;
        }
        return doubled > 0;
    }

    private void position(int from, boolean little) {
        double x = number(from, little);
        double y = number(from + Double.BYTES, little);
        json.position(northFirst ? y : x, northFirst ? x : y, decimals);
    }

    private void comma(int index) {
        if (index > 0) {
            json.put(',');
        }
    }

    private int integer(boolean little) {
        int value = (int) (little ? LITTLE_INT : BIG_INT).get(wkb, at);
        at += Integer.BYTES;
        return value;
    }

    /** One handle for both orders: the compiler of Java 17 failed on a loop with two. */
    private double number(int from, boolean little) {
        long bits = (long) LITTLE_LONG.get(wkb, from);
        return Double.longBitsToDouble(little ? bits : Long.reverseBytes(bits));
    }
}
