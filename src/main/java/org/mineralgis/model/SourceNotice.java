package org.mineralgis.model;

import org.jspecify.annotations.Nullable;

/**
 * What a reader noticed that no record is refused for, but that nobody may miss: how it took a doubtful file.
 *
 * @param kind what it is about
 * @param row 1 for the first record; 0 when it is about the whole file
 * @param message what was found, and how it was taken
 * @param system for {@link Kind#SYSTEM_NAMED} the system that the file names; null when it is none of {@link Crs}, and for
 *     all other kinds
 */
public record SourceNotice(
        Kind kind, int row, LocalizedText message, @Nullable Crs system) {

    /** A notice that names no system. */
    public SourceNotice(Kind kind, int row, LocalizedText message) {
        this(kind, row, message, null);
    }

    /** What a notice can be about. */
    public enum Kind {
        /** The file says one text encoding and is in another one. */
        ENCODING_CONTRADICTED,
        /** The file says no text encoding, and its bytes are not UTF-8; it was taken for the one named. */
        ENCODING_ASSUMED,
        /** Field names were cut off, or stand twice. */
        FIELD_NAMES,
        /** Values of a kind that is not read. */
        FIELDS_LEFT_OUT,
        /** The cells are parted by something else than commas. */
        SEPARATOR,
        /** The coordinate system that the file itself names. */
        SYSTEM_NAMED,
        /** The file names no coordinate system, where its format has a place for it. */
        SYSTEM_MISSING,
        /** A list of corners as long as the field that it came from. */
        CORNERS_CUT
    }
}
