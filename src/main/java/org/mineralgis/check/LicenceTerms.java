package org.mineralgis.check;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether the terms of an SPDX licence expression let data be passed on in changed form, by the names of the licences:
 * those for non-commercial use, those without changes, and proprietary ones do not.
 */
final class LicenceTerms {

    private static final Pattern FORBIDDING = Pattern.compile(
            "(.*-)?(NC|ND)(-.*)?|.*(NON-?COMMERCIAL|PROPRIETARY|ALL-RIGHTS-RESERVED).*|NONE", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final String[] words;
    private int place;

    private LicenceTerms(String[] words) {
        this.words = words;
    }

    /** Whether every way to choose among the licences of {@code expression} has one that forbids it. */
    static boolean forbid(String expression) {
        String spaced = expression.replace("(", " ( ").replace(")", " ) ").strip();
        return new LicenceTerms(BLANKS.split(spaced)).either();
    }

    private boolean either() {
        boolean forbidden = both();
        while ("OR".equalsIgnoreCase(peek())) {
            place++;
            forbidden &= both();
        }
        return forbidden;
    }

    private boolean both() {
        boolean forbidden = one();
        while ("AND".equalsIgnoreCase(peek())) {
            place++;
            forbidden |= one();
        }
        return forbidden;
    }

    private boolean one() {
        String word = peek();
        place++;
        if ("(".equals(word)) {
            boolean forbidden = either();
            place++;
            return forbidden;
        }
        if ("WITH".equalsIgnoreCase(peek())) {
            place += 2;
        }
        return word != null && FORBIDDING.matcher(word).matches();
    }

    private @Nullable String peek() {
        return place < words.length ? words[place] : null;
    }
}
