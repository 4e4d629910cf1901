package org.mineralgis.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file (RFC 9110 section 14).
 *
 * @param first the first byte, from 0
 * @param last the last byte, not before the first
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * The part that a {@code Range} header asks for; empty for the whole: without header, and when it asks for several parts or
     * is not understood, which a server may pass over.
     *
     * @throws Problem when it asks for what lies behind the end
     */
    static Optional<ByteRange> parse(@Nullable String header, long length) {
        Matcher one = ONE.matcher(header == null ? "" : header.strip());
        if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (one.group(1).isEmpty()) {
            long suffix = Math.min(length, Long.parseLong(one.group(2)));
            return Optional.of(satisfiable(length - suffix, length - 1, length));
        }
        long first = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? length - 1 : Math.min(length - 1, Long.parseLong(one.group(2)));
        if (!one.group(2).isEmpty() && Long.parseLong(one.group(2)) < first) {
            return Optional.empty();
        }
        return Optional.of(satisfiable(first, last, length));
    }

    private static ByteRange satisfiable(long first, long last, long length) {
        if (first >= length || last < first) {
            throw Problem.rangeNotSatisfiable(length);
        }
        return new ByteRange(first, last);
    }

    /** How many bytes it has. */
    long length() {
        return last - first + 1;
    }

    /** The header {@code Content-Range} of the part. */
    String contentRange(long length) {
        return "bytes " + first + "-" + last + "/" + length;
    }
}
