package org.mineralgis.tile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads little-endian WKB of two dimensions (ISO 19125-1, 3.3.2) from front to back. For one thread. */
final class WkbCursor {

    static final int POINT = 1;
    static final int LINE = 2;
    static final int POLYGON = 3;
    static final int MULTI_POINT = 4;
    static final int MULTI_LINE = 5;
    static final int MULTI_POLYGON = 6;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] wkb = new byte[0];
    private int at;

    void open(byte[] bytes) {
        wkb = bytes;
        at = 0;
    }

    /** The type of the geometry that begins here. */
    int type() {
        if (wkb[at] != 1) {
            throw new IllegalArgumentException("not little-endian WKB");
        }
        at++;
        return count();
    }

    /** How many parts or vertices follow. */
    int count() {
        int value = (int) INT.get(wkb, at);
        at += Integer.BYTES;
        return value;
    }

    double number() {
        double value = (double) DOUBLE.get(wkb, at);
        at += Double.BYTES;
        return value;
    }

    /** Passes over that many vertices. */
    void skip(int vertices) {
        at += vertices * 2 * Double.BYTES;
    }
}
