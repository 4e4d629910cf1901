package org.mineralgis.load;

import java.util.List;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Finding;

/**
 * A dataset as {@code gis-data/} holds it now.
 *
 * @param dataset its description
 * @param hash over all that its loaded content depends on
 * @param mismatches an error for each file whose bytes are not those that {@code dataset.yaml} names
 */
record DatasetContent(Dataset dataset, String hash, List<Finding> mismatches) {

    DatasetContent {
        mismatches = List.copyOf(mismatches);
    }
}
