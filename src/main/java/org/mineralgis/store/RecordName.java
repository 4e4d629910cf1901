package org.mineralgis.store;

/**
 * One name of a record.
 *
 * @param text as it is stored
 * @param kind what it is to the record
 */
public record RecordName(String text, Kind kind) {

    /** What a name is to its record. */
    public enum Kind {
        /** The Chinese name. */
        TITLE_ZH,
        /** The name in Latin script. */
        TITLE_EN,
        /** What else it is called. */
        OTHER,
        /** Its id, such as the code of an administrative unit. */
        ID
    }
}
