package org.mineralgis.style;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * A prefix code as deflate has it (RFC 1951, 3.2.2): frequent symbols have short codes.
 *
 * @param lengths bits of each symbol, 0 for one that does not occur; not to be changed
 * @param codes of each symbol, its first bit lowest; not to be changed
 */
record HuffmanCode(int[] lengths, int[] codes) {

    private static final int BITS_MAX = 15;

    private record Node(long weight, int order, int symbol, Node[] children) {}

    /**
     * The code for symbols that occur so often. At least two symbols get a code, since readers refuse trees with a single leaf.
     *
     * @param bits the longest code allowed, so many that all symbols fit, at most 15
     */
    static HuffmanCode of(int[] frequencies, int bits) {
        int[] weights = frequencies.clone();
        for (int symbol = 0, used = used(weights); used < 2; symbol++) {
            if (weights[symbol] == 0) {
                weights[symbol] = 1;
                used++;
            }
        }
        int[] lengths = lengths(weights);
        while (Arrays.stream(lengths).max().orElse(0) > bits) {
            // Flatter weights make a flatter tree.
            for (int symbol = 0; symbol < weights.length; symbol++) {
                weights[symbol] = weights[symbol] == 0 ? 0 : weights[symbol] / 2 + 1;
            }
            lengths = lengths(weights);
        }
        return new HuffmanCode(lengths, codes(lengths));
    }

    private static int used(int[] weights) {
        return (int) Arrays.stream(weights).filter(weight -> weight > 0).count();
    }

    private static int[] lengths(int[] weights) {
        PriorityQueue<Node> open = new PriorityQueue<>(
                weights.length,
                (one, other) -> one.weight != other.weight
                        ? Long.compare(one.weight, other.weight)
                        : Integer.compare(one.order, other.order));
        for (int symbol = 0; symbol < weights.length; symbol++) {
            if (weights[symbol] > 0) {
                open.add(new Node(weights[symbol], symbol, symbol, new Node[0]));
            }
        }
        int order = weights.length;
        while (open.size() > 1) {
            Node[] children = {open.remove(), open.remove()};
            open.add(new Node(children[0].weight + children[1].weight, order++, -1, children));
        }
        int[] lengths = new int[weights.length];
        measure(open.remove(), 0, lengths);
        return lengths;
    }

    private static void measure(Node node, int depth, int[] lengths) {
        if (node.symbol >= 0) {
            lengths[node.symbol] = depth;
        }
        for (Node child : node.children) {
            measure(child, depth + 1, lengths);
        }
    }

    private static int[] codes(int[] lengths) {
        int[] next = new int[BITS_MAX + 2];
        for (int length : lengths) {
            next[length + 1] += length > 0 ? 1 : 0;
        }
        for (int bits = 1; bits <= BITS_MAX; bits++) {
            next[bits] = next[bits] + next[bits - 1] << 1;
        }
        int[] codes = new int[lengths.length];
        for (int symbol = 0; symbol < codes.length; symbol++) {
            if (lengths[symbol] > 0) {
                codes[symbol] = Integer.reverse(next[lengths[symbol]]++) >>> 32 - lengths[symbol];
            }
        }
        return codes;
    }
}
