package org.mineralgis.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mineralgis.store.HanVariants;

/**
 * Takes from texts what people do not mean when they seek: Traditional characters become Simplified, upper case becomes lower,
 * letters lose their accents, and spaces, hyphens and all other signs go.
 */
final class Letters {

    private Letters() {}

    /** The letters and digits of a text. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        text.codePoints().forEach(each -> folded.append(fold(each)));
        return folded.toString();
    }

    /** What is left of a character; empty for what is neither letter nor digit. */
    static String fold(int character) {
        if (character < 0x80) {
            return Character.isLetterOrDigit(character) ? Character.toString(Character.toLowerCase(character)) : "";
        }
        if (Character.getType(character) == Character.SURROGATE) {
            return "";
        }
        String plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder();
        plain.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Letters::simplify)
                .forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** Of some characters the Simplified one is again the Traditional one of another, or of itself. */
    static int simplify(int character) {
        int now = character;
        int next = HanVariants.fold(now);
        while (next != now) {
            if (HanVariants.fold(next) == now) {
                return Math.min(now, next);
            }
            now = next;
            next = HanVariants.fold(now);
        }
        return now;
    }

    /** Whether a character is a word by itself. */
    static boolean isHan(int character) {
        return Character.isIdeographic(character);
    }

    /** Whether a folded text begins with such a character. */
    static boolean beginsWithHan(String folded) {
        return !folded.isEmpty() && isHan(folded.codePointAt(0));
    }

    /** The words of a text, folded: parted by signs and where Chinese characters begin or end. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean han = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            String folded = fold(character);
            boolean mark = isMark(character);
            if (!mark && (folded.isEmpty() || isHan(character) != han)) {
                end(word, words);
            }
            han = mark ? han : isHan(character);
            word.append(folded);
        }
        end(word, words);
        return words;
    }

    /** Accents that stand by themselves and apostrophes are within words: {@code Ka'shi}, {@code Sawaya’erdun}. */
    static boolean isMark(int character) {
        return character == '\'' || character == '’' || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
