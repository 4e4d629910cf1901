package org.mineralgis.style;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A prefix code as deflate has it (RFC 1951, 3.2.2): frequent symbols have short codes.
 *
 * @param lengths bits of each symbol, 0 for one that does not occur; not to be changed
 * @param codes of each symbol, its first bit lowest; not to be changed
 */
record HuffmanCode(int[] lengths, int[] codes) {

    private static final int BITS_MAX = 15;

    /** Symbols are below 512. */
    private static final int SYMBOL_BITS = 9;

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
        long[] leaves = IntStream.range(0, weights.length)
                .filter(symbol -> weights[symbol] > 0)
                .mapToLong(symbol -> (long) weights[symbol] << SYMBOL_BITS | symbol)
                .sorted()
                .toArray();
        int[] depths =
                depths(Arrays.stream(leaves).map(leaf -> leaf >> SYMBOL_BITS).toArray());
        int[] lengths = new int[weights.length];
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            lengths[(int) leaves[leaf] & (1 << SYMBOL_BITS) - 1] = depths[leaf];
        }
        return lengths;
    }

    /** How deep leaves of these weights, the lightest first, lie in their tree. Nodes come into being the lightest first too. */
    private static int[] depths(long[] leaves) {
        int all = 2 * leaves.length - 1;
        long[] weights = Arrays.copyOf(leaves, all);
        int[] parents = new int[all];
        int leaf = 0;
        int inner = leaves.length;
        for (int node = leaves.length; node < all; node++) {
            for (int child = 0; child < 2; child++) {
                boolean leafNext = inner == node || leaf < leaves.length && weights[leaf] <= weights[inner];
                int lightest = leafNext ? leaf++ : inner++;
                weights[node] += weights[lightest];
                parents[lightest] = node;
            }
        }
        int[] depths = new int[all];
        for (int node = all - 2; node >= 0; node--) {
            depths[node] = depths[parents[node]] + 1;
        }
        return depths;
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
