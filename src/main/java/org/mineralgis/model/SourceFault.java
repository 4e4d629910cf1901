package org.mineralgis.model;

/**
 * What a reader could not make sense of in one record. The record is handed on all the same, so that a finding can
 * name its row; the check refuses it.
 *
 * @param kind what is at fault
 * @param message what was found, with the text as it stands in the file
 */
public record SourceFault(Kind kind, LocalizedText message) {

    /** The part of a record that can be at fault. */
    public enum Kind {
        /** The record's shape, such as a row with more cells than the header. */
        STRUCTURE,
        /** The coordinates, such as degrees with minutes where decimal degrees are expected, or an open ring. */
        COORDINATES
    }
}
