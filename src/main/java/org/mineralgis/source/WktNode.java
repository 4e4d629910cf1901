package org.mineralgis.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One bracket of the well-known text of a coordinate system, OGC 01-009 and 18-010, ESRI's too, such as
 * {@code UNIT["metre",1]}.
 *
 * @param keyword in capitals
 * @param values texts and numbers in it, in their order, without quotes
 * @param nodes the brackets in it, in their order
 */
record WktNode(String keyword, List<String> values, List<WktNode> nodes) {

    /** Longer texts are no system. */
    static final int LENGTH_MAX = 1 << 16;

    private static final int DEPTH_MAX = 16;

    WktNode {
        values = List.copyOf(values);
        nodes = List.copyOf(nodes);
    }

    /** The outermost bracket of {@code text}; empty when it is not of this form, or too long or deep for a system. */
    static Optional<WktNode> parse(String text) {
        return text.length() > LENGTH_MAX ? Optional.empty() : Optional.ofNullable(new Parser(text).node(0));
    }

    /** The first value; empty text when there is none. */
    String name() {
        return values.isEmpty() ? "" : values.get(0);
    }

    /** The first bracket directly in this one that has one of these keywords. */
    Optional<WktNode> find(String... keywords) {
        return nodes.stream()
                .filter(node -> List.of(keywords).contains(node.keyword))
                .findFirst();
    }

    /** Reads from left to right, each character once. */
    private static final class Parser {

        private final String text;
        private int place;

        Parser(String text) {
            this.text = text;
        }

        /** Null when the text goes wrong. */
        @Nullable
        WktNode node(int depth) {
            String keyword = bare();
            if (depth > DEPTH_MAX || keyword.isEmpty() || !opens()) {
                return null;
            }
            place++;
            List<String> values = new ArrayList<>();
            List<WktNode> nodes = new ArrayList<>();
            while (item(depth, values, nodes)) {
                skipBlanks();
                char end = peek();
                place++;
                if (end == ']' || end == ')') {
                    return new WktNode(keyword.toUpperCase(Locale.ROOT), values, nodes);
                }
                if (end != ',') {
                    return null;
                }
            }
            return null;
        }

        private boolean item(int depth, List<String> values, List<WktNode> nodes) {
            skipBlanks();
            if (peek() == '"') {
                return quoted(values);
            }
            int start = place;
            String bare = bare();
            if (!opens()) {
                values.add(bare);
                return !bare.isEmpty();
            }
            place = start;
            WktNode node = node(depth + 1);
            if (node != null) {
                nodes.add(node);
            }
            return node != null;
        }

        /** Two quotes running stand for one. */
        private boolean quoted(List<String> values) {
            StringBuilder value = new StringBuilder();
            for (place++; place < text.length(); place++) {
                if (text.charAt(place) != '"') {
                    value.append(text.charAt(place));
                } else if (place + 1 < text.length() && text.charAt(place + 1) == '"') {
                    value.append(text.charAt(place++));
                } else {
                    place++;
                    values.add(value.toString());
                    return true;
                }
            }
            return false;
        }

        private String bare() {
            skipBlanks();
            int start = place;
            while (place < text.length() && "[](),\"".indexOf(text.charAt(place)) < 0) {
                place++;
            }
            return text.substring(start, place).strip();
        }

        private boolean opens() {
            return peek() == '[' || peek() == '(';
        }

        private void skipBlanks() {
            while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
                place++;
            }
        }

        /** The next character; 0 at the end. */
        private char peek() {
            return place < text.length() ? text.charAt(place) : 0;
        }
    }
}
