package org.mineralgis.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Writes Parquet (format version 1, data pages version 1, gzip) from front to back: row groups of some tens of thousands of
 * records, a page for each column, and at the end the footer. Every column may be without value.
 */
final class ParquetFile {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int GROUP_RECORDS_MAX = 1 << 16;
    private static final int GROUP_BYTES_MAX = 1 << 24;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int GZIP = 2;

    private final OutputStream out;
    private final List<ParquetColumn> columns;
    private final List<RowGroup> groups = new ArrayList<>();
    private long position;
    private long records;

    /** What the footer says of a column in a row group. */
    private record Chunk(long offset, long length, long plainLength, int records, int nulls, List<byte[]> bounds) {}

    private record RowGroup(List<Chunk> chunks, int records) {}

    /** @param columns those of a group stand together */
    ParquetFile(OutputStream out, List<ParquetColumn> columns) throws IOException {
        this.out = out;
        this.columns = columns;
        write(MAGIC);
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }

    /** To be called when every column has got the value of a record. */
    void endRecord() throws IOException {
        int bytes = 0;
        for (ParquetColumn column : columns) {
            bytes += column.length();
        }
        if (bytes >= GROUP_BYTES_MAX || columns.get(0).records() >= GROUP_RECORDS_MAX) {
            endGroup();
        }
    }

    private void endGroup() throws IOException {
        int count = columns.get(0).records();
        List<Chunk> chunks = new ArrayList<>();
        for (ParquetColumn column : columns) {
            chunks.add(chunk(column));
        }
        groups.add(new RowGroup(chunks, count));
        records += count;
    }

    private Chunk chunk(ParquetColumn column) throws IOException {
        long offset = position;
        int count = column.records();
        int nulls = column.nulls();
        List<byte[]> bounds = column.bounded() ? List.of(column.min(), column.max()) : List.of();
        byte[] page = column.takePage();
        byte[] packed = packed(page);
        byte[] header = pageHeader(page.length, packed.length, count);
        write(header);
        write(packed);
        return new Chunk(offset, position - offset, header.length + page.length, count, nulls, bounds);
    }

    private static byte[] packed(byte[] page) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(page.length / 2 + 64);
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(page);
        }
        return packed.toByteArray();
    }

    private static byte[] pageHeader(int plainLength, int length, int count) {
        ThriftCompact header = new ThriftCompact();
        header.i32(1, 0);
        header.i32(2, plainLength);
        header.i32(3, length);
        header.begin(5);
        header.i32(1, count);
        header.i32(2, PLAIN);
        header.i32(3, RLE);
        header.i32(4, RLE);
        header.end();
        return header.finish();
    }

    /** Writes what is left of the records; says how many there are. */
    long endRecords() throws IOException {
        if (columns.get(0).records() > 0) {
            endGroup();
        }
        return records;
    }

    /**
     * Writes the footer behind the last record.
     *
     * @param metadata by its keys, such as {@code geo}
     */
    void finish(Map<String, String> metadata) throws IOException {
        byte[] footer = footer(metadata);
        write(footer);
        write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(footer.length)
                .array());
        write(MAGIC);
    }

    private byte[] footer(Map<String, String> metadata) {
        ThriftCompact footer = new ThriftCompact();
        footer.i32(1, 1);
        new ParquetSchema(columns).write(footer, 2);
        footer.i64(3, records);
        footer.listOfStructures(4, groups.size());
        groups.forEach(group -> rowGroup(footer, group));
        footer.listOfStructures(5, metadata.size());
        metadata.forEach((key, value) -> {
            footer.begin();
            footer.text(1, key);
            footer.text(2, value);
            footer.end();
        });
        footer.text(6, "mineral-gis");
        // Bounds are in the order of the types' values.
        footer.listOfStructures(7, columns.size());
        columns.forEach(column -> {
            footer.begin();
            footer.begin(1);
            footer.end();
            footer.end();
        });
        return footer.finish();
    }

    private void rowGroup(ThriftCompact footer, RowGroup group) {
        footer.begin();
        footer.listOfStructures(1, columns.size());
        for (int index = 0; index < columns.size(); index++) {
            Chunk chunk = group.chunks().get(index);
            footer.begin();
            footer.i64(2, chunk.offset());
            footer.begin(3);
            chunk(footer, columns.get(index), chunk);
            footer.end();
            footer.end();
        }
        footer.i64(2, group.chunks().stream().mapToLong(Chunk::plainLength).sum());
        footer.i64(3, group.records());
        footer.end();
    }

    private static void chunk(ThriftCompact footer, ParquetColumn column, Chunk chunk) {
        footer.i32(1, column.type().number());
        footer.listOfI32(2, PLAIN, RLE);
        footer.listOfTexts(3, column.path(), column.path().size());
        footer.i32(4, GZIP);
        footer.i64(5, chunk.records());
        footer.i64(6, chunk.plainLength());
        footer.i64(7, chunk.length());
        footer.i64(9, chunk.offset());
        footer.begin(12);
        footer.i64(3, chunk.nulls());
        if (!chunk.bounds().isEmpty()) {
            footer.binary(5, chunk.bounds().get(1));
            footer.binary(6, chunk.bounds().get(0));
        }
        footer.end();
    }
}
