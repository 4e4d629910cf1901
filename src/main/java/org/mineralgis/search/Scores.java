package org.mineralgis.search;

import java.util.Arrays;

/** How well each record of an index matches one text. */
final class Scores {

    static final int NONE = Integer.MAX_VALUE;

    private final int[] score;
    private final int[] name;
    private int count;

    Scores(int records) {
        score = new int[records];
        name = new int[records];
        Arrays.fill(score, NONE);
        Arrays.fill(name, -1);
    }

    /** Keeps the better of two matches; {@code by} is the name, or -1 for what is no name. */
    void offer(int record, int value, int by) {
        if (value < score[record]) {
            count += score[record] == NONE ? 1 : 0;
            score[record] = value;
            name[record] = by;
        }
    }

    /** The same of a name; of names that match as well the first one is kept. */
    void offerName(int record, int value, int by) {
        if (value == score[record] && by < name[record]) {
            name[record] = by;
        } else {
            offer(record, value, by);
        }
    }

    boolean any() {
        return count > 0;
    }

    /** How many records match. */
    int count() {
        return count;
    }

    /** {@link #NONE} for a record that does not match. */
    int score(int record) {
        return score[record];
    }

    /** The name that matched; -1 when it was none. */
    int name(int record) {
        return name[record];
    }

    /** Records that match both, each as well as its worse match. */
    Scores and(Scores other) {
        Scores both = new Scores(score.length);
        for (int record = 0; record < score.length; record++) {
            if (score[record] != NONE && other.score[record] != NONE) {
                int by = name[record] >= 0 ? name[record] : other.name[record];
                both.offer(record, Math.max(score[record], other.score[record]), by);
            }
        }
        return both;
    }

    /** Records that match any of the two. */
    Scores or(Scores other) {
        for (int record = 0; record < score.length; record++) {
            offer(record, other.score[record], other.name[record]);
        }
        return this;
    }
}
