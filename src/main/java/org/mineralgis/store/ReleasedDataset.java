package org.mineralgis.store;

/**
 * A dataset as one release held it.
 *
 * @param id of the dataset
 * @param contentHash equal in two releases when the dataset did not change between them
 * @param records read from its files
 * @param features served; the other records were rejected
 */
public record ReleasedDataset(String id, String contentHash, long records, long features) {}
