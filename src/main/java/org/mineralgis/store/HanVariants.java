package org.mineralgis.store;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Characters that a search takes for one: a Traditional Chinese one and the Simplified one that it became, by ICU's
 * {@code Hant-Hans} (CLDR), and full-width letters, digits and signs and those of ASCII. Stored texts keep their characters.
 */
public final class HanVariants {

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private HanVariants() {}

    /** The tables, made when the first search asks for them: this takes some tenths of a second. */
    private static final class Tables {

        private static final Map<Integer, Integer> SIMPLIFIED = new HashMap<>();
        /** Of a Simplified character, all that become it and itself. */
        private static final Map<Integer, Set<Integer>> VARIANTS = new HashMap<>();

        static {
            Transliterator simplify = Transliterator.getInstance("Hant-Hans");
            for (int character = 0x3400; character <= 0x9FFF; character++) {
                String written = Character.toString(character);
                String folded = simplify.transliterate(written);
                if (!folded.equals(written) && folded.codePointCount(0, folded.length()) == 1) {
                    SIMPLIFIED.put(character, folded.codePointAt(0));
                }
            }
            SIMPLIFIED.forEach((character, simplified) -> VARIANTS.computeIfAbsent(
                            simplified, itself -> new TreeSet<>(Set.of(itself)))
                    .add(character));
        }
    }

    /** Whether {@code text} has a character that others may stand for. */
    static boolean concern(String text) {
        return text.codePoints().anyMatch(each -> Character.isIdeographic(each) || isFullWidth(each));
    }

    /** {@code text} in Simplified characters, half-width and lower case. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        text.codePoints().map(HanVariants::fold).forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** A regular expression of PostgreSQL that matches {@code text} in all its variants, character by character. */
    static String pattern(String text) {
        StringBuilder pattern = new StringBuilder();
        text.codePoints().map(HanVariants::fold).forEach(each -> append(each, pattern));
        return pattern.toString();
    }

    private static void append(int folded, StringBuilder pattern) {
        Set<Integer> variants = Tables.VARIANTS.get(folded);
        int full = folded + FULL_WIDTH_OFFSET;
        if (variants != null) {
            pattern.append('[');
            variants.forEach(pattern::appendCodePoint);
            pattern.append(']');
        } else if (folded < 0x80 && Character.isLetterOrDigit(folded)) {
            pattern.append('[').appendCodePoint(folded).appendCodePoint(full).append(']');
        } else if (isFullWidth(full)) {
            // A backslash before what is no letter or digit takes its meaning.
            pattern.append("(?:\\")
                    .appendCodePoint(folded)
                    .append('|')
                    .appendCodePoint(full)
                    .append(')');
        } else if (folded < 0x80) {
            pattern.append('\\').appendCodePoint(folded);
        } else {
            pattern.appendCodePoint(folded);
        }
    }

    /** The one character that {@code character} is a variant of: Simplified, half-width; upper case stays. */
    public static int fold(int character) {
        if (isFullWidth(character)) {
            return character - FULL_WIDTH_OFFSET;
        }
        return Character.isIdeographic(character) ? Tables.SIMPLIFIED.getOrDefault(character, character) : character;
    }

    private static boolean isFullWidth(int character) {
        return character >= FULL_WIDTH_FIRST && character <= FULL_WIDTH_LAST;
    }
}
