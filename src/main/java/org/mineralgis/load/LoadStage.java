package org.mineralgis.load;

/** The stages of a load, in their order. */
public enum LoadStage {
    /** The lock is asked for that lets only one load run on a database. */
    LOCK,
    /** {@code dataset.yaml} files are read, all files hashed and compared with the current release. */
    COMPARE,
    /** A dataset is read and checked, and if it changed, copied into staging. */
    READ,
    /** What tiles draw of a staged dataset is made. */
    DRAW,
    /** Key, spatial index and statistics of a staged dataset are built. */
    INDEX,
    /** The transaction that puts the new release in the place of the old one. */
    SWAP,
    /** The release is served; or there was nothing to change. */
    DONE
}
