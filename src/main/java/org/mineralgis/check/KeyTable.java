package org.mineralgis.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers by 64-bit keys, for very many of them: open addressing with steps of one, 16 bytes a slot, on the heap while
 * it is small and in a mapped file from then on.
 */
final class KeyTable implements AutoCloseable {

    private static final int SLOT = 2 * Long.BYTES;
    private static final int SEGMENT_BITS = 26;
    private static final long FIRST_SLOTS = 1 << 10;
    private static final long HEAP_SLOTS = 1 << 16;

    private ByteBuffer[] segments;
    private @Nullable FileChannel file;
    private long slots = FIRST_SLOTS;
    private long entries;

    KeyTable() {
        segments = new ByteBuffer[] {ByteBuffer.allocate((int) FIRST_SLOTS * SLOT)};
    }

    /** The value of {@code key}, or -1. */
    long get(long key) {
        return value(find(key)) - 1;
    }

    /** Sets the value of {@code key}, which is not negative; gives the one before, or -1. */
    long put(long key, long value) {
        long slot = find(key);
        long before = value(slot) - 1;
        set(slot, key, value + 1);
        if (before < 0 && ++entries * 5 > slots * 3) {
            grow();
        }
        return before;
    }

    /** The slot that has {@code key}, or the empty one where it would stand. */
    private long find(long key) {
        long slot = mixed(key) & (slots - 1);
        while (value(slot) != 0 && key(slot) != key) {
            slot = (slot + 1) & (slots - 1);
        }
        return slot;
    }

    private static long mixed(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 32);
    }

    private long key(long slot) {
        return segments[(int) (slot >>> SEGMENT_BITS)].getLong(at(slot));
    }

    /** 0 for an empty slot. */
    private long value(long slot) {
        return segments[(int) (slot >>> SEGMENT_BITS)].getLong(at(slot) + Long.BYTES);
    }

    private void set(long slot, long key, long value) {
        ByteBuffer segment = segments[(int) (slot >>> SEGMENT_BITS)];
        segment.putLong(at(slot), key);
        segment.putLong(at(slot) + Long.BYTES, value);
    }

    private static int at(long slot) {
        return (int) (slot & ((1L << SEGMENT_BITS) - 1)) * SLOT;
    }

    private void grow() {
        ByteBuffer[] before = segments;
        long slotsBefore = slots;
        FileChannel fileBefore = file;
        slots *= 2;
        segments = allocate();
        for (long slot = 0; slot < slotsBefore; slot++) {
            ByteBuffer segment = before[(int) (slot >>> SEGMENT_BITS)];
            long value = segment.getLong(at(slot) + Long.BYTES);
            if (value != 0) {
                long key = segment.getLong(at(slot));
                set(find(key), key, value);
            }
        }
        if (fileBefore != null) {
            SpillFile.close(fileBefore);
        }
    }

    private ByteBuffer[] allocate() {
        if (slots <= HEAP_SLOTS) {
            return new ByteBuffer[] {ByteBuffer.allocate((int) slots * SLOT)};
        }
        FileChannel larger = SpillFile.open();
        file = larger;
        long size = Math.min(slots, 1L << SEGMENT_BITS);
        ByteBuffer[] mapped = new ByteBuffer[(int) (slots / size)];
        try {
            for (int index = 0; index < mapped.length; index++) {
                mapped[index] = larger.map(FileChannel.MapMode.READ_WRITE, index * size * SLOT, size * SLOT);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return mapped;
    }

    @Override
    public void close() {
        if (file != null) {
            SpillFile.close(file);
        }
    }
}
