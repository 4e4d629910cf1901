package org.mineralgis.model;

/** What a finding means for the record. */
public enum Severity {
    /** The record is not loaded. */
    ERROR,
    /** The record is loaded and the finding stays with it. */
    WARNING,
    /** Something was done or noticed that people should be able to read. */
    INFO
}
