package org.mineralgis.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/** Files that are part of the program: the viewer and the style sheet of the pages. Each is read once. */
final class Assets {

    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("html", "text/html"),
            Map.entry("js", "text/javascript"),
            Map.entry("mjs", "text/javascript"),
            Map.entry("css", "text/css"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain"));

    private final Map<String, Answer> known = new ConcurrentHashMap<>();

    /** Whether the program was built with the viewer. */
    boolean viewer() {
        return find("/viewer/viewer.js").isPresent();
    }

    /** The page where files are checked; empty when the program was built without the viewer. */
    Optional<Answer> check() {
        return find("/viewer/check.html");
    }

    Answer ofViewer(Request request) {
        return find("/viewer/" + request.place("file")).orElseThrow(() -> Problem.notFound(Texts.NO_SUCH_FILE));
    }

    Answer pageStyle(Request request) {
        return find("/pages/page.css").orElseThrow(() -> Problem.notFound(Texts.NO_SUCH_FILE));
    }

    Answer apiScript(Request request) {
        return find("/pages/api.js").orElseThrow(() -> Problem.notFound(Texts.NO_SUCH_FILE));
    }

    /** A file of a library of the pages: its address names the version, so that it never changes. */
    Answer ofWebJar(Request request) {
        return find("/META-INF/resources/webjars/" + request.place("file"))
                .orElseThrow(() -> Problem.notFound(Texts.NO_SUCH_FILE))
                .with("Cache-Control", "public, max-age=31536000, immutable");
    }

    private Optional<Answer> find(String path) {
        // Plain names only: no "..", no empty part, no encoded slash, and an ending that folders do not have.
        if (!path.matches("(/[A-Za-z0-9_@-][A-Za-z0-9._@-]*)+")
                || mediaType(path).isEmpty()) {
            return Optional.empty();
        }
        Answer answer = known.get(path);
        if (answer == null) {
            Optional<Answer> read = read(path);
            read.ifPresent(found -> known.putIfAbsent(path, found));
            return read;
        }
        return Optional.of(answer);
    }

    private static Optional<String> mediaType(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(MEDIA_TYPES.get(ending));
    }

    private static Optional<Answer> read(String path) {
        try (InputStream in = Assets.class.getResourceAsStream(path)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            String hash = hash(bytes);
            Answer.Encoded body = new Answer.Encoded(bytes, '"' + hash + '"', gzip(bytes), '"' + hash + "-gzip\"");
            return Optional.of(Answer.encoded(mediaType(path).orElseThrow(), body)
                    .with("Cache-Control", "no-cache")
                    .with("Content-Security-Policy", SecurityHeaders.VIEWER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
