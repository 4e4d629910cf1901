package org.mineralgis.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceNotice;

/**
 * A file of text whose encoding was found out by reading it once: by its byte order mark (UTF-8, UTF-16), else UTF-8 if
 * every byte is, else GB18030 if that is plausible, else refused.
 */
final class TextTable {

    private static final int SAMPLE_CHARACTERS = 40;

    private final Path file;
    private final Charset charset;
    private final int markLength;
    private final @Nullable SourceNotice notice;

    private TextTable(Path file, Charset charset, int markLength, @Nullable SourceNotice notice) {
        this.file = file;
        this.charset = charset;
        this.markLength = markLength;
        this.notice = notice;
    }

    /** @throws SourceException if it is not text, or in no encoding that can be told */
    static TextTable of(Path file) throws IOException, SourceException {
        byte[] start;
        try (InputStream bytes = Files.newInputStream(file)) {
            start = bytes.readNBytes(3);
        }
        if (start.length >= 2 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE) {
            return new TextTable(file, StandardCharsets.UTF_16LE, 2, null);
        }
        if (start.length >= 2 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF) {
            return new TextTable(file, StandardCharsets.UTF_16BE, 2, null);
        }
        boolean marked = start.length == 3
                && (start[0] & 0xFF) == 0xEF
                && (start[1] & 0xFF) == 0xBB
                && (start[2] & 0xFF) == 0xBF;
        return marked ? new TextTable(file, StandardCharsets.UTF_8, 3, null) : byContent(file);
    }

    private static TextTable byContent(Path file) throws IOException, SourceException {
        EncodingEvidence evidence = new EncodingEvidence();
        byte[] chunk = new byte[1 << 16];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int length = bytes.read(chunk); length >= 0; length = bytes.read(chunk)) {
                evidence.add(chunk, 0, length);
            }
        }
        evidence.end(false);
        if (evidence.zeros()) {
            throw new SourceException(file, "", "has zero bytes; expected text in UTF-8 or GB18030");
        }
        TextEncoding encoding = TextEncoding.decide(evidence, null);
        if (encoding == null) {
            throw new SourceException(
                    file, "", "is text neither in UTF-8 nor, plausibly, in GB18030; expected it saved as UTF-8");
        }
        TextTable table = new TextTable(file, encoding.charset(), 0, null);
        return encoding.doubt() == null
                ? table
                : new TextTable(file, encoding.charset(), 0, table.notice(encoding.doubt()));
    }

    private SourceNotice notice(SourceNotice.Kind kind) throws IOException {
        String sample = OneLine.quote(sample());
        return new SourceNotice(
                kind,
                0,
                new LocalizedText(
                        "按 " + charset.name() + " 读取，例如 " + sample,
                        "read as " + charset.name() + ", such as " + sample));
    }

    /** The first text that is not ASCII, for people to judge. */
    private String sample() throws IOException {
        StringBuilder sample = new StringBuilder();
        try (Reader text = open()) {
            int character = text.read();
            while (character >= 0 && character < 0x80) {
                character = text.read();
            }
            while (character >= 0 && sample.length() < SAMPLE_CHARACTERS && character != '\n') {
                sample.append((char) character);
                character = text.read();
            }
        }
        return sample.toString();
    }

    /** What people must know about the encoding; null when it is certain. */
    @Nullable
    SourceNotice notice() {
        return notice;
    }

    /** The encoding's name, for messages. */
    String encoding() {
        return charset.name();
    }

    /** The text behind the byte order mark. Reading it throws a CharacterCodingException at what cannot be decoded. */
    Reader open() throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        bytes.skipNBytes(markLength);
        // A decoder of its own, because the usual reader would put U+FFFD in the place of what it cannot decode.
        return new InputStreamReader(bytes, charset.newDecoder());
    }
}
