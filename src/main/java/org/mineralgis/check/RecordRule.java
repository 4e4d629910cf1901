package org.mineralgis.check;

import org.jspecify.annotations.Nullable;

/** Something that records are held to beside their field's types and their position. */
interface RecordRule {

    /**
     * Reports what is wrong with a record by itself. Its values may be null where other rules already said why. Called on any
     * thread, for several records at once and in any order, so that nothing may be remembered here.
     *
     * @return what has to wait until the records before were seen; null for nothing
     */
    @Nullable
    Turn prepare(CheckedRecord record, RecordFindings findings);

    /** Reports what can only be said once all records were read. */
    default void finish(FindingPlaces places) {}

    /** The part of a rule that remembers: taken in the order of the records, one after the other. */
    @FunctionalInterface
    interface Turn {
        void take(RecordFindings findings);
    }

    /** A rule that remembers nothing. */
    interface Lone extends RecordRule {

        /** All that the rule has to say of a record. */
        void check(CheckedRecord record, RecordFindings findings);

        @Override
        default @Nullable Turn prepare(CheckedRecord record, RecordFindings findings) {
            check(record, findings);
            return null;
        }
    }

    /** A rule that does all its work in the order of the records. */
    interface Ordered extends RecordRule {

        /** All that the rule has to say of a record before the last was read. */
        void check(CheckedRecord record, RecordFindings findings);

        @Override
        default Turn prepare(CheckedRecord record, RecordFindings findings) {
            return later -> check(record, later);
        }
    }
}
