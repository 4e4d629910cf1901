package org.mineralgis.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One question put to all indexes. */
final class Asked {

    /** More words than these are no name. */
    static final int WORDS_MAX = 10;

    private final String whole;
    private final List<String> words;
    private final List<NameIndex> indexes;

    Asked(String text, List<NameIndex> indexes) {
        this.whole = Letters.fold(text);
        this.words = Letters.words(text).stream().distinct().limit(WORDS_MAX).toList();
        this.indexes = indexes;
    }

    /** The parts of a name that are what was sought. */
    List<Part> parts(String name) {
        boolean inOne =
                Spellings.of(name).stream().anyMatch(spelling -> spelling.text().contains(whole));
        return Highlight.parts(name, inOne ? List.of(whole) : words);
    }

    /** All matches, the best {@code size} of them kept. */
    Ranking rank(int size) {
        Ranking ranking = new Ranking(size);
        if (whole.isEmpty()) {
            return ranking;
        }
        List<Scores> scores = all(whole);
        merge(scores, byWords(words.size() > 1 ? words : pieces(whole)));
        if (none(scores)) {
            scores = indexes.stream().map(index -> index.similar(whole)).toList();
        }
        for (int number = 0; number < indexes.size(); number++) {
            ranking.add(indexes.get(number), scores.get(number));
        }
        return ranking;
    }

    private static void merge(List<Scores> scores, List<Scores> more) {
        for (int number = 0; number < more.size(); number++) {
            scores.get(number).or(more.get(number));
        }
    }

    /**
     * Records in which each word is found; empty when there are no words. The rarest is looked up first, the others in what it leaves,
     * and none where it leaves nothing: of a million names as many may hold the next.
     */
    private List<Scores> byWords(List<String> sought) {
        List<Scores> both = List.of();
        List<String> rarestFirst = new ArrayList<>(sought);
        rarestFirst.sort(Comparator.comparingLong(this::effort));
        for (String word : rarestFirst) {
            if (!both.isEmpty() && none(both)) {
                return both;
            }
            both = both.isEmpty() ? ofWord(word) : and(both, ofWord(word, both));
        }
        return both;
    }

    private long effort(String word) {
        return indexes.stream().mapToLong(index -> index.effort(word)).sum();
    }

    /** A word may be several; one that is nowhere is written wrong. */
    private List<Scores> ofWord(String word) {
        List<Scores> found = all(word);
        merge(found, byWords(pieces(word)));
        return none(found) ? indexes.stream().map(index -> index.similar(word)).toList() : found;
    }

    /** The same where only records that match already are of use; what is not among them may still be elsewhere. */
    private List<Scores> ofWord(String word, List<Scores> within) {
        List<Scores> found = new ArrayList<>();
        for (int number = 0; number < indexes.size(); number++) {
            found.add(indexes.get(number).exact(word, within.get(number)));
        }
        boolean several = !pieces(word).isEmpty();
        return several || none(found) ? ofWord(word) : found;
    }

    private static List<Scores> and(List<Scores> some, List<Scores> others) {
        List<Scores> both = new ArrayList<>();
        for (int number = 0; number < some.size(); number++) {
            both.add(some.get(number).and(others.get(number)));
        }
        return both;
    }

    private List<Scores> all(String word) {
        return indexes.stream().map(index -> index.exact(word)).toList();
    }

    private static boolean none(List<Scores> scores) {
        return scores.stream().noneMatch(Scores::any);
    }

    /** The commodities and counties that a Chinese word is put together of, such as 铅锌; none when something is left. */
    private List<String> pieces(String word) {
        List<String> pieces = new ArrayList<>();
        String rest = Letters.beginsWithHan(word) ? word : "";
        while (!rest.isEmpty()) {
            String left = rest;
            int longest = indexes.stream()
                    .mapToInt(index -> index.traits().longest(left))
                    .max()
                    .orElse(0);
            if (longest == 0 || pieces.size() == WORDS_MAX) {
                return List.of();
            }
            pieces.add(rest.substring(0, longest));
            rest = rest.substring(longest);
        }
        return pieces.size() > 1 ? pieces : List.of();
    }
}
