package org.mineralgis.store;

import java.nio.ByteBuffer;

/**
 * Numbers of an array as {@code array_send} of PostgreSQL writes {@code float8[]}: dimensions, flags, type, and of the one dimension its
 * size and first index ahead, then each number behind its length. The driver's own way makes an object of each.
 */
final class SentNumbers {

    private static final int SIZE_AT = 3 * Integer.BYTES;
    private static final int FIRST_AT = 5 * Integer.BYTES;
    private static final int EACH = Integer.BYTES + Double.BYTES;

    private SentNumbers() {}

    /** The numbers; none of them may be null. */
    static double[] read(byte[] sent) {
        ByteBuffer bytes = ByteBuffer.wrap(sent);
        double[] numbers = new double[bytes.getInt(0) == 0 ? 0 : bytes.getInt(SIZE_AT)];
        for (int index = 0; index < numbers.length; index++) {
            numbers[index] = bytes.getDouble(FIRST_AT + index * EACH + Integer.BYTES);
        }
        return numbers;
    }
}
