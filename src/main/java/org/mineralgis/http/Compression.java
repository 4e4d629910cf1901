package org.mineralgis.http;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.mineralgis.tile.ContentCoding;

/** The content codings of answers (RFC 9110 section 8.4.1), the best first. */
enum Compression {
    /** RFC 8878: a third of the time of gzip at about the same size. */
    ZSTD("zstd"),
    GZIP("gzip"),
    /** As it is. */
    IDENTITY("identity");

    private static final int ZSTD_LEVEL = 3;
    private static final int BUFFER_BYTES = 8_192;

    /** Less than any weight that a client can give: what is not refused is allowed, but nobody asked for it. */
    private static final double UNASKED = 0.000_5;

    /** What clients send is nearly always one of a few headers. */
    private static final int REMEMBERED_MAX = 256;

    private static final Map<String, Compression> REMEMBERED = new ConcurrentHashMap<>();

    private static final Set<Compression> ALL = Set.of(values());

    private final String word;

    Compression(String word) {
        this.word = word;
    }

    /** The coding of tiles of the same name. */
    ContentCoding ofTiles() {
        return switch (this) {
            case ZSTD -> ContentCoding.ZSTD;
            case GZIP -> ContentCoding.GZIP;
            case IDENTITY -> ContentCoding.IDENTITY;
        };
    }

    /** The coding of all that a client likes best, without reading the same header again and again; null when it has none. */
    static Compression remembered(@Nullable String header) {
        if (header == null) {
            return IDENTITY;
        }
        Compression known = REMEMBERED.get(header);
        if (known == null) {
            known = choose(header, ALL);
            if (REMEMBERED.size() < REMEMBERED_MAX) {
                REMEMBERED.put(header, known);
            }
        }
        return known;
    }

    /** Its name in headers. */
    String word() {
        return word;
    }

    /**
     * The coding that a client likes best.
     *
     * @param header its {@code Accept-Encoding}; null when it has none
     * @param offered those that there are; {@link #IDENTITY} is what it gets when it refuses all
     */
    static Compression choose(@Nullable String header, Set<Compression> offered) {
        List<Weighted> wishes = Weighted.parse(header);
        Compression best = IDENTITY;
        double weight = 0;
        for (Compression coding : EnumSet.copyOf(offered)) {
            double wished = coding.weight(wishes);
            if (wished > weight) {
                best = coding;
                weight = wished;
            }
        }
        return best;
    }

    private double weight(List<Weighted> wishes) {
        double others = this == IDENTITY ? UNASKED : 0;
        for (Weighted wish : wishes) {
            if (wish.value().equals(word)) {
                return wish.weight();
            }
            if (wish.value().equals("*")) {
                others = this == IDENTITY ? Math.min(wish.weight(), UNASKED) : wish.weight();
            }
        }
        return others;
    }

    /**
     * Has {@code writer} write to {@code out} in this coding; {@code out} stays open.
     *
     * @throws IOException when {@code out} breaks; what was written till then does not look complete
     */
    void write(OutputStream out, Answer.Writer writer) throws IOException {
        switch (this) {
            case ZSTD -> writeZstd(out, writer);
            case GZIP -> {
                GZIPOutputStream compressed = new GZIPOutputStream(out, BUFFER_BYTES);
                writer.writeTo(compressed);
                compressed.finish();
            }
            case IDENTITY -> writer.writeTo(out);
        }
    }

    private static void writeZstd(OutputStream out, Answer.Writer writer) throws IOException {
        Shutter shutter = new Shutter(out);
        ZstdOutputStreamNoFinalizer compressed = new ZstdOutputStreamNoFinalizer(shutter, ZSTD_LEVEL);
        boolean whole = false;
        try {
            writer.writeTo(compressed);
            whole = true;
        } finally {
            // Closing frees memory outside of the heap, and ends the frame: that end must not follow half an answer.
            shutter.shut = !whole;
            compressed.close();
        }
    }

    /** The bytes in this coding. */
    byte[] of(byte[] bytes) throws IOException {
        if (this == IDENTITY) {
            return bytes;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(32, bytes.length / 3));
        write(out, to -> to.write(bytes));
        return out.toByteArray();
    }

    /** Lets nothing through while it is shut, and never closes what is behind it. */
    private static final class Shutter extends OutputStream {

        private final OutputStream out;
        private boolean shut;

        Shutter(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int octet) throws IOException {
            if (!shut) {
                out.write(octet);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!shut) {
                out.write(bytes, from, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (!shut) {
                out.flush();
            }
        }
    }
}
