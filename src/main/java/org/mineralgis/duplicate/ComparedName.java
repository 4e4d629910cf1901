package org.mineralgis.duplicate;

import java.util.List;
import org.mineralgis.search.FoldedName;
import org.mineralgis.store.RecordName;

/**
 * A name with the spellings that it is compared by.
 *
 * @param text as it is stored
 * @param spellings of its core, folded
 */
record ComparedName(String text, List<LetteredText> spellings) {

    /**
     * A text with its letters as bits, by which most pairs of texts are known to be unlike without a look at them.
     *
     * @param text folded
     * @param han whether it begins with a Chinese character
     * @param letters a bit for each letter, several letters to a bit
     */
    record LetteredText(String text, boolean han, long letters) {

        private static final double PREFIX_SHARE = 0.4;

        static LetteredText of(String text) {
            long letters =
                    text.chars().mapToLong(letter -> 1L << letter % Long.SIZE).reduce(0, (one, more) -> one | more);
            return new LetteredText(text, FoldedName.isHan(text), letters);
        }

        /** What the Jaro-Winkler similarity cannot exceed: letters that only one of the texts has match nothing. */
        double boundOn(LetteredText other) {
            int own = text.length() - Long.bitCount(letters & ~other.letters);
            int others = other.text.length() - Long.bitCount(other.letters & ~letters);
            double matching = Math.min(own, others);
            double jaro = (matching / text.length() + matching / other.text.length() + 1) / 3;
            return jaro + PREFIX_SHARE * (1 - jaro);
        }
    }

    static ComparedName of(RecordName name, NameCore core) {
        List<LetteredText> spellings = FoldedName.spellings(core.of(name.text())).stream()
                .map(LetteredText::of)
                .toList();
        return new ComparedName(name.text(), spellings);
    }
}
