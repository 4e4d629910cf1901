package org.mineralgis.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Feature;
import org.mineralgis.query.PageStart;

/** Keeps the records of a page. */
final class ListedPage implements PageConsumer {

    private final List<Feature> features = new ArrayList<>();
    private long matched;
    private @Nullable PageStart next;

    @Override
    public void begin(long count) {
        matched = count;
    }

    @Override
    public void accept(Feature feature) {
        features.add(feature);
    }

    @Override
    public void end(@Nullable PageStart start) {
        next = start;
    }

    FeaturePage get() {
        return new FeaturePage(features, matched, next);
    }
}
