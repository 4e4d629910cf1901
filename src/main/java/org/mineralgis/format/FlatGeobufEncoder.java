package org.mineralgis.format;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.mineralgis.model.Feature;
import org.mineralgis.model.GeometryType;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.GeometryConversions;

/**
 * FlatGeobuf 3 with its index, which wants the records counted and sorted: they are kept in a temporary file until all are
 * there. Above {@link #INDEXED_MAX} records there is no index, and they stay in the order of the query.
 */
final class FlatGeobufEncoder implements FeatureEncoder {

    /** An index of that many takes some 50 MB of memory. */
    static final int INDEXED_MAX = 1_000_000;

    private final FileContent content;
    private final OutputStream out;
    private final List<TableField> fields;
    private final FlatGeobufProperties properties;
    private final FileGeometry geometries;
    private final TemporaryFolder folder;
    private final Path path;
    private final OutputStream features;
    private final FlatBufferBuilder builder = new FlatBufferBuilder(1 << 16);
    private final Envelope extent = new Envelope();
    private final Set<ShapeKind> kinds = EnumSet.noneOf(ShapeKind.class);
    private @Nullable HilbertTree tree = new HilbertTree(extent);
    private long count;

    FlatGeobufEncoder(OutputStream out, FileContent content) throws IOException {
        this.content = content;
        this.out = out;
        this.fields = TableField.of(content.dataset());
        this.folder = new TemporaryFolder(content.folder());
        this.path = folder.file("features");
        this.features = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        this.properties = new FlatGeobufProperties(fields);
        this.geometries = new FileGeometry(content.crs());
    }

    @Override
    public void write(Feature feature) throws IOException {
        Geometry geometry = geometries.ofSeveralParts(feature.geometry());
        builder.clear();
        int values = org.wololo.flatgeobuf.generated.Feature.createPropertiesVector(builder, properties.of(feature));
        int shape = geometry == null ? 0 : shape(geometry);
        builder.finishSizePrefixed(org.wololo.flatgeobuf.generated.Feature.createFeature(builder, shape, values, 0));
        byte[] bytes = builder.sizedByteArray();
        features.write(bytes);
        index(geometry == null ? new Envelope() : geometry.getEnvelopeInternal(), bytes.length);
    }

    private int shape(Geometry geometry) throws IOException {
        kinds.add(ShapeKind.of(geometry));
        // Each shape names its type, because only the end tells whether all have the same.
        return GeometryConversions.serialize(
                builder, geometry, (byte) org.wololo.flatgeobuf.generated.GeometryType.Unknown);
    }

    private void index(Envelope box, int length) {
        count++;
        extent.expandToInclude(box);
        if (count > INDEXED_MAX) {
            tree = null;
        } else if (tree != null) {
            tree.add(box, length);
        }
    }

    @Override
    public void finish() throws IOException {
        features.close();
        boolean indexed = tree != null && count > 0;
        DataDigest digest = new DataDigest(OutputStream.nullOutputStream(), true);
        records(digest, indexed ? tree : null);
        List<FileNote> notes = new ArrayList<>(content.notes());
        notes.addAll(FileSeal.ofTail(count, digest).closing(content));
        out.write(Constants.MAGIC_BYTES);
        out.write(new FlatGeobufHeader(content, fields, notes, type(), count, indexed, extent).bytes());
        records(out, indexed ? tree : null);
    }

    /** Called twice, because the checksum of what follows stands in the head. */
    private void records(OutputStream out, @Nullable HilbertTree index) throws IOException {
        if (index == null) {
            Files.copy(path, out);
        } else {
            sorted(out, index);
        }
    }

    private void sorted(OutputStream out, HilbertTree index) throws IOException {
        int[] order = index.order();
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        index.write(buffered, order);
        long[] starts = new long[order.length];
        for (int record = 1; record < starts.length; record++) {
            starts[record] = starts[record - 1] + index.length(record - 1);
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            for (int record : order) {
                buffered.write(read(channel, starts[record], index.length(record)));
            }
        }
        buffered.flush();
    }

    private static byte[] read(FileChannel channel, long start, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, start + bytes.position()) < 0) {
                throw new EOFException("the temporary file was cut off");
            }
        }
        return bytes.array();
    }

    /** What all records have; the dataset's when none has a position. */
    private int type() {
        GeometryType declared = content.dataset().schema().geometryType();
        if (kinds.isEmpty() && declared == GeometryType.NONE || kinds.size() > 1) {
            return org.wololo.flatgeobuf.generated.GeometryType.Unknown;
        }
        ShapeKind kind =
                kinds.isEmpty() ? ShapeKind.of(declared) : kinds.iterator().next();
        return switch (kind) {
            case POINT -> org.wololo.flatgeobuf.generated.GeometryType.Point;
            case MULTI_POINT -> org.wololo.flatgeobuf.generated.GeometryType.MultiPoint;
            case LINE -> org.wololo.flatgeobuf.generated.GeometryType.MultiLineString;
            case AREA -> org.wololo.flatgeobuf.generated.GeometryType.MultiPolygon;
        };
    }

    @Override
    public void close() throws IOException {
        features.close();
        folder.close();
    }
}
