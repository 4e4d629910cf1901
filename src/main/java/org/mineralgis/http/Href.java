package org.mineralgis.http;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** An absolute address of this server, each part percent-encoded (RFC 3986) when it becomes text. */
final class Href {

    private static final String PLAIN = "-._~";

    private final String path;
    private final Map<String, String> query;
    private final Map<String, String> fragment;

    private Href(String path, Map<String, String> query, Map<String, String> fragment) {
        this.path = path;
        this.query = Collections.unmodifiableMap(query);
        this.fragment = Collections.unmodifiableMap(fragment);
    }

    /** The root of the server, such as {@code http://localhost:8080}. */
    static Href of(String base) {
        return new Href(base, Map.of(), Map.of());
    }

    /** The address further down; without query. */
    Href to(String... segments) {
        StringBuilder longer = new StringBuilder(path);
        for (String segment : segments) {
            longer.append('/').append(encode(segment));
        }
        return new Href(longer.toString(), Map.of(), Map.of());
    }

    /** The same address with one parameter set, at its old place if it had one. */
    Href with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new Href(path, more, fragment);
    }

    /** The same address with all these parameters. */
    Href with(Map<String, String> parameters) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.putAll(parameters);
        return new Href(path, more, fragment);
    }

    /** The same address without one parameter. */
    Href without(String name) {
        Map<String, String> less = new LinkedHashMap<>(query);
        less.remove(name);
        return new Href(path, less, fragment);
    }

    /** The same address with one parameter more behind the hash, which only the page itself reads. */
    Href fragment(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fragment);
        more.put(name, value);
        return new Href(path, query, more);
    }

    @Override
    public String toString() {
        return path + parameters("?", query) + parameters("#", fragment);
    }

    private static String parameters(String mark, Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&", parameters.isEmpty() ? "" : mark, ""));
    }

    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
