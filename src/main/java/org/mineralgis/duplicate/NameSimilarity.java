package org.mineralgis.duplicate;

import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;
import org.mineralgis.duplicate.ComparedName.LetteredText;

/**
 * How alike two names are.
 *
 * @param score Jaro-Winkler similarity of the two spellings that are most alike, 0 to 1
 * @param first the name of the first record, as it is stored
 * @param second the name of the second record, as it is stored
 */
public record NameSimilarity(double score, String first, String second) {

    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();

    /** In so short texts one letter more or less is another name. */
    private static final int EXACT_LATIN_MAX = 3;

    private static final int EXACT_HAN_MAX = 1;

    /** The two names that are most alike; null when no two are as alike as {@code least}. */
    static @Nullable NameSimilarity best(List<ComparedName> first, List<ComparedName> second, double least) {
        NameSimilarity best = null;
        for (ComparedName one : first) {
            for (ComparedName other : second) {
                double score = score(one, other, best == null ? least : best.score());
                if (best == null ? score >= least : score > best.score()) {
                    best = new NameSimilarity(score, one.text(), other.text());
                }
            }
        }
        return best;
    }

    private static double score(ComparedName one, ComparedName other, double least) {
        double best = 0;
        for (LetteredText text : one.spellings()) {
            for (LetteredText against : other.spellings()) {
                if (text.han() == against.han() && text.boundOn(against) >= Math.max(best, least)) {
                    best = Math.max(best, score(text, against));
                }
            }
        }
        return best;
    }

    private static double score(LetteredText text, LetteredText against) {
        int shorter = Math.min(text.text().length(), against.text().length());
        if (shorter <= (text.han() ? EXACT_HAN_MAX : EXACT_LATIN_MAX)) {
            return text.text().equals(against.text()) ? 1 : 0;
        }
        return JARO_WINKLER.apply(text.text(), against.text());
    }
}
