package org.mineralgis.tile;

/** The content codings (RFC 9110 section 8.4.1) of tiles. */
public enum ContentCoding {
    /** The bytes as they are. */
    IDENTITY(""),
    /** Compressed with gzip. */
    GZIP("-gzip"),
    /** Compressed with zstd (RFC 8878). */
    ZSTD("-zstd");

    private final String suffix;

    ContentCoding(String suffix) {
        this.suffix = suffix;
    }

    /** What sets the entity tags of this coding apart. */
    String suffix() {
        return suffix;
    }
}
