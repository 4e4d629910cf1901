package org.mineralgis.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Counts how often each of very many numbers comes: sorted pieces go to a file, and are merged at the end. */
final class NumberTally {

    /** Takes a number and how often it came. */
    interface Consumer {
        void accept(long number, long times);
    }

    private static final int PIECE = 1 << 20;
    private static final int READ_NUMBERS = 1 << 12;

    private long[] numbers = new long[64];
    private int count;
    private final List<Long> pieceEnds = new ArrayList<>();
    private @Nullable FileChannel file;

    void add(long number) {
        if (count == numbers.length) {
            if (count == PIECE) {
                spill();
            } else {
                numbers = Arrays.copyOf(numbers, count * 2);
            }
        }
        numbers[count++] = number;
    }

    private void spill() {
        Arrays.sort(numbers, 0, count);
        ByteBuffer bytes = ByteBuffer.allocate(READ_NUMBERS * Long.BYTES);
        long at = pieceEnds.isEmpty() ? 0 : pieceEnds.get(pieceEnds.size() - 1);
        try {
            FileChannel target = file == null ? SpillFile.open() : file;
            file = target;
            for (int from = 0; from < count; from += READ_NUMBERS) {
                bytes.clear();
                bytes.asLongBuffer().put(numbers, from, Math.min(READ_NUMBERS, count - from));
                bytes.limit(Math.min(READ_NUMBERS, count - from) * Long.BYTES);
                while (bytes.hasRemaining()) {
                    at += target.write(bytes, at);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pieceEnds.add(at);
        count = 0;
    }

    /** Hands over every number once, in ascending order, and forgets them all. */
    void finish(Consumer consumer) {
        Arrays.sort(numbers, 0, count);
        PriorityQueue<Piece> pieces = new PriorityQueue<>((one, other) -> Long.compare(one.number, other.number));
        long from = 0;
        for (long end : pieceEnds) {
            add(
                    pieces,
                    new Piece(
                            file,
                            from,
                            end,
                            ByteBuffer.allocate(READ_NUMBERS * Long.BYTES).limit(0)));
            from = end;
        }
        ByteBuffer rest = ByteBuffer.allocate(count * Long.BYTES);
        rest.asLongBuffer().put(numbers, 0, count);
        add(pieces, new Piece(null, 0, 0, rest));
        merge(pieces, consumer);
        if (file != null) {
            SpillFile.close(file);
        }
        count = 0;
        pieceEnds.clear();
        file = null;
    }

    private static void add(PriorityQueue<Piece> pieces, Piece piece) {
        if (piece.next()) {
            pieces.add(piece);
        }
    }

    private static void merge(PriorityQueue<Piece> pieces, Consumer consumer) {
        long times = 0;
        long number = 0;
        while (!pieces.isEmpty()) {
            Piece least = pieces.remove();
            if (times > 0 && least.number != number) {
                consumer.accept(number, times);
                times = 0;
            }
            number = least.number;
            times++;
            add(pieces, least);
        }
        if (times > 0) {
            consumer.accept(number, times);
        }
    }

    /** A sorted row of numbers. */
    private static final class Piece {

        private final @Nullable FileChannel file;
        private final long end;
        private final ByteBuffer bytes;
        private long at;
        private long number;

        Piece(@Nullable FileChannel file, long from, long end, ByteBuffer bytes) {
            this.file = file;
            this.at = from;
            this.end = end;
            this.bytes = bytes;
        }

        boolean next() {
            if (!bytes.hasRemaining() && !fill()) {
                return false;
            }
            number = bytes.getLong();
            return true;
        }

        private boolean fill() {
            FileChannel source = file;
            if (source == null || at == end) {
                return false;
            }
            bytes.clear().limit((int) Math.min(bytes.capacity(), end - at));
            try {
                while (bytes.hasRemaining()) {
                    at += source.read(bytes, at);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            bytes.flip();
            return true;
        }
    }
}
