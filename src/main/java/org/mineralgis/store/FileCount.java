package org.mineralgis.store;

/**
 * What became of the records of one file of a dataset.
 *
 * @param file file name within the dataset's folder
 * @param records read
 * @param features loaded and served; the others were rejected
 */
public record FileCount(String file, long records, long features) {

    public FileCount {
        if (features < 0 || features > records) {
            throw new IllegalArgumentException(features + " features of " + records + " records");
        }
    }

    /** Records that a check refused. */
    public long rejected() {
        return records - features;
    }
}
