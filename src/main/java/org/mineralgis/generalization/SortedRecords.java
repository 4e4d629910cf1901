package org.mineralgis.generalization;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Records that come in any order and are handed over in that of their keys, in bounded memory: sorted pieces, merged at the end. */
final class SortedRecords implements AutoCloseable {

    private static final int PIECE_BYTES = 16 << 20;
    private static final int PIECE_RECORDS = 1 << 17;

    private final RecordFile file = new RecordFile();
    private final List<Long> pieces = new ArrayList<>();
    private final byte[] bytes;
    private final long[] keys;
    private final int[] starts;
    private int count;
    private int used;

    SortedRecords() {
        this(PIECE_BYTES, PIECE_RECORDS);
    }

    /** One with pieces of another size. */
    SortedRecords(int pieceBytes, int pieceRecords) {
        bytes = new byte[pieceBytes];
        keys = new long[pieceRecords];
        starts = new int[pieceRecords + 1];
    }

    /** Adds a record; keys are not negative. */
    void add(long key, byte[] record) throws IOException {
        if (count == keys.length || used + record.length > bytes.length) {
            writePiece();
        }
        if (record.length > bytes.length) {
            pieces.add(file.length());
            file.add(key, record, 0, record.length);
            return;
        }
        keys[count] = key;
        System.arraycopy(record, 0, bytes, used, record.length);
        used += record.length;
        starts[++count] = used;
    }

    private void writePiece() throws IOException {
        if (count == 0) {
            return;
        }
        pieces.add(file.length());
        int[] order = order();
        for (int each : order) {
            file.add(keys[each], bytes, starts[each], starts[each + 1] - starts[each]);
        }
        count = 0;
        used = 0;
    }

    /** Places of the records in the order of their keys: merge sort, which keeps equal ones as they came. */
    private int[] order() {
        int[] from = new int[count];
        for (int index = 0; index < count; index++) {
            from[index] = index;
        }
        int[] into = new int[count];
        for (int width = 1; width < count; width *= 2) {
            for (int left = 0; left < count; left += 2 * width) {
                merge(from, into, left, Math.min(count, left + width), Math.min(count, left + 2 * width));
            }
            int[] swap = from;
            from = into;
            into = swap;
        }
        return from;
    }

    private void merge(int[] from, int[] into, int left, int middle, int right) {
        int first = left;
        int second = middle;
        for (int place = left; place < right; place++) {
            boolean takeFirst = first < middle && (second >= right || keys[from[first]] <= keys[from[second]]);
            into[place] = takeFirst ? from[first++] : from[second++];
        }
    }

    /** Hands over all records, smallest key first. Nothing may be added afterwards. */
    void forEach(RecordFile.Consumer consumer) throws IOException {
        writePiece();
        PriorityQueue<Piece> heads = new PriorityQueue<>(Comparator.comparingLong(Piece::key));
        for (int index = 0; index < pieces.size(); index++) {
            long end = index + 1 < pieces.size() ? pieces.get(index + 1) : file.length();
            Piece piece = new Piece(file.from(pieces.get(index)), end);
            piece.advance();
            heads.add(piece);
        }
        while (!heads.isEmpty()) {
            Piece head = heads.remove();
            consumer.accept(head.key(), head.reader.record());
            if (head.advance()) {
                heads.add(head);
            }
        }
    }

    private record Piece(RecordFile.Reader reader, long end) {

        boolean advance() throws IOException {
            if (reader.position() >= end) {
                return false;
            }
            reader.next();
            return true;
        }

        long key() {
            return reader.key();
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
