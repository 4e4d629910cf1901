package org.mineralgis.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Feature;
import org.mineralgis.query.PageStart;

/**
 * One page of records.
 *
 * @param features in the order that was asked for
 * @param matched how many records match, on all pages together, at the same moment
 * @param next where the next page begins; null when this page is the last
 */
public record FeaturePage(
        List<Feature> features, long matched, @Nullable PageStart next) {

    public FeaturePage {
        features = List.copyOf(features);
    }
}
