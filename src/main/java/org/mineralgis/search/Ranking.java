package org.mineralgis.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the best of many matches: the better match first, then the more important record, then the shorter name. */
final class Ranking {

    private static final int LENGTH_BITS = 20;
    private static final int IMPORTANCE_BITS = 16;

    /** A record that matches; the smaller {@code order} comes first. */
    record Match(NameIndex index, int record, int score, int name, long order) {

        private String dataset() {
            return index.dataset().id();
        }
    }

    private static final Comparator<Match> BEST_FIRST =
            Comparator.comparingLong(Match::order).thenComparing(Match::dataset).thenComparingInt(Match::record);

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
        long order = order(index, record, score, name);
        Match worst = best.size() < size ? null : best.peek();
        // Records come in their order, so that of equals of one dataset the later one is never the better.
        if (worst != null && (order > worst.order() || order == worst.order() && index == worst.index())) {
            return;
        }
        Match match = new Match(index, record, score, name, order);
        if (worst == null || BEST_FIRST.compare(match, worst) < 0) {
            best.add(match);
            if (best.size() > size) {
                best.poll();
            }
        }
    }

    private static long order(NameIndex index, int record, int score, int name) {
        long unimportance = (1L << IMPORTANCE_BITS) - 1 - index.importance(record);
        long length = Math.min(index.length(name), (1L << LENGTH_BITS) - 1);
        return ((long) score << IMPORTANCE_BITS | unimportance) << LENGTH_BITS | length;
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
