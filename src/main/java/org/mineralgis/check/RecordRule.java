package org.mineralgis.check;

/** Something that records are held to beside their field's types and their position. */
interface RecordRule {

    /** Reports what is wrong with a record. Its values may be null where other rules already said why. */
    void check(CheckedRecord record, RecordFindings findings);

    /**
     * Whether it remembers something of the records, so that it must see them in their order and on one thread. A rule that
     * does not is asked about several records at once.
     */
    default boolean remembers() {
        return false;
    }

    /** Reports what can only be said once all records were read. */
    default void finish(FindingPlaces places) {}
}
