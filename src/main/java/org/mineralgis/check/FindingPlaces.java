package org.mineralgis.check;

/** Makes the collector of findings about a place in the dataset's files. */
@FunctionalInterface
interface FindingPlaces {

    /** @param row 0 for the whole file */
    RecordFindings at(String file, int row, String label);

    /** The file as a whole. */
    default RecordFindings at(String file) {
        return at(file, 0, "");
    }
}
