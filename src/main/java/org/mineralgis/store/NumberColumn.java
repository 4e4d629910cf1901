package org.mineralgis.store;

import java.util.Arrays;

/**
 * A number of each row, as the number that the value has among all that occur: rows are counted by it, and their values then lie in
 * order without being sorted.
 */
final class NumberColumn {

    private static final int NONE = -1;

    private final double[] values;
    private final int[] numbers;

    private NumberColumn(double[] values, int[] numbers) {
        this.values = values;
        this.numbers = numbers;
    }

    /** The numbers of rows, NaN for a row that has none. */
    static NumberColumn of(double[] rows) {
        double[] values = distinct(rows);
        int[] numbers = new int[rows.length];
        Arrays.parallelSetAll(numbers, row -> Double.isNaN(rows[row]) ? NONE : Arrays.binarySearch(values, rows[row]));
        return new NumberColumn(values, numbers);
    }

    private static double[] distinct(double[] rows) {
        double[] values = rows.clone();
        // NaN comes last.
        Arrays.parallelSort(values);
        int kept = 0;
        for (double value : values) {
            if (!Double.isNaN(value) && (kept == 0 || Double.compare(values[kept - 1], value) != 0)) {
                values[kept++] = value;
            }
        }
        return Arrays.copyOf(values, kept);
    }

    long bytes() {
        return (long) values.length * Double.BYTES + (long) numbers.length * Integer.BYTES;
    }

    /** A tally of rows that has none yet. */
    Tally tally() {
        return new Tally();
    }

    /** Rows that are counted by their number. */
    final class Tally {

        private final int[] counts = new int[values.length];
        private int rows;

        /** Counts a row, if it has a number. */
        void add(int row) {
            if (numbers[row] != NONE) {
                counts[numbers[row]]++;
                rows++;
            }
        }

        /** The numbers of all rows that were added, ascending. */
        double[] ascending() {
            double[] all = new double[rows];
            int next = 0;
            for (int number = 0; number < counts.length; number++) {
                for (int count = counts[number]; count > 0; count--) {
                    all[next++] = values[number];
                }
            }
            return all;
        }
    }
}
