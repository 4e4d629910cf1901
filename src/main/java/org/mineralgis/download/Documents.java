package org.mineralgis.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Feature;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.query.Selection;
import org.mineralgis.store.FeatureConsumer;
import org.mineralgis.store.FeatureStream;

/** The documents that records cite, in words. */
final class Documents {

    private final FeatureStream features;
    private final @Nullable LoadedDataset loaded;
    private final BooleanSupplier gone;

    /** @param loaded the dataset of documents; null when records cite none */
    Documents(FeatureStream features, @Nullable LoadedDataset loaded, BooleanSupplier gone) {
        this.features = features;
        this.loaded = loaded;
        this.gone = gone;
    }

    /** The documents of these ids, a line for each: its values in the order of the fields. */
    List<String> lines(Set<String> cited) {
        List<String> lines = new ArrayList<>();
        if (loaded == null || cited.isEmpty()) {
            return lines;
        }
        try {
            features.forEach(loaded, Selection.ALL, new FeatureConsumer() {
                @Override
                public void accept(Feature document) {
                    if (cited.contains(document.id())) {
                        lines.add(line(document));
                    }
                }

                @Override
                public boolean gone() {
                    return gone.getAsBoolean();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static String line(Feature document) {
        return document.values().stream()
                .filter(value -> value != null)
                .map(value -> value.toString().replaceAll("\\s+", " "))
                .collect(Collectors.joining("; "));
    }
}
