package org.mineralgis.load;

import java.util.List;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.DatumParameters;
import org.mineralgis.model.Finding;

/**
 * A dataset as {@code gis-data/} holds it now.
 *
 * @param dataset its description
 * @param hash over all that its loaded content depends on
 * @param mismatches an error for each file whose bytes are not those that {@code dataset.yaml} names
 * @param parameters the operator's own datum parameters, of any datum
 */
record DatasetContent(Dataset dataset, String hash, List<Finding> mismatches, List<DatumParameters> parameters) {

    DatasetContent {
        mismatches = List.copyOf(mismatches);
        parameters = List.copyOf(parameters);
    }
}
