package org.mineralgis.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.LocalizedText;
import org.mineralgis.model.SourceNotice;

/**
 * The encoding of a {@code .dbf}: what {@code .cpg} or byte 29 declare, held against what its bytes can be. Programs
 * write the declaration wrongly or not at all: MapGIS always writes GBK, ArcGIS has changed its default.
 *
 * @param charset what to decode with
 * @param notice what people must know about it; null when declaration and content agree
 */
record DbfEncoding(Charset charset, @Nullable SourceNotice notice) {

    /** Reads the whole table once. */
    static DbfEncoding of(Path file, ShapefileSet set) throws IOException, SourceException {
        EncodingEvidence evidence = new EncodingEvidence();
        int language;
        try (DbfStream table = DbfStream.open(file, set.open("dbf"))) {
            language = table.language();
            for (DbfField field : table.fields()) {
                evidence.add(field.name(), 0, field.name().length);
                evidence.end(field.nameFull());
            }
            while (table.next()) {
                observe(table, evidence);
            }
        }
        Optional<String> codePage = set.findText("cpg").filter(text -> !text.isEmpty());
        Charset declared = codePage.map(DbfEncoding::codePage).orElseGet(() -> language(language));
        String said = codePage.map(text -> ".cpg " + OneLine.quote(text))
                .orElse(String.format(Locale.ROOT, "LDID 0x%02X", language));
        return decided(TextEncoding.decide(evidence, declared), declared, said, sample(file, set));
    }

    private static void observe(DbfStream table, EncodingEvidence evidence) {
        for (DbfField field : table.fields()) {
            if (field.type() == 'C' && !table.deleted()) {
                int end = field.end(table.row());
                evidence.add(table.row(), field.offset(), end);
                evidence.end(end == field.offset() + field.length());
            }
        }
    }

    private static Sample sample(Path file, ShapefileSet set) {
        return charset -> {
            try (DbfStream table = DbfStream.open(file, set.open("dbf"))) {
                for (DbfField field : table.fields()) {
                    String name = field.name(charset);
                    if (!ascii(name)) {
                        return name;
                    }
                }
                while (table.next()) {
                    for (DbfField field : table.fields()) {
                        String value = field.type() == 'C' ? field.value(table.row(), charset) : null;
                        if (value != null && !ascii(value)) {
                            return value;
                        }
                    }
                }
                return "";
            }
        };
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }

    private static DbfEncoding decided(
            @Nullable TextEncoding encoding, @Nullable Charset declared, String said, Sample sample)
            throws IOException, SourceException {
        if (encoding == null) {
            String text = OneLine.quote(sample.in(StandardCharsets.UTF_8));
            // Read all the same: the values that cannot be decoded carry U+FFFD, which the check refuses one by one.
            return new DbfEncoding(
                    StandardCharsets.UTF_8,
                    new SourceNotice(
                            SourceNotice.Kind.ENCODING_ASSUMED,
                            0,
                            new LocalizedText(
                                    "未声明编码（" + said + "），内容既非 UTF-8 也不像 GB18030；暂按 UTF-8 读取，例如 " + text,
                                    "no encoding declared (" + said + "), and the texts are neither UTF-8 nor plausibly"
                                            + " GB18030; read as UTF-8, such as " + text)));
        }
        if (encoding.doubt() == null) {
            return new DbfEncoding(encoding.charset(), null);
        }
        String name = encoding.charset().name();
        String text = OneLine.quote(sample.in(encoding.charset()));
        String declaration = declared == null ? said : said + " (" + declared.name() + ")";
        return new DbfEncoding(
                encoding.charset(),
                new SourceNotice(
                        encoding.doubt(),
                        0,
                        new LocalizedText(
                                "声明为 " + declaration + "，内容是 " + name + "，已按后者读取，例如 " + text,
                                "declared: " + declaration + "; the content is " + name + ", and was read so, such as "
                                        + text)));
    }

    /** A code page by the text of a {@code .cpg}; null when it is none that Java knows. */
    private static @Nullable Charset codePage(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replaceFirst("^(ANSI|OEM|CP|ESRI|LDID/)[ _-]*", "");
        return switch (name) {
            case "UTF-8", "UTF8", "65001" -> StandardCharsets.UTF_8;
            case "GBK", "936", "GB2312", "GB18030", "54936", "77" -> TextEncoding.GB18030;
            case "950", "BIG5" -> known("Big5");
            default ->
                name.matches("[0-9]{3,5}")
                        ? known(name.startsWith("8859") ? "ISO-" + name : "windows-" + name)
                        : known(text.strip());
        };
    }

    /** A code page by its language driver; null when it says nothing that can be relied on, as 0 and 0x57 do. */
    private static @Nullable Charset language(int driver) {
        return switch (driver) {
            case 0x4D, 0x7A -> TextEncoding.GB18030;
            case 0x4F, 0x78 -> known("Big5");
            case 0x03, 0x58, 0x59 -> known("windows-1252");
            case 0xC9 -> known("windows-1251");
            default -> null;
        };
    }

    private static @Nullable Charset known(String name) {
        try {
            return Charset.isSupported(name) ? Charset.forName(name) : null;
        } catch (IllegalCharsetNameException unheard) {
            return null;
        }
    }

    /** The first text that is not ASCII, decoded for people to judge. */
    private interface Sample {
        String in(Charset charset) throws IOException, SourceException;
    }
}
