package org.mineralgis.query;

import java.util.List;

/**
 * A word of a filter in text.
 *
 * @param kind what it is
 * @param text of a name or text without quotes and escapes; of all else as written
 * @param index where it begins
 */
record Token(Kind kind, String text, int index) {

    enum Kind {
        NAME,
        QUOTED_NAME,
        TEXT,
        NUMBER,
        SYMBOL,
        END
    }

    /** Whether it is this word of the language. */
    boolean word(String word) {
        return kind == Kind.NAME && text.equalsIgnoreCase(word);
    }

    boolean anyWord(List<String> words) {
        return words.stream().anyMatch(this::word);
    }

    boolean symbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean anySymbol(List<String> symbols) {
        return kind == Kind.SYMBOL && symbols.contains(text);
    }

    boolean name() {
        return kind == Kind.NAME || kind == Kind.QUOTED_NAME;
    }

    /** As a person would quote it. */
    String shown() {
        String cut = text.length() > 40
                ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, 40))) + "…"
                : text;
        return switch (kind) {
            case QUOTED_NAME -> '"' + cut + '"';
            case TEXT -> "'" + cut + "'";
            default -> cut;
        };
    }
}
