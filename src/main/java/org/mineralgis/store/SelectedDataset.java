package org.mineralgis.store;

import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.Selection;

/**
 * Some or all records of a dataset.
 *
 * @param loaded the dataset as it is served
 * @param selection which of its records; its filter is one that the dataset can answer
 */
public record SelectedDataset(LoadedDataset loaded, Selection selection) {

    /** All records of a dataset. */
    public static SelectedDataset whole(LoadedDataset loaded) {
        return new SelectedDataset(loaded, Selection.ALL);
    }
}
