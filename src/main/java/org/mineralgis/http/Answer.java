package org.mineralgis.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mineralgis.download.KeptFile;
import org.mineralgis.format.Link;
import org.mineralgis.tile.TileService;

/**
 * What goes back to the client.
 *
 * @param status HTTP status
 * @param headers all but those that follow from the body; {@code Content-Type} is among them when there is a body
 * @param body what is written
 */
record Answer(int status, Map<String, String> headers, Body body) {

    Answer {
        headers = Map.copyOf(headers);
    }

    /** The content of an answer. */
    sealed interface Body {}

    /**
     * Bytes at hand.
     *
     * @param bytes not to be changed
     * @param compress whether they may be compressed on the way
     */
    record Bytes(byte[] bytes, boolean compress) implements Body {}

    /**
     * Bytes that are made while they are sent, compressed when the client likes it.
     *
     * @param writer makes them
     */
    record Stream(LiveWriter writer) implements Body {}

    /**
     * Bytes that are made while they are sent, held back for as long as they are few, so that what is only known at their end
     * stands in the head of the answer.
     *
     * @param writer makes them
     */
    record Held(HeldWriter writer) implements Body {}

    /**
     * Bytes that are kept ready both ways, each with its own strong entity tag (RFC 9110 section 8.8.3).
     *
     * @param plain not to be changed
     * @param plainTag with its quotes
     * @param gzip the same compressed; not to be changed
     * @param gzipTag with its quotes
     */
    record Encoded(byte[] plain, String plainTag, byte[] gzip, String gzipTag) implements Body {}

    /**
     * A tile in whatever coding the client likes, each with its own strong entity tag (RFC 9110 section 8.8.3).
     *
     * @param tiles where it is
     * @param place where it is there
     * @param sent told that it was sent
     */
    record OfTile(TileService tiles, TileService.Place place, Consumer<Context> sent) implements Body {}

    /**
     * Bytes that are compressed already, made for as long as the client is there.
     *
     * @param maker makes them; throws {@link java.io.UncheckedIOException} when the client is gone
     */
    record Made(Function<BooleanSupplier, byte[]> maker) implements Body {}

    /**
     * Bytes that are made for as long as the client is there, as they are; the connection ends with them.
     *
     * @param writer makes them
     */
    record Live(LiveWriter writer) implements Body {}

    /**
     * A file whose content never changes, and parts of it.
     *
     * @param ready the file if it lies ready
     * @param file the file, made if need be
     */
    record Kept(Supplier<Optional<KeptFile>> ready, Supplier<KeptFile> file) implements Body {}

    /** Makes bytes for as long as the client is there. */
    @FunctionalInterface
    interface LiveWriter {
        /** Writes all; must not close the stream, and may stop when the client is gone. */
        void writeTo(OutputStream out, BooleanSupplier gone) throws IOException;
    }

    /** Makes bytes for as long as the client is there, and knows the links of the document at their end. */
    @FunctionalInterface
    interface HeldWriter {
        /**
         * Writes all; must not close the stream, and may stop when the client is gone.
         *
         * @param links takes the links of the document before the last bytes are written
         */
        void writeTo(OutputStream out, BooleanSupplier gone, Consumer<List<Link>> links) throws IOException;
    }

    /** Makes bytes that are there in a moment. */
    @FunctionalInterface
    interface Writer {
        /** Writes all; must not close the stream. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** A text in UTF-8. */
    static Answer text(String mediaType, String text) {
        return bytes(mediaType, text.getBytes(StandardCharsets.UTF_8), true);
    }

    /** Bytes at hand. */
    static Answer bytes(String mediaType, byte[] bytes, boolean compress) {
        return new Answer(200, Map.of("Content-Type", mediaType), new Bytes(bytes, compress));
    }

    /** Bytes made on the way. */
    static Answer stream(String mediaType, Writer writer) {
        return stream(mediaType, (out, gone) -> writer.writeTo(out));
    }

    /** Bytes made on the way, for as long as the client is there. */
    static Answer stream(String mediaType, LiveWriter writer) {
        return new Answer(200, Map.of("Content-Type", mediaType), new Stream(writer));
    }

    /** Bytes made on the way, whose links are known at their end. */
    static Answer held(String mediaType, HeldWriter writer) {
        return new Answer(200, Map.of("Content-Type", mediaType), new Held(writer));
    }

    /** Bytes made for as long as the client is there. */
    static Answer live(String mediaType, LiveWriter writer) {
        return new Answer(200, Map.of("Content-Type", mediaType, "Connection", "close"), new Live(writer));
    }

    /** Bytes kept ready both ways. */
    static Answer encoded(String mediaType, Encoded body) {
        return new Answer(200, Map.of("Content-Type", mediaType), body);
    }

    /** A tile. */
    static Answer tile(String mediaType, OfTile body) {
        return new Answer(200, Map.of("Content-Type", mediaType), body);
    }

    /** Bytes that are made while the client waits. */
    static Answer made(String mediaType, Function<BooleanSupplier, byte[]> maker) {
        return new Answer(200, Map.of("Content-Type", mediaType), new Made(maker));
    }

    /** No content at all. */
    static Answer empty(int status) {
        return new Answer(status, Map.of(), new Bytes(new byte[0], false));
    }

    /** The same with another status. */
    Answer withStatus(int other) {
        return new Answer(other, headers, body);
    }

    /** The same with a header set. */
    Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }

    /** The same with headers set. */
    Answer with(Map<String, String> others) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.putAll(others);
        return new Answer(status, more, body);
    }

    /** The same with the links of its document as a header. */
    Answer with(List<Link> links) {
        return LinkHeader.of(links).map(header -> with(LinkHeader.NAME, header)).orElse(this);
    }
}
