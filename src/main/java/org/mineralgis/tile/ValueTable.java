package org.mineralgis.tile;

import java.util.Arrays;

/** The values of an MVT layer, each once (MVT 2.1, 4.4): Value messages, found by a hash of their bytes. For one thread. */
final class ValueTable {

    private static final int SLOTS = 1024;
    private static final int VALUES_FIELD = 4 << 3 | 2;

    private final MvtBytes values = new MvtBytes(1 << 14);
    /** Number of a value and one more, or 0; there are always more slots than twice the values. */
    private int[] slots = new int[SLOTS];

    private int[] hashes = new int[SLOTS / 2];
    private int[] ends = new int[SLOTS / 2];
    private int count;

    /** The number of the value in these bytes, which is added when it is new. */
    int indexOf(byte[] bytes, int offset, int length) {
        int hash = hash(bytes, offset, length);
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0) {
            int index = slots[slot] - 1;
            if (hashes[index] == hash && equal(index, bytes, offset, length)) {
                return index;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = count + 1;
        return add(hash, bytes, offset, length);
    }

    private int add(int hash, byte[] bytes, int offset, int length) {
        values.write(bytes, offset, length);
        hashes[count] = hash;
        ends[count++] = values.size();
        if (count == hashes.length) {
            grow();
        }
        return count - 1;
    }

    private boolean equal(int index, byte[] bytes, int offset, int length) {
        return Arrays.equals(values.array(), start(index), ends[index], bytes, offset, offset + length);
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
        slots = new int[2 * slots.length];
        for (int index = 0; index < count; index++) {
            int slot = hashes[index] & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = index + 1;
        }
    }

    private static int hash(byte[] bytes, int offset, int length) {
        int hash = length;
        for (int at = offset; at < offset + length; at++) {
            hash = 31 * hash + bytes[at];
        }
        return hash ^ hash >>> 15;
    }

    /** Adds the values to the message of their layer. */
    void writeTo(MvtBytes layer) {
        for (int index = 0; index < count; index++) {
            layer.field(VALUES_FIELD, values.array(), start(index), ends[index] - start(index));
        }
    }
}
