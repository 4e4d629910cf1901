package org.mineralgis.tile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is left of the rings of a polygon on one side of a line: whole rings, and chains that begin and end on the line. Along the
 * line the polygon lies between its first and second meeting with a chain, its third and fourth, and so on; vertices on the line
 * count as inside, so the line is thought of as a little further out. For one thread.
 */
final class RingChains {

    /** Meetings closer than this are one place, where the ways outwards decide which is first. */
    private static final double CELLS_APART = 1.0 / (1 << 20);

    private record Meeting(double place, double outwards, int chain, boolean begins) implements Comparable<Meeting> {
        @Override
        public int compareTo(Meeting other) {
            int order = Double.compare(place, other.place);
            return order != 0 ? order : Double.compare(outwards, other.outwards);
        }
    }

    private final List<Meeting> meetings = new ArrayList<>();
    private final RingList chains = new RingList();
    private final double[] vertex = new double[2];
    private int axis;
    private double bound;
    private int side;

    /** For the side of {@code bound} on an axis (0 for x, 1 for y) that {@code towards} (1 above, -1 below) tells. */
    void begin(int onAxis, double atBound, int towards) {
        axis = onAxis;
        bound = atBound;
        side = towards;
        meetings.clear();
        chains.clear();
    }

    /** Takes a ring, which goes to {@code whole} when all of it is inside. */
    void cut(RingList rings, int ring, RingList whole) {
        double[] xy = rings.xy();
        int start = rings.start(ring);
        int end = rings.end(ring);
        int entrance = -1;
        boolean anyInside = false;
        int last = end - 2;
        for (int at = start; at < end; last = at, at += 2) {
            boolean inside = inside(xy[at + axis]);
            anyInside |= inside;
            if (inside && !inside(xy[last + axis])) {
                entrance = at;
            }
        }
        if (entrance >= 0) {
            chains(xy, start, end, entrance);
        } else if (anyInside) {
            whole.add(xy, start, end, false);
        }
    }

    private boolean inside(double place) {
        return (place - bound) * side >= 0;
    }

    /** Once around the ring, from a vertex that follows one outside. */
    private void chains(double[] xy, int start, int end, int entrance) {
        int last = entrance == start ? end - 2 : entrance - 2;
        boolean lastInside = false;
        int at = entrance;
        do {
            boolean inside = inside(xy[at + axis]);
            if (inside && !lastInside) {
                meet(xy, at, last, true);
            }
            if (inside) {
                chains.append(xy, at, at + 2);
            } else if (lastInside) {
                meet(xy, last, at, false);
                chains.finish();
            }
            lastInside = inside;
            last = at;
            at = at + 2 == end ? start : at + 2;
        } while (at != entrance);
    }

    private void meet(double[] xy, int inner, int outer, boolean begins) {
        double place = crossing(xy, inner, outer);
        double outwards = (xy[outer + 1 - axis] - xy[inner + 1 - axis]) / Math.abs(xy[outer + axis] - xy[inner + axis]);
        meetings.add(new Meeting(Math.rint(place / CELLS_APART), outwards, chains.count(), begins));
        vertex[axis] = bound;
        vertex[1 - axis] = Math.rint(place);
        chains.append(vertex, 0, 2);
    }

    /** The same for both directions, so that neighbours with a common border get the same vertex. */
    private double crossing(double[] xy, int one, int other) {
        int first = xy[one + axis] < xy[other + axis] ? one : other;
        int second = first == one ? other : one;
        double share = (bound - xy[first + axis]) / (xy[second + axis] - xy[first + axis]);
        double start = xy[first + 1 - axis];
        return start + share * (xy[second + 1 - axis] - start);
    }

    /**
     * Joins the chains to rings.
     *
     * @return whether ends and beginnings took turns along the line, as they do where the polygon is valid
     */
    boolean join(RingList into) {
        Collections.sort(meetings);
        int[] next = new int[chains.count()];
        for (int meeting = 0; meeting < meetings.size(); meeting += 2) {
            Meeting one = meetings.get(meeting);
            Meeting other = meetings.get(meeting + 1);
            if (one.begins == other.begins || one.begins != meetings.get(0).begins) {
                return false;
            }
            next[one.begins ? other.chain : one.chain] = one.begins ? one.chain : other.chain;
        }
        boolean[] joined = new boolean[next.length];
        for (int first = 0; first < next.length; first++) {
            if (!joined[first]) {
                for (int chain = first; !joined[chain]; chain = next[chain]) {
                    into.append(chains.xy(), chains.start(chain), chains.end(chain));
                    joined[chain] = true;
                }
                into.finish();
            }
        }
        return true;
    }
}
