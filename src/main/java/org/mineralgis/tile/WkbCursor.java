package org.mineralgis.tile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads little-endian WKB of two dimensions (ISO 19125-1, 3.3.2) from front to back. For one thread. */
public final class WkbCursor {

    /** Type of a geometry (ISO 19125-1, 3.3.2). */
    public static final int POINT = 1;
    /** Type of a geometry (ISO 19125-1, 3.3.2). */
    public static final int LINE = 2;
    /** Type of a geometry (ISO 19125-1, 3.3.2). */
    public static final int POLYGON = 3;
    /** Type of a geometry (ISO 19125-1, 3.3.2). */
    public static final int MULTI_POINT = 4;
    /** Type of a geometry (ISO 19125-1, 3.3.2). */
    public static final int MULTI_LINE = 5;
    /** Type of a geometry (ISO 19125-1, 3.3.2). */
    public static final int MULTI_POLYGON = 6;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] wkb = new byte[0];
    private int at;

    /** Begins at the front of a geometry. */
    public void open(byte[] bytes) {
        wkb = bytes;
        at = 0;
    }

    /** The type of the geometry that begins here. */
    public int type() {
        if (wkb[at] != 1) {
            throw new IllegalArgumentException("not little-endian WKB");
        }
        at++;
        return count();
    }

    /** How many parts or vertices follow. */
    public int count() {
        int value = (int) INT.get(wkb, at);
        at += Integer.BYTES;
        return value;
    }

    /** A coordinate. */
    public double number() {
        double value = (double) DOUBLE.get(wkb, at);
        at += Double.BYTES;
        return value;
    }

    /** Passes over that many vertices. */
    public void skip(int vertices) {
        at += vertices * 2 * Double.BYTES;
    }
}
