package org.mineralgis.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.mineralgis.model.Catalogue;
import org.mineralgis.model.Dataset;
import org.mineralgis.model.Field;
import org.mineralgis.model.FieldRole;
import org.mineralgis.model.LoadedDataset;
import org.mineralgis.store.FeatureStream;

/** Makes files of records, one download at a time for each caller. */
public final class Downloads {

    private final FeatureStream features;

    /** Downloads of the records of {@code features}. */
    public Downloads(FeatureStream features) {
        this.features = features;
    }

    /**
     * Writes what was ordered.
     *
     * @param catalogue the release, in which the documents that records cite are looked up
     * @param out stays open
     * @param gone whether nobody waits any more; asked by another thread
     * @throws IOException when {@code out} breaks or nobody waits any more: the query has ended
     */
    public void write(DownloadOrder order, Catalogue catalogue, OutputStream out, BooleanSupplier gone)
            throws IOException {
        new Download(features, order, sources(order.loaded().dataset(), catalogue), gone).writeTo(out);
    }

    /**
     * Looks whether the selection can be asked for, before anything is written.
     *
     * @throws org.mineralgis.store.FieldValueException when it compares a field with a text it cannot hold
     */
    public void check(DownloadOrder order) {
        if (order.selection() != null) {
            features.check(order.loaded(), order.selection());
        }
    }

    /** All that was ordered, without the documents that records cite, for somebody who waits as long as it takes. */
    Download of(DownloadOrder order) {
        return new Download(features, order, null, () -> false);
    }

    /** The dataset of documents that the records of a dataset name; null for none. */
    static @Nullable LoadedDataset sources(Dataset dataset, Catalogue catalogue) {
        return Optional.ofNullable(dataset.schema().roles().get(FieldRole.SOURCES))
                .flatMap(dataset.schema()::findField)
                .map(Field::references)
                .flatMap(catalogue::find)
                .filter(documents -> !documents.dataset().id().equals(dataset.id()))
                .orElse(null);
    }
}
