package org.mineralgis.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mineralgis.model.Term;

/** Finds the term that a misspelt value was probably meant to be. */
final class NearestTerm {

    /** Shorter words are too much alike. */
    private static final int LENGTH_MIN = 4;
    /** Longer ones are no terms. */
    private static final int LENGTH_MAX = 60;
    /** Characters more, less or other that a slip may leave. */
    private static final int EDITS_MAX = 2;

    private NearestTerm() {}

    /** The value of the one term whose value or title is at most two edits away; empty when there is none or several. */
    static Optional<String> find(String text, List<Term> vocabulary) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.length() < LENGTH_MIN || word.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        List<String> near = List.of();
        for (int allowed = 1; allowed <= EDITS_MAX && near.isEmpty(); allowed++) {
            int most = allowed;
            near = vocabulary.stream()
                    .filter(term -> edits(word, term.value()) <= most
                            || edits(word, term.title().en()) <= most
                            || edits(word, term.title().zh()) <= most)
                    .map(Term::value)
                    .distinct()
                    .toList();
        }
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    /** The optimal string alignment distance: insertions, deletions, substitutions, neighbours exchanged. */
    private static int edits(String word, String term) {
        String other = term.toLowerCase(Locale.ROOT);
        if (other.length() < LENGTH_MIN || Math.abs(word.length() - other.length()) > EDITS_MAX) {
            return Integer.MAX_VALUE;
        }
        int[][] cost = new int[word.length() + 1][other.length() + 1];
        for (int i = 0; i <= word.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                boolean same = word.charAt(i - 1) == other.charAt(j - 1);
                cost[i][j] =
                        Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same ? 0 : 1));
                boolean exchanged = i > 1
                        && j > 1
                        && word.charAt(i - 1) == other.charAt(j - 2)
                        && word.charAt(i - 2) == other.charAt(j - 1);
                if (exchanged) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[word.length()][other.length()];
    }
}
