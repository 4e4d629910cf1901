package org.mineralgis.store;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The texts of {@link FilterEvaluator}, by ICU. */
final class EvaluatedTexts {

    private EvaluatedTexts() {}

    static int order(String a, String b) {
        return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    }

    static @Nullable Boolean like(@Nullable String text, @Nullable String pattern) {
        if (text == null || pattern == null) {
            return null;
        }
        return like(text.codePoints().toArray(), 0, pattern.codePoints().toArray(), 0);
    }

    private static boolean like(int[] text, int at, int[] pattern, int from) {
        if (from == pattern.length) {
            return at == text.length;
        }
        if (pattern[from] == '%') {
            return like(text, at, pattern, from + 1) || at < text.length && like(text, at + 1, pattern, from);
        }
        boolean escape = pattern[from] == '\\' && from + 1 < pattern.length;
        int wanted = escape ? pattern[from + 1] : pattern[from];
        boolean fits = at < text.length && (pattern[from] == '_' || text[at] == wanted);
        return fits && like(text, at + 1, pattern, from + (escape ? 2 : 1));
    }

    static @Nullable String casei(@Nullable String text) {
        return text == null ? null : UCharacter.foldCase(text, true);
    }

    static @Nullable String accenti(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String decomposed = Normalizer2.getNFDInstance().normalize(text);
        StringBuilder kept = new StringBuilder();
        decomposed.codePoints().filter(each -> !mark(each)).forEach(kept::appendCodePoint);
        return Normalizer2.getNFCInstance().normalize(kept);
    }

    private static boolean mark(int character) {
        Character.UnicodeBlock block = Character.UnicodeBlock.of(character);
        return block == Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS
                || block == Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS_EXTENDED
                || block == Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS_SUPPLEMENT
                || block == Character.UnicodeBlock.COMBINING_MARKS_FOR_SYMBOLS
                || block == Character.UnicodeBlock.COMBINING_HALF_MARKS;
    }
}
