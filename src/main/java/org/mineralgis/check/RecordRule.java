package org.mineralgis.check;

/** Something that records are held to beside their field's types and their position. May count over many records. */
interface RecordRule {

    /** Reports what is wrong with a record. Its values may be null where other rules already said why. */
    void check(CheckedRecord record, RecordFindings findings);

    /** Reports what can only be said once all records were read. */
    default void finish(FindingPlaces places) {}
}
