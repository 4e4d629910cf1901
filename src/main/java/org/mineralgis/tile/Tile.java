package org.mineralgis.tile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * One encoded Mapbox Vector Tile (version 2.1), ready in every {@link ContentCoding}. Immutable: callers must not change
 * the arrays they are given.
 */
public final class Tile {

    /** The property of a point that stands for others: how many records these are, itself included; not there when it is alone. */
    public static final String POINT_COUNT = "point_count";

    private static final int ETAG_BYTES = 16;
    private static final int OVERHEAD_BYTES = 512;

    private record Representation(byte[] bytes, String etag) {}

    private final Map<ContentCoding, Representation> representations = new EnumMap<>(ContentCoding.class);
    private final Map<String, Integer> omitted;

    /**
     * Compresses and hashes once, so that no request has to.
     *
     * @param mvt the encoded tile; no bytes at all for an empty one
     * @param omitted see {@link #omitted()}
     */
    Tile(byte[] mvt, Map<String, Integer> omitted) {
        this.omitted = Collections.unmodifiableMap(new TreeMap<>(omitted));
        representations.put(ContentCoding.IDENTITY, representation(mvt));
        representations.put(ContentCoding.GZIP, representation(gzip(mvt)));
    }

    /** The tile in this coding. An {@link #empty()} one is best sent as {@link ContentCoding#IDENTITY}: nothing at all. */
    public byte[] bytes(ContentCoding coding) {
        return of(coding).bytes;
    }

    /** A strong entity tag with its quotes, made from the bytes of this coding and so never shared by two codings. */
    public String etag(ContentCoding coding) {
        return of(coding).etag;
    }

    /** Whether nothing lies in the tile. */
    public boolean empty() {
        return bytes(ContentCoding.IDENTITY).length == 0;
    }

    /** How many features of an MVT layer were left out because the tile would be too large, by the layer's name; empty mostly. */
    public Map<String, Integer> omitted() {
        return omitted;
    }

    /** What the tile costs in memory, in bytes. */
    int weight() {
        return OVERHEAD_BYTES
                + representations.values().stream()
                        .mapToInt(representation -> representation.bytes.length)
                        .sum();
    }

    private Representation of(ContentCoding coding) {
        Representation representation = representations.get(coding);
        if (representation == null) {
            throw new IllegalArgumentException("no such coding: " + coding);
        }
        return representation;
    }

    private static Representation representation(byte[] bytes) {
        String hash = HexFormat.of().formatHex(sha256(bytes), 0, ETAG_BYTES);
        return new Representation(bytes, '"' + hash + '"');
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 2 + 32);
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
