package org.mineralgis.picture;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Finds out which labels there is room for, the same for every picture that shows a place: a label is drawn when none that goes
 * before it and is drawn covers the same ground. Who was beaten by whom is followed for {@link #ROUNDS} steps only, so that it
 * depends on a neighbourhood no larger than {@link PictureView#MARGIN}; a label still undecided then is left out. So
 * neighbouring tiles show the parts of the same labels, and none is cut.
 */
final class LabelRoom {

    private static final int ROUNDS = 3;
    private static final int CELL = 64;

    private enum State {
        UNDECIDED,
        DRAWN,
        LEFT_OUT
    }

    private LabelRoom() {}

    /**
     * Those that are drawn.
     *
     * @param candidates the most important first
     */
    static List<LabelCandidate> choose(List<LabelCandidate> candidates) {
        List<List<Integer>> before = overlaps(candidates);
        State[] states = new State[candidates.size()];
        Arrays.fill(states, State.UNDECIDED);
        for (int round = 0; round < ROUNDS; round++) {
            State[] known = states.clone();
            for (int index = 0; index < states.length; index++) {
                if (known[index] == State.UNDECIDED) {
                    states[index] = decide(before.get(index), known);
                }
            }
        }
        List<LabelCandidate> drawn = new ArrayList<>();
        for (int index = 0; index < states.length; index++) {
            if (states[index] == State.DRAWN) {
                drawn.add(candidates.get(index));
            }
        }
        return drawn;
    }

    private static State decide(List<Integer> before, State[] known) {
        boolean undecided = false;
        for (int other : before) {
            if (known[other] == State.DRAWN) {
                return State.LEFT_OUT;
            }
            undecided |= known[other] == State.UNDECIDED;
        }
        return undecided ? State.UNDECIDED : State.DRAWN;
    }

    /** For each candidate those before it that cover the same ground. */
    private static List<List<Integer>> overlaps(List<LabelCandidate> candidates) {
        Map<Long, List<Integer>> cells = new HashMap<>();
        List<List<Integer>> overlaps = new ArrayList<>();
        for (int index = 0; index < candidates.size(); index++) {
            LabelCandidate candidate = candidates.get(index);
            List<Integer> before = new ArrayList<>();
            for (long cell : cells(candidate)) {
                List<Integer> members = cells.computeIfAbsent(cell, key -> new ArrayList<>());
                for (int other : members) {
                    if (!before.contains(other) && candidate.overlaps(candidates.get(other))) {
                        before.add(other);
                    }
                }
                members.add(index);
            }
            overlaps.add(before);
        }
        return overlaps;
    }

    private static long[] cells(LabelCandidate candidate) {
        return candidate.boxes().stream()
                .flatMapToLong(LabelRoom::cells)
                .distinct()
                .toArray();
    }

    private static LongStream cells(Rectangle2D box) {
        LongStream.Builder cells = LongStream.builder();
        for (long x = cell(box.getMinX()); x <= cell(box.getMaxX()); x++) {
            for (long y = cell(box.getMinY()); y <= cell(box.getMaxY()); y++) {
                cells.add(x << 32 | y & 0xFFFF_FFFFL);
            }
        }
        return cells.build();
    }

    private static long cell(double pixel) {
        return (long) Math.floor(pixel / CELL);
    }
}
