package org.mineralgis.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The query part of a URL: each name once, decoded strictly. */
final class Query {

    private final Map<String, String> values;

    private Query(Map<String, String> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * Decodes {@code name=value&...} as HTML forms write it.
     *
     * @param text as sent, without {@code ?}; null for none
     * @throws Problem for a name that is given twice, and for what is not UTF-8 in percent-encoding
     */
    static Query parse(@Nullable String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text == null ? new String[0] : text.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals), pair);
            String value = decode(equals < 0 ? "" : pair.substring(equals + 1), name);
            if (values.put(name, value) != null) {
                throw Problem.invalidParameter(name, value, Texts.GIVEN_ONCE);
            }
        }
        return new Query(values);
    }

    /** The value of a parameter; empty text counts as a value. */
    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Names and values in the order of the URL. */
    Map<String, String> values() {
        return values;
    }

    /**
     * Refuses what nobody would read.
     *
     * @throws Problem that lists the known names
     */
    void allowOnly(Collection<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw Problem.unknownParameter(name, known);
            }
        }
    }

    private static String decode(String text, String name) {
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(source.length);
        for (int at = 0; at < source.length; at++) {
            if (source[at] == '%') {
                decoded.put(octet(source, at, name));
                at += 2;
            } else {
                decoded.put(source[at] == '+' ? (byte) ' ' : source[at]);
            }
        }
        return utf8(decoded.flip(), text, name);
    }

    private static byte octet(byte[] source, int at, String name) {
        int high = at + 2 < source.length ? Character.digit(source[at + 1], 16) : -1;
        int low = at + 2 < source.length ? Character.digit(source[at + 2], 16) : -1;
        if (high < 0 || low < 0) {
            throw Problem.invalidParameter(name, new String(source, StandardCharsets.UTF_8), Texts.PERCENT_ENCODED);
        }
        return (byte) (high << 4 | low);
    }

    private static String utf8(ByteBuffer bytes, String text, String name) {
        try {
            String decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            if (decoded.indexOf('\0') >= 0) {
                throw Problem.invalidParameter(name, text, Texts.NO_ZERO_CHARACTER);
            }
            return decoded;
        } catch (CharacterCodingException e) {
            throw Problem.invalidParameter(name, text, Texts.PERCENT_ENCODED);
        }
    }
}
