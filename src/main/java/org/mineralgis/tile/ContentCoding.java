package org.mineralgis.tile;

/** The content codings (RFC 9110 section 8.4.1) in which a tile is kept ready. */
public enum ContentCoding {
    /** The bytes as they are. */
    IDENTITY,
    /** Compressed with gzip. */
    GZIP
}
