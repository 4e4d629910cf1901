package org.mineralgis.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Remembers entries by 64-bit keys for a whole dataset, however large: a few hundred kilobytes of heap, the rest in files.
 * Different things may have the same key, so that whoever looks must compare.
 */
final class KeyedLog implements AutoCloseable {

    private static final int HEAD = Long.BYTES + Integer.BYTES;
    private static final int BUFFER = 1 << 18;

    private final KeyTable latest = new KeyTable();
    private final ByteBuffer waiting = ByteBuffer.allocate(BUFFER);
    private @Nullable FileChannel file;
    /** Bytes in the file; what waits comes behind. */
    private long written;

    /** Adds an entry of less than 200 KiB; it is the latest of its key. */
    void add(long key, byte[] entry) {
        if (waiting.remaining() < HEAD + entry.length) {
            write();
        }
        long place = written + waiting.position();
        waiting.putLong(latest.put(key, place)).putInt(entry.length).put(entry);
    }

    /** The {@code most} latest entries of {@code key}, the latest first. */
    List<ByteBuffer> list(long key, int most) {
        long place = latest.get(key);
        if (place < 0) {
            return List.of();
        }
        List<ByteBuffer> entries = new ArrayList<>();
        while (place >= 0 && entries.size() < most) {
            ByteBuffer head = read(place, HEAD);
            long before = head.getLong();
            entries.add(read(place + HEAD, head.getInt()));
            place = before;
        }
        return entries;
    }

    /** All entries, in the order in which they came. */
    void forEach(Consumer<ByteBuffer> consumer) {
        for (long place = 0; place < written + waiting.position(); ) {
            int length = read(place, HEAD).getInt(Long.BYTES);
            consumer.accept(read(place + HEAD, length));
            place += HEAD + length;
        }
    }

    private ByteBuffer read(long place, int length) {
        if (place >= written) {
            return waiting.slice((int) (place - written), length);
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        FileChannel source = Objects.requireNonNull(file);
        try {
            while (bytes.hasRemaining()) {
                if (source.read(bytes, place + bytes.position()) < 0) {
                    throw new IllegalStateException("an entry is cut off");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.flip();
    }

    private void write() {
        try {
            if (file == null) {
                file = SpillFile.open();
            }
            waiting.flip();
            while (waiting.hasRemaining()) {
                written += file.write(waiting, written);
            }
            waiting.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        latest.close();
        if (file != null) {
            SpillFile.close(file);
        }
    }
}
