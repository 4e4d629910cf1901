package org.mineralgis.generalization;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Bytes that do not fit into the memory, written once from front to back and then read from any place. The file has no name, so
 * that no killed load leaves one behind.
 */
final class RecordFile implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final FileChannel file;
    private final DataOutputStream out;
    private long length;

    /** @throws UncheckedIOException when there is no room or no permission in the folder for temporary files */
    RecordFile() {
        try {
            Path path = Files.createTempFile("mineral-gis-tiles", ".tmp");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep what tiles draw in the folder for temporary files", e);
        }
        OutputStream whole = Channels.newOutputStream(file);
        out = new DataOutputStream(new BufferedOutputStream(whole, BUFFER_BYTES));
    }

    /** A record of a key and some bytes. */
    interface Consumer {
        /** Takes one; the array is its own. */
        void accept(long key, byte[] record) throws IOException;
    }

    /** Appends a record. */
    void add(long key, byte[] record, int from, int size) throws IOException {
        out.writeLong(key);
        out.writeInt(size);
        out.write(record, from, size);
        length += Long.BYTES + Integer.BYTES + size;
    }

    /** Where the next record begins. */
    long length() {
        return length;
    }

    /** Reads from a place at which a record begins; all that was added before is there. */
    Reader from(long begin) throws IOException {
        out.flush();
        return new Reader(begin);
    }

    /** Hands over every record in the order in which they were added. */
    void forEach(Consumer consumer) throws IOException {
        Reader reader = from(0);
        while (reader.position() < length) {
            reader.next();
            consumer.accept(reader.key(), reader.record());
        }
    }

    /** Goes through records; several may do so at once. */
    final class Reader {

        private final DataInputStream in;
        private long position;
        private long key;
        private byte[] record = {};

        private Reader(long begin) {
            position = begin;
            in = new DataInputStream(new BufferedInputStream(new Part(begin), BUFFER_BYTES));
        }

        /** Where the next record begins. */
        long position() {
            return position;
        }

        /** Takes the next record, which must be there. */
        void next() throws IOException {
            key = in.readLong();
            record = new byte[in.readInt()];
            in.readFully(record);
            position += Long.BYTES + Integer.BYTES + record.length;
        }

        long key() {
            return key;
        }

        byte[] record() {
            return record;
        }
    }

    /** The file from a place on, whatever others read or write meanwhile. */
    private final class Part extends java.io.InputStream {

        private long position;

        Part(long begin) {
            position = begin;
        }

        @Override
        public int read() throws IOException {
            throw new EOFException("records are read in blocks");
        }

        @Override
        public int read(byte[] into, int from, int size) throws IOException {
            int read = file.read(java.nio.ByteBuffer.wrap(into, from, size), position);
            position += Math.max(0, read);
            return read;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
