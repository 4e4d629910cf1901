package org.mineralgis.search;

import org.mineralgis.store.RecordName;

/** How well a record matches, the best first. */
enum Tier {
    TITLE_EXACT("exact"),
    TITLE_PREFIX("prefix"),
    OTHER_EXACT("exact"),
    OTHER_PREFIX("prefix"),
    /** Also of a commodity or county of just this name. */
    TITLE_WORD("word"),
    OTHER_WORD("word"),
    TITLE_INSIDE("inside"),
    OTHER_INSIDE("inside"),
    TRAIT_PREFIX("attribute"),
    TITLE_SIMILAR("similar"),
    OTHER_SIMILAR("similar"),
    TITLE_LESS_SIMILAR("similar"),
    OTHER_LESS_SIMILAR("similar");

    private static final int STEP = 2;

    private final String how;

    Tier(String how) {
        this.how = how;
    }

    /** The word for clients. */
    String how() {
        return how;
    }

    /** A number that is smaller for the better match; initials are those of many names. */
    int score(Spelling.Form form) {
        return ordinal() * STEP + (form == Spelling.Form.INITIALS ? 1 : 0);
    }

    /** The tier that a {@link #score} came from. */
    static Tier of(int score) {
        return values()[score / STEP];
    }

    /**
     * Of a name that holds what is sought.
     *
     * @param at where, in chars
     * @param whole whether the name is nothing else
     * @param word whether a word begins there
     */
    static Tier of(RecordName.Kind kind, int at, boolean whole, boolean word) {
        if (kind == RecordName.Kind.ID) {
            return whole ? TITLE_EXACT : OTHER_INSIDE;
        }
        boolean title = kind != RecordName.Kind.OTHER;
        if (at == 0) {
            if (title) {
                return whole ? TITLE_EXACT : TITLE_PREFIX;
            }
            return whole ? OTHER_EXACT : OTHER_PREFIX;
        }
        if (word) {
            return title ? TITLE_WORD : OTHER_WORD;
        }
        return title ? TITLE_INSIDE : OTHER_INSIDE;
    }

    /** Of a name that holds something like it. */
    static Tier similar(RecordName.Kind kind, int errors) {
        if (kind == RecordName.Kind.OTHER) {
            return errors < 2 ? OTHER_SIMILAR : OTHER_LESS_SIMILAR;
        }
        return errors < 2 ? TITLE_SIMILAR : TITLE_LESS_SIMILAR;
    }
}
