package org.mineralgis.http;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Content-Disposition} of a part of a form (RFC 7578 section 4.2). Names are in UTF-8 or, from programs
 * with a Chinese locale, in GB18030; {@code filename*} (RFC 6266) is read too, although forms should not have it.
 *
 * @param name of the field; empty when not given
 * @param fileName null for a field without file
 */
record Disposition(String name, @Nullable String fileName) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Reads the value of the header as it came in. */
    static Disposition parse(byte[] header) {
        Map<String, String> parameters = parameters(decode(header));
        String fileName = parameters.get("filename");
        String extended = parameters.get("filename*");
        return new Disposition(parameters.getOrDefault("name", ""), extended == null ? fileName : extended(extended));
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, GB18030);
        }
    }

    private static Map<String, String> parameters(String header) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int at = header.indexOf(';');
        while (at >= 0 && at < header.length()) {
            int equals = header.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            StringBuilder value = new StringBuilder();
            String key = header.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT);
            at = readValue(header, equals + 1, value);
            parameters.putIfAbsent(key, value.toString().strip());
        }
        return parameters;
    }

    /** Reads on to the next semicolon, which it gives back. Browsers do not double the backslashes of their names. */
    private static int readValue(String header, int from, StringBuilder value) {
        boolean quoted = false;
        for (int at = from; at < header.length(); at++) {
            char c = header.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                return at;
            } else if (c == '\\' && header.startsWith("\\\"", at)) {
                value.append('"');
                at++;
            } else {
                value.append(c);
            }
        }
        return header.length();
    }

    private static String extended(String value) {
        String[] parts = value.split("'", 3);
        try {
            return parts.length < 3
                    ? value
                    : URLDecoder.decode(parts[2].replace("+", "%2B"), Charset.forName(parts[0]));
        } catch (IllegalArgumentException unknown) {
            return parts[2];
        }
    }
}
