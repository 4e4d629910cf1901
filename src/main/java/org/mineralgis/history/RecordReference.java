package org.mineralgis.history;

/**
 * A record of any dataset.
 *
 * @param dataset id of the dataset
 * @param fid id of the record in it
 */
public record RecordReference(String dataset, String fid) {}
