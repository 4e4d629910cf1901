package org.mineralgis.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mineralgis.model.Evidence;

/**
 * What is known of the rows of a table for distances to lines: each by its place in the table (block and number within), so that a
 * selection needs to tell no more of its rows than that.
 */
final class DistanceColumn {

    private static final Evidence[] EVIDENCE = Evidence.values();
    private static final byte NO_ROW = -1;
    private static final byte WITHOUT_POSITION = -2;
    private static final byte OUTSIDE = -3;

    /** Of each block, where its rows begin, and one more. */
    private final int[] begins;

    /** The number of the evidence, or what keeps a row from being measured. */
    private final byte[] kinds;

    private final NumberColumn meters;
    private final NumberColumn accuracies;

    private DistanceColumn(int[] begins, byte[] kinds, NumberColumn meters, NumberColumn accuracies) {
        this.begins = begins;
        this.kinds = kinds;
        this.meters = meters;
        this.accuracies = accuracies;
    }

    /**
     * Of rows in any order.
     *
     * @param meters of each row; NaN for one that lies outside of the region
     */
    static DistanceColumn of(DistanceRows rows, double[] meters) {
        int[] begins = begins(rows);
        int places = begins[begins.length - 1];
        byte[] kinds = new byte[places];
        double[] placedMeters = new double[places];
        double[] accuracies = new double[places];
        Arrays.fill(kinds, NO_ROW);
        Arrays.fill(placedMeters, Double.NaN);
        Arrays.fill(accuracies, Double.NaN);
        for (int row = 0; row < rows.count(); row++) {
            int place = begins[rows.block(row)] + rows.number(row) - 1;
            boolean measured = rows.placed(row) && !Double.isNaN(meters[row]);
            kinds[place] = measured ? rows.evidence(row) : rows.placed(row) ? OUTSIDE : WITHOUT_POSITION;
            if (measured) {
                placedMeters[place] = meters[row];
                accuracies[place] = rows.accuracyMeters(row);
            }
        }
        return new DistanceColumn(begins, kinds, NumberColumn.of(placedMeters), NumberColumn.of(accuracies));
    }

    private static int[] begins(DistanceRows rows) {
        int blocks = 0;
        for (int row = 0; row < rows.count(); row++) {
            blocks = Math.max(blocks, rows.block(row) + 1);
        }
        int[] begins = new int[blocks + 1];
        for (int row = 0; row < rows.count(); row++) {
            begins[rows.block(row) + 1] = Math.max(begins[rows.block(row) + 1], rows.number(row));
        }
        for (int block = 1; block <= blocks; block++) {
            begins[block] += begins[block - 1];
        }
        return begins;
    }

    long bytes() {
        return (long) begins.length * Integer.BYTES + kinds.length + meters.bytes() + accuracies.bytes();
    }

    /** What all rows have. */
    RecordDistances all() {
        Tally tally = new Tally();
        for (int place = 0; place < kinds.length; place++) {
            if (kinds[place] != NO_ROW) {
                tally.add(place);
            }
        }
        return tally.result();
    }

    /** What some rows have, which were sent one behind the other. */
    RecordDistances of(List<byte[]> sent) {
        Tally tally = new Tally();
        for (byte[] part : sent) {
            ByteBuffer bytes = ByteBuffer.wrap(part);
            while (bytes.hasRemaining()) {
                tally.add(begins[bytes.getInt()] + Short.toUnsignedInt(bytes.getShort()) - 1);
            }
        }
        return tally.result();
    }

    private final class Tally {

        private final NumberColumn.Tally metersOf = meters.tally();
        private final NumberColumn.Tally accuraciesOf = accuracies.tally();
        private final long[] evidence = new long[EVIDENCE.length];
        private long matched;
        private long withoutPosition;
        private long outside;

        void add(int place) {
            matched++;
            switch (kinds[place]) {
                case WITHOUT_POSITION -> withoutPosition++;
                case OUTSIDE -> outside++;
                case NO_ROW -> throw new IllegalStateException("a row that is not in the table");
                default -> {
                    evidence[kinds[place]]++;
                    metersOf.add(place);
                    accuraciesOf.add(place);
                }
            }
        }

        RecordDistances result() {
            Map<Evidence, Long> kinds = new EnumMap<>(Evidence.class);
            for (Evidence kind : EVIDENCE) {
                if (evidence[kind.ordinal()] > 0) {
                    kinds.put(kind, evidence[kind.ordinal()]);
                }
            }
            return new RecordDistances(
                    matched, withoutPosition, outside, kinds, accuraciesOf.ascending(), metersOf.ascending());
        }
    }
}
