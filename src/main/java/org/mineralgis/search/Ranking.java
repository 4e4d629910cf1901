package org.mineralgis.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the best of many matches: the better match first, then the more important record, then the shorter name. */
final class Ranking {

    /** A record that matches. */
    record Match(NameIndex index, int record, int score, int name) {

        private int length() {
            return name < 0 ? Spellings.NAME_MAX : index.name(name).text().length();
        }

        private int importance() {
            return index.importance(record);
        }

        private String dataset() {
            return index.dataset().id();
        }
    }

    private static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::score)
            .thenComparing(Comparator.comparingInt(Match::importance).reversed())
            .thenComparingInt(Match::length)
            .thenComparing(Match::dataset)
            .thenComparingInt(Match::record);

    private final int size;
    private final PriorityQueue<Match> best = new PriorityQueue<>(BEST_FIRST.reversed());
    private long matched;

    /** One that keeps {@code size} matches, at least 1. */
    Ranking(int size) {
        this.size = size;
    }

    /** Takes all of an index. */
    void add(NameIndex index, Scores scores) {
        for (int record = 0; record < index.size(); record++) {
            int score = scores.score(record);
            if (score != Scores.NONE) {
                matched++;
                add(index, record, score, scores.name(record));
            }
        }
    }

    private void add(NameIndex index, int record, int score, int name) {
        Match worst = best.size() < size ? null : best.peek();
        if (worst != null && score > worst.score()) {
            return;
        }
        Match match = new Match(index, record, score, name);
        if (worst == null || BEST_FIRST.compare(match, worst) < 0) {
            best.add(match);
            if (best.size() > size) {
                best.poll();
            }
        }
    }

    /** How many there were. */
    long matched() {
        return matched;
    }

    /** The best, after the first {@code offset}. */
    List<Match> after(int offset) {
        List<Match> sorted = new ArrayList<>(best);
        sorted.sort(BEST_FIRST);
        return sorted.subList(Math.min(offset, sorted.size()), sorted.size());
    }
}
